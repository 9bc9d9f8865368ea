import * as v from 'valibot';
import { Ref, nothing } from '../../chart/rules/index.ts';

/** Contacts after closing, and coming back. */
export const aftercareSaid = {
  'touch.answered': v.strictObject({
    outcome: v.picklist(['well', 'wants_contact', 'concern', 'declined']),
  }),
  'followUp.agreed': v.strictObject({ track: Ref }),
  'followUp.declined': nothing,
  'return.requested': nothing,
  'return.agreed': nothing,
  'return.advised': nothing,
} as const;
