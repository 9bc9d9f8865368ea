import type { Entry, Told, Wish } from './chart.ts';
import type { Snapshot } from './stepper.ts';
import type { Timer } from './timers.ts';

/** A wish handed to the world; its result is believed only with this token. */
export interface Grant {
  token: number;
  wish: Wish;
}

/** All that is known of one hosted chart between two steps. Never changed, only replaced. */
export interface Live<C> {
  snapshot: Snapshot<C>;
  timers: Timer[];
  /** The last token given to a timer or a grant. */
  token: number;
  /** Ids of the latest events taken from outside, oldest first. */
  seen: string[];
  /** Wishes whose result is still awaited, in the order wished. */
  grants: Grant[];
  log: Entry[];
  /** How many entries were ever logged; `log` holds what compaction left of them. */
  logged: number;
  steps: number;
  /** Firings in a row at one instant: too many, and the chart never lets go of it. */
  rush: number;
}

/** The position without the machinery. */
export function told<C>(live: Live<C>): Told<C> {
  const { value, context, tags, status } = live.snapshot;
  return { value, context, tags, done: status === 'done' };
}
