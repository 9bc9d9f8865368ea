/** The only `setup` of the chart: every guard, delay and action that a region may name. */
import { enqueueActions, setup } from 'xstate';
import { actsOf, type Act } from '../chart/rules/acts.ts';
import { delaysOf } from '../chart/rules/deadline.ts';
import type { AlmanacRequest } from '../calendar/almanac.ts';
import type { Context } from './context.ts';
import type { AgencyEvent } from './events/index.ts';
import { search, type Search } from './sending/finding.ts';
import { deadlines, type DeadlineName } from './deadlines/index.ts';
import { moves } from './changes/index.ts';
import type { Registration } from './registration.ts';
import { holds, type RuleTree } from './rules/index.ts';
import type { Post } from './sending/post.ts';
import { tellNext as tell } from './sending/words.ts';

/** What the chart cannot do itself; the host grants it and tells the result. */
export type AgencyWish =
  | { type: 'tellEnding'; params: Post }
  | { type: 'listEndings'; params: Search }
  | { type: 'refreshAlmanac'; params: AlmanacRequest };

type Wishing = Act<Context, AgencyEvent, undefined, AgencyWish>;

const findEndings: Wishing = enqueueActions(({ context, enqueue }) => {
  const asked = search(context);
  enqueue.assign(asked.context);
  for (const one of asked.searches) enqueue({ type: 'listEndings', params: one });
});

const tellNext: Wishing = enqueueActions(({ context, enqueue }) => {
  const told = tell(context);
  enqueue.assign(told.context);
  for (const post of told.posts) enqueue({ type: 'tellEnding', params: post });
});

const askForAlmanac: Wishing = enqueueActions(({ context: { policy, now }, enqueue }) => {
  const { zone, holidays } = policy.agency;
  enqueue({
    type: 'refreshAlmanac',
    params: { zones: [zone], regions: holidays, from: now, years: 3 },
  });
});

export const agency = setup({
  types: {} as {
    context: Context;
    events: AgencyEvent;
    input: Registration;
    meta: { title: string; says: string };
  },
  delays: delaysOf<Context, DeadlineName>(deadlines),
  guards: {
    /** The one guard: a tree of named rules, which also explains itself. */
    rule: ({ context, event }, tree: RuleTree) => holds(tree, { c: context, e: event }),
  },
  actions: {
    ...actsOf<Context, AgencyEvent, typeof moves>(moves),
    /** A wish: hand this word to an ending. */
    tellEnding: (_args, _post: Post) => {},
    /** A wish: say which endings are this member's now. */
    listEndings: (_args, _search: Search) => {},
    /** A wish: look up the zone rules anew. */
    refreshAlmanac: (_args, _about: AlmanacRequest) => {},
    tellNext,
    findEndings,
    askForAlmanac,
  },
});

/** What a region is made of: plain data that names what is registered above. */
export type Region = Parameters<typeof agency.createStateConfig>[0];
