import { advanced, moved, unmoved } from './advance.ts';
import type { Step } from './advance.ts';
import type { Chart, HostedEvent } from './chart.ts';
import type { Live } from './live.ts';
import { enter, stamp } from './stepper.ts';
import { firstDue, soonest } from './timers.ts';
import type { Timer } from './timers.ts';

/**
 * One chart, stepped: pure, without Temporal, clock or memory of its own. Production, rehearsal and tests all go through
 * here, so that they agree.
 */
export { noted } from './advance.ts';
export type { Step } from './advance.ts';
export { assertChart } from './assert-chart.ts';
export type { Grant, Live } from './live.ts';
export { load, shared, store } from './store.ts';
export type { Stored } from './store.ts';
export { heard } from './stepper.ts';
export type { Timer } from './timers.ts';

const REMEMBERED_IDS = 120;
const LONGEST_RUSH = 1_000;

/** Enters the chart. */
export function begin<C extends { now: number }, I>(
  chart: Chart<C, I>,
  input: I,
  now: number,
): Step<C> {
  const taken = enter(chart, input, now);
  const nothing = {
    timers: [],
    token: 0,
    seen: [],
    grants: [],
    log: [],
    logged: 0,
    steps: 0,
    rush: 0,
  };
  return advanced(chart, null, { ...nothing, snapshot: taken.snapshot }, taken, null);
}

/** Something said from outside. */
export function tell<C extends { now: number }, I>(
  chart: Chart<C, I>,
  live: Live<C>,
  event: HostedEvent,
  now: number,
): Step<C> {
  if (live.seen.includes(event.id)) return unmoved(live, 'duplicate');
  const seen = live.seen.slice(1 - REMEMBERED_IDS);
  seen.push(event.id);
  return event.type.startsWith('xstate.')
    ? unmoved(live, 'refused')
    : (moved(chart, live, { ...live, seen, rush: 0 }, event, now) ?? unmoved(live, 'refused'));
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
  const rush = live.snapshot.context.now === now ? live.rush + 1 : 1;
  if (rush > LONGEST_RUSH) throw new Error(`Timer "${id}" is due again and again at ${now}`);
  const timers = live.timers.map((one) => (one === timer ? { ...one, spent: true } : one));
  const fired = { ...live, timers, rush };
  const event = { type: timer.event, id: `${id}/${token}` };
  return moved(chart, live, fired, event, now, timer) ?? unmoved(fired, 'refused');
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
  const settled = { ...live, grants, rush: 0 };
  return moved(chart, live, settled, event, now) ?? unmoved(settled, 'refused');
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
  _chart: Chart<C, I>,
  live: Live<C>,
  event: HostedEvent,
  now: number = live.snapshot.context.now,
): boolean {
  if (live.snapshot.status !== 'active' || event.type.startsWith('xstate.')) return false;
  return stamp(live.snapshot, now).can(event);
}

/** The same state, looked at from another instant: for guards and views asked between steps. */
export function at<C extends { now: number }>(live: Live<C>, now: number): Live<C> {
  return { ...live, snapshot: stamp(live.snapshot, now) };
}
