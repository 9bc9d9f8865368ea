import type { Entry, Wish } from './event.ts';
import type { Fault } from './fault.ts';
import type { Position } from './position.ts';
import type { Timer } from './timers.ts';

/** A wish handed to the world; its result is believed only with this token. */
export interface Grant {
  token: number;
  wish: Wish;
}

/** What is kept beside the position of a chart: plain JSON, carried from run to run as it is. */
export interface Kept {
  /** The last token given to a timer or a grant. */
  token: number;
  /** What was taken from outside of late, oldest first, as `repetitionOf` reads it. */
  seen: string[];
  /** What threw, and was set aside. */
  faults: Fault[];
  /** Wishes whose result is still awaited, in the order wished. */
  grants: Grant[];
  log: Entry[];
  /** How many entries were ever logged; `log` holds what compaction left of them. */
  logged: number;
  steps: number;
  /** Firings in a row at one instant: too many, and the chart never lets go of it. */
  rush: number;
}

/** All that is known of one hosted chart between two steps. Never changed, only replaced. */
export interface Live<C> extends Kept {
  position: Position<C>;
  timers: Timer[];
}
