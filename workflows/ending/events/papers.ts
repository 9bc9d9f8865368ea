import * as v from 'valibot';
import { LocalDate } from '../../calendar/index.ts';
import { Line, Mail, Ref, nothing } from '../../chart/rules/index.ts';

/** Originals, access, money, enquiries of a firm that takes over, and dates that are watched. */
export const papersSaid = {
  'original.held': v.strictObject({ item: Line }),
  'documents.sent': v.strictObject({ carrier: Ref, tracking: v.optional(Ref) }),
  'documents.delivered': v.strictObject({
    proof: v.picklist(['carrier', 'signature', 'inPerson']),
  }),
  'documents.waived': v.strictObject({ because: Line }),
  'lien.claimed': nothing,
  'lien.released': nothing,
  'access.told': nothing,
  'access.closed': nothing,
  'money.settled': v.strictObject({ refund: v.picklist(['none', 'made']) }),
  'summary.scheduled': v.strictObject({ date: LocalDate }),
  /** Another firm, or anybody who wants a word about a former client: a reference, a statement (C19, D31). */
  'enquiry.received': v.strictObject({
    from: Line,
    permission: v.boolean(),
    permissionRef: v.optional(Line),
    mail: v.optional(Mail),
  }),
  'enquiry.answered': v.optional(
    v.strictObject({
      says: v.optional(Line),
    }),
    {},
  ),
  'deadline.watched': v.strictObject({ what: Line, date: LocalDate }),
  'deadline.handedOver': v.strictObject({ what: Line }),
  'deadline.acknowledged': v.strictObject({ what: Line }),
} as const;
