import type { Instant } from '../../../workflows/calendar/almanac.ts';
import type { EndingEvent } from '../../../workflows/ending/events/index.ts';

/** Something that is said at a moment of a story. */
export interface Line<E> {
  at: Instant;
  event: E;
}

/** What somebody does by themselves. */
export interface Deed<E = EndingEvent> extends Line<E> {
  /** Names the occasion: nobody does the same thing on it twice, even when it was refused. */
  key: string;
}
