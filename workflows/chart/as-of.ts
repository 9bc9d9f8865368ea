import type { Live } from './live.ts';

const MINUTE_MS = 60_000;

/**
 * As of when something is taken that is told now: its minute, for nobody says anything to the second, and what recurs must not wander
 * by the time that the work on it takes. Time never goes backwards.
 */
export function asTold<C extends { now: number }>(live: Live<C>, now: number): number {
  return notBackwards(live, toMinute(now));
}

/**
 * As of when something is heard that was meant for an instant, such as a timer: that instant, unless it is later by more than a
 * server that is busy needs.
 */
export function asMeant<C extends { now: number }>(
  live: Live<C>,
  instant: number,
  now: number,
): number {
  return notBackwards(live, now - instant < MINUTE_MS ? instant : now);
}

/** The beginning of a minute, in epoch milliseconds. */
export function toMinute(instant: number): number {
  return Math.floor(instant / MINUTE_MS) * MINUTE_MS;
}

function notBackwards<C extends { now: number }>(live: Live<C>, instant: number): number {
  return Math.max(live.position.context.now, instant);
}
