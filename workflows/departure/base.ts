/** The only `setup` of the chart: every guard, delay and action that a stage or a standing may name. */
import { assign, enqueueActions, setup, type ActionFunction } from 'xstate';
import type { Context } from './context.ts';
import type { DepartureEvent } from './events.ts';
import { deadlines, type DeadlineName } from './instants.ts';
import { moves, type MoveName } from './moves.ts';
import type { Registration } from './registration.ts';
import { holds, type RuleTree } from './rules.ts';
import { finishSettled } from './tasks.ts';
import { tellNext as tell, type Post } from './word.ts';

/** What the chart cannot do itself; the host grants it and tells the result. */
export type DepartureWish = { type: 'tellEnding'; params: Post };

type ParamsOf<K extends MoveName> =
  Parameters<(typeof moves)[K]> extends [unknown, unknown, infer P] ? P : undefined;
type Act<P> = ActionFunction<
  Context,
  DepartureEvent,
  DepartureEvent,
  P,
  never,
  never,
  never,
  never,
  never
>;

/** Each move as an action; a task whose matter it brings about is finished by it. */
const acts = Object.fromEntries(
  Object.entries(moves).map(([name, move]) => [
    name,
    assign<Context, DepartureEvent, never, DepartureEvent, never>(({ context, event }, params) =>
      finishSettled(move(context, event, params)),
    ),
  ]),
) as { [K in MoveName]: Act<ParamsOf<K>> };

type Wishing = ActionFunction<
  Context,
  DepartureEvent,
  DepartureEvent,
  undefined,
  never,
  DepartureWish,
  never,
  never,
  never
>;

const tellNext: Wishing = enqueueActions(({ context, enqueue }) => {
  const told = tell(context);
  enqueue.assign(told.context);
  for (const post of told.posts) enqueue({ type: 'tellEnding', params: post });
});

/** A delay far enough to stand for none: the host arms no timer for it. */
const never = 2 ** 31 - 1;

/** Each deadline as a delay from the step’s `now`; the host reads the instant itself. */
const delays = Object.fromEntries(
  Object.entries(deadlines).map(([name, deadline]) => [
    name,
    ({ context }: { context: Context }) => {
      const at = deadline.at(context);
      return at === null ? never : Math.max(0, at - context.now);
    },
  ]),
) as { [K in DeadlineName]: (args: { context: Context }) => number };

export const departure = setup({
  types: {} as {
    context: Context;
    events: DepartureEvent;
    input: Registration;
    meta: { title: string; says: string };
  },
  delays,
  guards: {
    /** The one guard: a tree of named rules, which also explains itself. */
    rule: ({ context, event }, tree: RuleTree) => holds(tree, { c: context, e: event }),
  },
  actions: {
    ...acts,
    /** A wish: hand this word to the ending of a client. */
    tellEnding: (_args, _post: Post) => {},
    tellNext,
  },
});

/** What a stage or a standing is made of: plain data that names what is registered above. */
export type Stage = Parameters<typeof departure.createStateConfig>[0];
