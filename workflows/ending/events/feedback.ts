import * as v from 'valibot';
import { Ref, nothing } from '../../chart/rules/index.ts';

/**
 * What the client answers about the work, and how the worker is cared for. The words themselves stay
 * where they were given: here is only that there are some, and where (G20).
 */
export const feedbackSaid = {
  'feedback.answered': v.strictObject({
    /** The client would be slow to seek help again (A18). */
    unlikely: v.boolean(),
    answer: v.optional(Ref),
  }),
  'feedback.declined': nothing,
  'feedback.released': nothing,
  'feedback.withheld': nothing,
  'debrief.booked': nothing,
  'debrief.done': nothing,
  'debrief.declined': nothing,
} as const;
