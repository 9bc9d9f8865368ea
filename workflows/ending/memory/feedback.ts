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
    /** Where the answer is kept besides: an opaque reference. */
    answer: string | null;
    /** Whether the worker may see it later, as the client said (A19). */
    forWorker: boolean;
    /** What the client said: for the one who reads it first, and for the worker once it is released (A20). */
    said: {
      stood: string | null;
      tags: string[];
      again: string | null;
      why: string | null;
      /** For the first reader alone, and in no list or report (A7). */
      feelings: string[];
    } | null;
    /** What they were answered, by whoever read it first. */
    reply: string | null;
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
  feedback: { state: 'none', at: null, answer: null, forWorker: true, said: null, reply: null },
  reflection: { state: 'none', at: null },
} satisfies FeedbackMemory;
