import type { Instant } from '../../calendar/almanac.ts';
import type { Settling } from '../../chart/index.ts';

export type TouchState = 'planned' | 'asked' | 'answered' | 'unanswered' | 'dropped';
export type TouchOutcome =
  'well' | 'wants_contact' | 'concern' | 'declined' | 'no_reply' | 'undeliverable';

export type Touch = {
  k: number;
  /** Local date of the client, before holidays and quiet hours move it. */
  date: string;
  at: Instant;
  by: 'message' | 'person';
  asksNothing: boolean;
  booster: boolean;
  state: TouchState;
  outcome: TouchOutcome | null;
  /** Until when a reply is waited for, once asked. */
  replyBy: Instant | null;
  /** How it was answered, or came to its end otherwise; null while it is not, and where that is not known. */
  settled: Settling | null;
};
