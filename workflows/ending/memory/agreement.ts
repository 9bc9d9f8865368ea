import type { Instant } from '../../calendar/almanac.ts';

/** A step that was taken when the agreement was not kept (D27): of which item. */
export type LadderStep = {
  level: 'note' | 'conversation' | 'reminder';
  at: Instant;
  item: string;
  /** What was seen, and on which day: for those who decide alone, in no letter, and gone with the step (D1, D29). */
  seen: { behaviour: string; on: string } | null;
  /** Who took it; somebody else signs that the next may follow. */
  by: string;
};

/** Where and when they meet, in which way, until when a meeting can be called off, and what goes between (D7). */
export type Term = 'place' | 'time' | 'mode' | 'cancelling' | 'between';

/** The working agreement, and the ladder when it is not kept (D5, D27). */
export type AgreementMemory = {
  agreement: {
    form: 'written' | 'spoken';
    version: number;
    /** When it was recorded, or read again together. */
    readAt: Instant;
    /** Whether the money terms are part of it (G3). */
    moneyTerms: boolean;
    /** Place, time and the like that suit both (D7); null: nothing was agreed of it. */
    terms: Record<Term, string | null>;
    /** What else was agreed, a line each (D8). */
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
