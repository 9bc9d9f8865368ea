import type { Instant } from '../../calendar/almanac.ts';
import type { Initiator, Outcome, ReasonCode, Scope } from '../names.ts';

/** The formal ending that was decided or proposed (A2, A3). */
export type Decision = {
  kind: 'planned' | 'unplanned';
  initiator: Initiator;
  reason: ReasonCode;
  outcome: Outcome | null;
  scope: Scope;
  /** Who has said yes to it: a mutual ending needs both (C3). */
  confirmed: { client: boolean; worker: boolean };
  decidedAt: Instant;
};

/** How the last meeting came out (A13); `offered` and `scheduled` are still open. */
export type FinalSession = {
  state: 'none' | 'offered' | 'scheduled' | 'held' | 'declined' | 'missed' | 'impossible';
  because: string | null;
  offers: number;
  until: Instant | null;
};
