import * as v from 'valibot';
import { LocalDate } from '../../calendar/index.ts';
import { Line, nothing, Ref } from '../../chart/rules/index.ts';

/** What the client decides, and what happens to them. */
export const clientSaid = {
  'client.ended': v.optional(v.strictObject({ reason: v.optional(Line) }), {}),
  'decision.withdrawn': nothing,
  'client.unavailable': v.optional(
    v.strictObject({ because: v.optional(Line), until: v.optional(LocalDate) }),
    {},
  ),
  'client.resumed': nothing,
  /** Something that nobody could help keeps one side away (D23); whose side is no blame. */
  'forceMajeure.notified': v.strictObject({
    whose: v.picklist(['client', 'worker', 'agency']),
    until: v.optional(LocalDate),
  }),
  /** Whose it was, where more than one is kept away. */
  'forceMajeure.ended': v.optional(
    v.strictObject({ whose: v.optional(v.picklist(['client', 'worker', 'agency'])) }),
    {},
  ),
  'client.died': nothing,
  /** The case was registered by mistake: it is no ending, and nothing of it goes on. */
  'ending.annulled': v.strictObject({ because: Line }),
  /** Something was told by mistake (docs/field.md#corrections). */
  'entry.corrected': v.strictObject({
    entry: Ref,
    because: Line,
    instead: v.optional(v.picklist(['held', 'missed', 'excused', 'cancelled', 'planned'])),
  }),
} as const;
