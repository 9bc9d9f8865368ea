/** The only `setup` of the chart: every guard, delay and action that a region may name. */
import { assign, enqueueActions, setup, type ActionFunction } from 'xstate';
import type { Context } from './context.ts';
import type { AgencyEvent } from './events.ts';
import { deadlines, type DeadlineName } from './instants.ts';
import { moves, type MoveName } from './moves.ts';
import type { Registration } from './registration.ts';
import { holds, type RuleTree } from './rules.ts';
import type { Post } from './post.ts';
import { tellNext as tell } from './words.ts';

/** What the chart cannot do itself; the host grants it and tells the result. */
export type AgencyWish = { type: 'tellEnding'; params: Post };

type Act<P, W extends AgencyWish = never> = ActionFunction<
  Context,
  AgencyEvent,
  AgencyEvent,
  P,
  never,
  W,
  never,
  never,
  never
>;

/** Each move as an action. The cast ties the names, which `fromEntries` forgets. */
const acts = Object.fromEntries(
  Object.entries(moves).map(([name, move]) => [
    name,
    assign<Context, AgencyEvent, undefined, AgencyEvent, never>(({ context, event }) =>
      move(context, event),
    ),
  ]),
) as { [K in MoveName]: Act<undefined> };

const tellNext: Act<undefined, AgencyWish> = enqueueActions(({ context, enqueue }) => {
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

export const agency = setup({
  types: {} as {
    context: Context;
    events: AgencyEvent;
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
    /** A wish: hand this word to an ending. */
    tellEnding: (_args, _post: Post) => {},
    tellNext,
  },
});

/** What a region is made of: plain data that names what is registered above. */
export type Region = Parameters<typeof agency.createStateConfig>[0];
