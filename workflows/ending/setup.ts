/**
 * The only `setup` of the chart: every guard, delay and action that a stage or a standing may name.
 * Stages import the type `Stage` alone, so that no file of the chart depends on another at run time.
 */
import { enqueueActions, setup } from 'xstate';
import { actsOf, type Act } from '../chart/rules/acts.ts';
import { delaysOf } from '../chart/rules/deadline.ts';
import type { AlmanacRequest } from '../calendar/almanac.ts';
import type { Context } from './context.ts';
import type { EndingEvent } from './events/index.ts';
import { holds, type RuleTree } from './rules/index.ts';
import { deadlines, type DeadlineName } from './deadlines/index.ts';
import type { Post } from './messages/index.ts';
import { made } from './changes/framed.ts';
import { decideMessages as decide } from './sending/decide.ts';
import type { Registration } from './registration.ts';
import { handReports, type ReportPost } from './sending/reports.ts';

/** What the chart cannot do itself; the host grants it and tells the result. */
export type EndingWish =
  | { type: 'deliver'; params: Post }
  | { type: 'refreshAlmanac'; params: AlmanacRequest }
  | { type: 'report'; params: ReportPost };

type Wishing = Act<Context, EndingEvent, undefined, EndingWish>;

const decideMessages: Wishing = enqueueActions(({ context, enqueue }) => {
  const decided = decide(context);
  enqueue.assign(decided.context);
  for (const post of decided.posts) enqueue({ type: 'deliver', params: post });
});

const sendReports: Wishing = enqueueActions(({ context, enqueue }) => {
  const handed = handReports(context);
  enqueue.assign(handed.context);
  for (const post of handed.posts) enqueue({ type: 'report', params: post });
});

const askForAlmanac: Wishing = enqueueActions(({ context, enqueue }) => {
  const { agency } = context.policy;
  // The present place stays until the new one is known.
  const { zone = agency.zone, regions = [] } = context.row;
  const { moving } = context;
  enqueue({
    type: 'refreshAlmanac',
    params: {
      zones: [...new Set([agency.zone, zone, moving?.zone ?? zone])],
      regions: [...new Set([...agency.holidays, ...regions, ...(moving?.regions ?? [])])],
      from: context.now,
      years: 3,
    },
  });
});

export const ending = setup({
  types: {} as {
    context: Context;
    events: EndingEvent;
    input: Registration;
    meta: { title: string; says: string };
  },
  delays: delaysOf<Context, DeadlineName>(deadlines),
  guards: {
    /** The one guard: a tree of named rules, which also explains itself. */
    rule: ({ context, event }, tree: RuleTree) => holds(tree, { c: context, e: event }),
  },
  actions: {
    ...actsOf<Context, EndingEvent, typeof made>(made),
    /** A wish: hand this message to the mail activities. */
    deliver: (_args, _post: Post) => {},
    /** A wish: look up the zone rules anew. */
    refreshAlmanac: (_args, _about: AlmanacRequest) => {},
    /** A wish: tell the worker’s departure what became of this client. */
    report: (_args, _post: ReportPost) => {},
    decideMessages,
    askForAlmanac,
    sendReports,
  },
});

/** What a stage or a standing is made of: plain data that names what is registered above. */
export type Stage = Parameters<typeof ending.createStateConfig>[0];
