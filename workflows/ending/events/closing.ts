import * as v from 'valibot';
import { LocalTime } from '../../calendar/index.ts';
import { Line, nothing, Ref } from '../../chart/rules/index.ts';

/** The last session, and the papers. */
export const closingSaid = {
  'finalSession.scheduled': v.strictObject({ start: LocalTime }),
  'finalSession.declined': nothing,
  'finalSession.impossible': v.strictObject({ because: Line }),
  'letter.approved': v.optional(v.strictObject({ strength: v.optional(Line) }), {}),
  'letter.handed': v.optional(v.strictObject({ strength: v.optional(Line) }), {}),
  'letter.withheld': v.strictObject({ because: v.picklist(['safety', 'clientOptedOut']) }),
  'summary.signed': nothing,
  'ending.closed': nothing,
} as const;

/** Contacts after closing, and coming back. */
export const aftercareSaid = {
  'touch.answered': v.strictObject({
    outcome: v.picklist(['well', 'wants_contact', 'concern', 'declined']),
  }),
  /** Without a track, as the reason of the ending says. */
  'followUp.agreed': v.optional(v.strictObject({ track: v.optional(Ref) }), {}),
  'followUp.declined': nothing,
  'return.requested': nothing,
  'return.agreed': nothing,
  'return.advised': nothing,
} as const;
