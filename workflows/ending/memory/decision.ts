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
  /** When the client heard of it, or said it themselves; null: not yet. Time that is theirs counts from then (D32, G5). */
  heardAt: Instant | null;
};

/** What each state of the last meeting means (A13): nobody asked yet, it is open, or it is resolved (G6). */
export const finalSessionStates = {
  none: 'unasked',
  offered: 'open',
  scheduled: 'open',
  held: 'resolved',
  declined: 'resolved',
  missed: 'resolved',
  impossible: 'resolved',
} as const satisfies Record<string, 'unasked' | 'open' | 'resolved'>;

/** What is remembered of the last meeting. */
export type FinalSession = {
  state: keyof typeof finalSessionStates;
  because: string | null;
  offers: number;
  until: Instant | null;
};
