import * as v from 'valibot';
import { LocalDate } from '../../calendar/index.ts';
import { Ref, nothing, Line, Mail } from '../../chart/rules/index.ts';

/** Money, where the client pays. */
export const accountsSaid = {
  'invoice.late': v.strictObject({ invoice: Ref, due: LocalDate }),
  'invoice.paid': v.strictObject({ invoice: Ref }),
  'payment.talked': nothing,
  'consequences.discussed': nothing,
  'payment.arranged': nothing,
} as const;

/** An authority ordered the work. */
export const mandateSaid = {
  'mandate.recorded': v.strictObject({
    authority: Line,
    kind: v.optional(v.picklist(['authority', 'relative']), 'authority'),
    conditions: v.optional(Line),
    reports: v.optional(Line),
    endsWhen: v.optional(Line),
    noticeDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(365))),
    needsPermission: v.optional(v.boolean(), false),
    mail: v.optional(Mail),
    reference: v.optional(Line),
    attendance: v.optional(v.boolean(), false),
  }),
  /** The letter to the authority may leave: the day on which it ends, else as planned, and attendance where that was agreed. */
  'authority.noticeApproved': v.optional(v.strictObject({ endsOn: v.optional(LocalDate) }), {}),
  'authority.informed': v.strictObject({ says: Line }),
  'authority.permitted': nothing,
  'authority.copyGiven': nothing,
  /** The client was told what goes to whom, and what never does. */
  'mandate.explained': nothing,
  /** The client allows that a relative is told something. */
  'mandate.shared': nothing,
  'mandate.ended': nothing,
} as const;

/** The keeping of records. */
export const recordsSaid = {
  'records.requested': nothing,
  'records.given': nothing,
  'erasure.requested': nothing,
  'erasure.decided': v.strictObject({
    decision: v.picklist(['erase', 'restrict', 'refuse']),
    because: v.optional(Line),
  }),
  /** Somebody who has nothing to do with the client has to see the record at once; it is open to them for some hours. */
  'record.opened': v.strictObject({ because: Line }),
  'legalHold.set': nothing,
  'legalHold.released': nothing,
  'records.destroyed': nothing,
} as const;
