import { advanced, unmoved, type Step } from './advance.ts';
import type { Chart } from './chart.ts';
import type { HostedEvent } from './event.ts';
import type { Live } from './live.ts';
import { stamp } from './position.ts';
import { remembering, repetitionOf } from './repetition.ts';
import { firstDue, soonest, type Timer } from './timers.ts';

/**
 * One chart, stepped: pure, without Temporal, clock or memory of its own. Production, rehearsal and tests all go through
 * here, so that they agree. All instants are epoch milliseconds.
 */
const LONGEST_RUSH = 1_000;

/** Enters the chart. */
export function begin<C extends { now: number }, I>(
  chart: Chart<C, I>,
  input: I,
  now: number,
): Step<C> {
  const taken = chart.stepper.enter(input, now);
  const nothing = {
    timers: [],
    token: 0,
    seen: [],
    faults: [],
    grants: [],
    log: [],
    logged: 0,
    steps: 0,
    rush: 0,
  };
  return advanced(chart, null, { ...nothing, position: taken.position }, taken, null);
}

/** Something said from outside; refused where no active state takes it, and under the id of something else. */
export function tell<C extends { now: number }, I>(
  chart: Chart<C, I>,
  live: Live<C>,
  event: HostedEvent,
  now: number,
): Step<C> {
  const repetition = repetitionOf(live.seen, event, now);
  if (repetition === 'same') return unmoved(live, 'duplicate');
  return repetition === 'none' && possible(chart, live, event, now)
    ? take(chart, live, event, now)
    : unmoved(live, 'refused');
}

/** Something said from outside that was found possible at this very instant: its rules are not asked once more. */
export function take<C extends { now: number }, I>(
  chart: Chart<C, I>,
  live: Live<C>,
  event: HostedEvent,
  now: number,
): Step<C> {
  const seen = remembering(live.seen, event, now);
  const taken = chart.stepper.take(stamp(live.position, now), event);
  return advanced(chart, live, { ...live, seen, rush: 0 }, taken, event);
}

/**
 * A timer of the table that has come due. It is spent by that, as in XState, unless it watches a ledger: then it fires
 * as long as its instant stands, for the next item may be due at the same one.
 */
export function fire<C extends { now: number }, I>(
  chart: Chart<C, I>,
  live: Live<C>,
  { id, token }: Pick<Timer, 'id' | 'token'>,
  now: number,
): Step<C> {
  const timer = live.timers.find((one) => one.id === id && one.token === token && !one.spent);
  if (!timer) return unmoved(live, 'stale');
  const rush = live.position.context.now === now ? live.rush + 1 : 1;
  if (rush > LONGEST_RUSH) throw new Error(`Timer "${id}" is due again and again at ${now}`);
  const timers = live.timers.map((one) => (one === timer ? { ...one, spent: true } : one));
  const fired = { ...live, timers, rush };
  const taken = chart.stepper.end(stamp(live.position, now), id);
  return taken ? advanced(chart, live, fired, taken, null, timer) : unmoved(fired, 'refused');
}

/** The result of a grant. */
export function settle<C extends { now: number }, I>(
  chart: Chart<C, I>,
  live: Live<C>,
  token: number,
  event: HostedEvent,
  now: number,
): Step<C> {
  const grants = live.grants.filter((grant) => grant.token !== token);
  if (grants.length === live.grants.length) return unmoved(live, 'stale');
  return settleAgain(chart, { ...live, grants }, event, now);
}

/** A result whose grant is over already; `live` has it no more. */
export function settleAgain<C extends { now: number }, I>(
  chart: Chart<C, I>,
  live: Live<C>,
  event: HostedEvent,
  now: number,
): Step<C> {
  const settled = { ...live, rush: 0 };
  if (!possible(chart, live, event, now)) return unmoved(settled, 'refused');
  const taken = chart.stepper.take(stamp(live.position, now), event);
  return advanced(chart, live, settled, taken, event);
}

/** The next timer that is due by `now`, or none. */
export function due<C>(live: Live<C>, now: number): Timer | null {
  return firstDue(live.timers, now);
}

/** The instant at which the next timer is due, or none. */
export function nextDue<C>(live: Live<C>): number | null {
  return soonest(live.timers)?.at ?? null;
}

/** Whether the chart would take this from outside; `now` is the last step's unless given. */
export function possible<C extends { now: number }, I>(
  chart: Chart<C, I>,
  live: Live<C>,
  event: HostedEvent,
  now: number = live.position.context.now,
): boolean {
  if (event.type.startsWith('xstate.')) return false;
  const position = stamp(live.position, now);
  // A chart looks at the events it is written for.
  const told = event as never;
  if (chart.isAhead(position.context, told) || !chart.stepper.can(position, event)) return false;
  return chart.passes(position.context, told);
}

/** The same state, looked at from another instant: for guards and views asked between steps. */
export function at<C extends { now: number }>(live: Live<C>, now: number): Live<C> {
  return { ...live, position: stamp(live.position, now) };
}
