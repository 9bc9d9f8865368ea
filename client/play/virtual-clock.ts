import type { Instant } from '../../workflows/calendar/almanac.ts';

/** A workflow's own time: it was moved to an instant, and goes on from there as fast as ours. */
export class VirtualClock {
  #ahead = 0;

  now(): Instant {
    return Date.now() + this.#ahead;
  }

  /** The workflow says that it is at least so late. */
  notBefore(instant: Instant): void {
    this.#ahead = Math.max(this.#ahead, instant - Date.now());
  }
}
