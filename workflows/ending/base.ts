/**
 * The only `setup` of the chart: every guard, delay and action that a stage or a standing may name.
 * Stages import the type `Stage` alone, so that no file of the chart depends on another at run time.
 */
import { assign, enqueueActions, setup, type ActionFunction } from 'xstate';
import type { Context } from './context.ts';
import type { EndingEvent } from './events.ts';
import { holds, type RuleTree } from './guards.ts';
import { deadlines, type DeadlineName } from './instants.ts';
import type { Post } from './intents.ts';
import { moves, type MoveName } from './moves.ts';
import { decideMessages as decide } from './sending.ts';
import type { Registration } from './registration.ts';
import { heardFrom } from './silence.ts';
import { handReports, type ReportPost } from './reports.ts';

interface AlmanacWish {
  zones: string[];
  regions: string[];
  /** The almanac’s present: the ending’s, which need not be the world’s. */
  from: number;
  years: number;
}

/** What the chart cannot do itself; the host grants it and tells the result. */
export type EndingWish =
  | { type: 'deliver'; params: Post }
  | { type: 'refreshAlmanac'; params: AlmanacWish }
  | { type: 'report'; params: ReportPost };

type ParamsOf<K extends MoveName> = Parameters<(typeof moves)[K]>[2];
type Act<P> = ActionFunction<
  Context,
  EndingEvent,
  EndingEvent,
  P,
  never,
  never,
  never,
  never,
  never
>;

/** Each move as an action. The cast ties the names to their parameters, which `fromEntries` forgets. */
const acts = Object.fromEntries(
  Object.entries(moves).map(([name, move]) => [
    name,
    assign<Context, EndingEvent, never, EndingEvent, never>(({ context, event }, params) =>
      move(heardFrom(context, event), event, params),
    ),
  ]),
) as { [K in MoveName]: Act<ParamsOf<K>> };

/** Wishing names the wishes alone, not every action: the types of the whole table would be circular. */
type Wishing = ActionFunction<
  Context,
  EndingEvent,
  EndingEvent,
  undefined,
  never,
  EndingWish,
  never,
  never,
  never
>;

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

export const ending = setup({
  types: {} as {
    context: Context;
    events: EndingEvent;
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
    /** A wish: hand this message to the mail activities. */
    deliver: (_args, _post: Post) => {},
    /** A wish: look up the law of the clock anew. */
    refreshAlmanac: (_args, _about: AlmanacWish) => {},
    /** A wish: tell the worker’s departure what became of this client. */
    report: (_args, _post: ReportPost) => {},
    decideMessages,
    askForAlmanac,
    sendReports,
  },
});

/** What a stage or a standing is made of: plain data that names what is registered above. */
export type Stage = Parameters<typeof ending.createStateConfig>[0];
