import * as v from 'valibot';
import { LocalDate } from '../../calendar/index.ts';
import { Line, Ref, nothing } from '../../chart/rules/index.ts';

/** The working agreement, and what happens when it is not kept. */
export const agreementSaid = {
  'agreement.recorded': v.strictObject({
    form: v.picklist(['written', 'spoken']),
    moneyTerms: v.optional(v.boolean(), false),
    /** Place, time, mode, cancelling, and contact between sessions (D7). */
    terms: v.optional(
      v.strictObject({
        place: v.optional(Line),
        time: v.optional(Line),
        mode: v.optional(Line),
        cancelling: v.optional(Line),
        between: v.optional(Line),
      }),
      {},
    ),
    /** Whatever else (D8). */
    items: v.optional(v.pipe(v.array(Ref), v.maxLength(12)), []),
  }),
  'agreement.reviewed': nothing,
  /** Conduct can be named aloud, apart from the client’s record (D1). */
  'conduct.noted': v.strictObject({
    behaviour: Line,
    item: Ref,
    date: LocalDate,
  }),
  'conduct.talked': nothing,
  'conduct.reminded': v.strictObject({ item: Ref, behaviour: Line }),
  'conductStep.approved': nothing,
  'agreement.restored': nothing,
} as const;
