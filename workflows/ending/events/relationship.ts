import * as v from 'valibot';
import { nothing, Ref } from '../../chart/rules/index.ts';

/** How client and worker get on, and how safe the client is. */
export const relationshipSaid = {
  'strain.suspected': nothing,
  'rupture.named': v.optional(
    v.strictObject({
      /** How it shows (B23), what it is about (B8), and a guess, for staff alone (B4–B6). */
      form: v.optional(v.picklist(['withdrawal', 'confrontation', 'mixed'])),
      topic: v.optional(v.picklist(['goals', 'tasks', 'bond', 'pace', 'ending_itself'])),
      hypothesis: v.optional(v.picklist(['thinking', 'reinforcement', 'sensible_response'])),
      secondView: v.optional(v.boolean()),
    }),
    {},
  ),
  'rupture.repairing': nothing,
  'rupture.repaired': nothing,
  'rupture.setAside': nothing,
  'risk.changed': v.strictObject({ level: v.picklist(['clear', 'concern', 'urgent']) }),
} as const;

/**
 * What the client answers about the work, and how the worker is cared for. The words themselves stay
 * where they were given: here is only that there are some, and where (G20).
 */
export const feedbackSaid = {
  'feedback.answered': v.strictObject({
    /** The client would be slow to seek help again (A18). */
    unlikely: v.boolean(),
    answer: v.optional(Ref),
    forWorker: v.pipe(
      v.optional(v.boolean(), true),
      v.description('Whether the worker may see it later; if not, it stays with whoever read it'),
    ),
  }),
  'feedback.declined': nothing,
  'feedback.released': nothing,
  'feedback.withheld': nothing,
  'debrief.booked': nothing,
  'debrief.done': nothing,
  'debrief.declined': nothing,
} as const;
