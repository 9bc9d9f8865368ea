import * as v from 'valibot';
import { Line, nothing, Ref } from '../../chart/rules/index.ts';

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
  'rupture.repaired': v.optional(v.strictObject({ how: v.optional(Line) }), {}),
  'rupture.setAside': nothing,
  'risk.changed': v.strictObject({ level: v.picklist(['clear', 'concern', 'urgent']) }),
} as const;

/** How the client now feels about seeking help again (A18), from "surely" to "surely not". */
const again = ['very_likely', 'likely', 'unsure', 'unlikely', 'very_unlikely'] as const;

/** Where it lay, as the client sees it (A17). */
const tags = ['service', 'worker', 'timing', 'life_events', 'method', 'access'] as const;

/** What an ending can leave behind (A7); each is a feeling that people have, relief among them. */
const feelings = [
  'rejection',
  'relief',
  'anger',
  'guilt',
  'shame',
  'sadness',
  'worry',
  'gratitude',
  'pride',
] as const;

/**
 * What the client answers about the work, and how the worker is cared for. Of the talk that the worker has
 * is only known that there was one, and nothing of what was said in it (G20).
 */
export const feedbackSaid = {
  'feedback.answered': v.strictObject({
    /** What stood in the way (A17). */
    stood: v.optional(Line),
    tags: v.optional(v.pipe(v.array(v.picklist(tags)), v.maxLength(tags.length))),
    again: v.optional(v.picklist(again)),
    why: v.optional(Line),
    /** In short, where no scale was used: the client would be slow to seek help again. */
    unlikely: v.optional(v.boolean()),
    feelings: v.optional(v.pipe(v.array(v.picklist(feelings)), v.maxLength(feelings.length))),
    /** Where the answer is kept besides. */
    answer: v.optional(Ref),
    forWorker: v.optional(v.boolean(), true),
  }),
  'feedback.declined': nothing,
  /** The client hears that they were heard; nobody defends themselves in it (A20). */
  'feedback.replied': v.strictObject({
    words: Line,
  }),
  'feedback.released': nothing,
  'feedback.withheld': nothing,
  'debrief.booked': nothing,
  'debrief.done': nothing,
  'debrief.declined': nothing,
} as const;
