import type { Instant } from '../../calendar/almanac.ts';

/** The two questions, and care for the worker (A17–A20, C28–C30): state only, never content (G20). */
export type FeedbackMemory = {
  feedback: {
    state:
      | 'none'
      | 'waiting'
      | 'asked'
      | 'reminded'
      | 'answered'
      | 'released'
      | 'withheld'
      | 'declined'
      | 'silent';
    /** When the state was reached; a reminder leaves it at the asking. */
    at: Instant | null;
    /** Where the answer is kept: an opaque reference, never the words. */
    answer: string | null;
  };
  reflection: {
    /** `moot`: they began anew meanwhile; `withdrawn`: the ending was taken back. */
    state:
      | 'none'
      | 'offered'
      | 'reminded'
      | 'booked'
      | 'done'
      | 'declined'
      | 'lapsed'
      | 'moot'
      | 'withdrawn';
    at: Instant | null;
  };
};

export const feedbackBlank = {
  feedback: { state: 'none', at: null, answer: null },
  reflection: { state: 'none', at: null },
} satisfies FeedbackMemory;
