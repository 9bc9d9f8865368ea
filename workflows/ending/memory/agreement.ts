import type { Instant } from '../../calendar/almanac.ts';

/** A step that was taken when the agreement was not kept (D27): what was seen is not kept, only of which item. */
export type LadderStep = {
  level: 'note' | 'conversation' | 'reminder';
  at: Instant;
  item: string;
  /** Who took it; somebody else signs that the next may follow. */
  by: string;
  /** The local date of what was noted. */
  on: string | null;
};

/** The working agreement, and the ladder when it is not kept (D5, D27). */
export type AgreementMemory = {
  agreement: {
    form: 'written' | 'spoken';
    version: number;
    /** When it was recorded, or read again together. */
    readAt: Instant;
    /** Whether the money terms are part of it (G3). */
    moneyTerms: boolean;
    /** What was agreed, a line each (D7, D8). */
    items: string[];
    /** Steps of the breach ladder that were taken, the last one last. */
    steps: LadderStep[];
    /** Somebody signed that a written reminder may follow. */
    stepApproved: boolean;
    /** What the reminder says, until it left. */
    reminder: { item: string; behaviour: string } | null;
  } | null;
};

export const agreementBlank = { agreement: null } satisfies AgreementMemory;
