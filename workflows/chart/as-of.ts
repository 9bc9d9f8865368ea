import type { Live } from './live.ts';

/** How exactly a chart tells time apart, in milliseconds ({@link Chart.grain}). */
type Grained = { readonly grain: number };

/**
 * As of when something is taken that is told now: the beginning of its minute, where minutes are the grain of a chart, for
 * nobody says anything to the second, and what recurs must not wander by the time that the work on it takes. Time never goes
 * backwards.
 */
export function asTold<C extends { now: number }>(
  chart: Grained,
  live: Live<C>,
  now: number,
): number {
  return notBackwards(live, inGrains(chart, now));
}

/**
 * As of when something is heard that was meant for an instant, such as a timer: that instant, unless it is later by a whole
 * grain.
 */
export function asMeant<C extends { now: number }>(
  { grain }: Grained,
  live: Live<C>,
  instant: number,
  now: number,
): number {
  return notBackwards(live, now - instant < grain ? instant : now);
}

/** The beginning of a grain, in epoch milliseconds. */
export function inGrains({ grain }: Grained, instant: number): number {
  return Math.floor(instant / grain) * grain;
}

function notBackwards<C extends { now: number }>(live: Live<C>, instant: number): number {
  return Math.max(live.position.context.now, instant);
}
