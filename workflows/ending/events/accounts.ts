import * as v from 'valibot';
import { LocalDate } from '../../calendar/index.ts';
import { Ref, nothing } from '../../chart/rules/index.ts';

/** Money, where the client pays. */
export const accountsSaid = {
  'invoice.late': v.strictObject({ invoice: Ref, due: LocalDate }),
  'invoice.paid': v.strictObject({ invoice: Ref }),
  'payment.talked': nothing,
  'consequences.discussed': nothing,
  'payment.arranged': nothing,
} as const;
