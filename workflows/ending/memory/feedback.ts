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
    /** Whether the worker may see it later, as the client said (A19). */
    forWorker: boolean;
  };
  reflection: {
    state: 'none' | 'offered' | 'reminded' | 'booked' | 'done' | 'declined';
    at: Instant | null;
  };
};

export const feedbackBlank = {
  feedback: { state: 'none', at: null, answer: null, forWorker: true },
  reflection: { state: 'none', at: null },
} satisfies FeedbackMemory;
