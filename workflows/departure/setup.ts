/** The only `setup` of the chart: every guard, delay and action that a stage or a standing may name. */
import { enqueueActions, setup } from 'xstate';
import { actsOf, framed, type Act } from '../chart/rules/acts.ts';
import { delaysOf } from '../chart/rules/deadline.ts';
import type { Context } from './context.ts';
import type { DepartureEvent } from './events/index.ts';
import { deadlines, type DeadlineName } from './deadlines/index.ts';
import { moves } from './changes/index.ts';
import type { Registration } from './registration.ts';
import { holds, type RuleTree } from './rules/index.ts';
import { finishSettled } from './tasks/index.ts';
import { tellNext as tell, type Post } from './sending/word.ts';

/** What the chart cannot do itself; the host grants it and tells the result. */
export type DepartureWish = { type: 'tellEnding'; params: Post };

/** A task whose matter a move brings about is finished by it. */
const made = framed<Context, DepartureEvent, typeof moves>(moves, (c, _e, move) =>
  finishSettled(move(c)),
);

const tellNext: Act<Context, DepartureEvent, undefined, DepartureWish> = enqueueActions(
  ({ context, enqueue }) => {
    const told = tell(context);
    enqueue.assign(told.context);
    for (const post of told.posts) enqueue({ type: 'tellEnding', params: post });
  },
);

export const departure = setup({
  types: {} as {
    context: Context;
    events: DepartureEvent;
    input: Registration;
    meta: { title: string; says: string };
  },
  delays: delaysOf<Context, DeadlineName>(deadlines),
  guards: {
    /** The one guard: a tree of named rules, which also explains itself. */
    rule: ({ context, event }, tree: RuleTree) => holds(tree, { c: context, e: event }),
  },
  actions: {
    ...actsOf<Context, DepartureEvent, typeof moves>(made),
    /** A wish: hand this word to the ending of a client. */
    tellEnding: (_args, _post: Post) => {},
    tellNext,
  },
});

/** What a stage or a standing is made of: plain data that names what is registered above. */
export type Stage = Parameters<typeof departure.createStateConfig>[0];
