import * as v from 'valibot';
import { outcomes } from '../names.ts';
import { LocalDate } from '../../calendar/index.ts';
import { Line, Ref, nothing } from '../../chart/rules/index.ts';

/** The agency proposes an ending, gives notice of it, and answers who objects. */
export const noticeSaid = {
  'ending.proposed': v.strictObject({
    reason: Ref,
    initiator: v.optional(v.picklist(['agency', 'worker'])),
    outcome: v.optional(v.picklist(outcomes)),
    stillNeeded: v.boolean(),
    integrity: v.boolean(),
    businessEffect: v.optional(Line),
  }),
  'conversation.held': nothing,
  'conversation.prevented': v.strictObject({
    because: v.picklist(['declined', 'unreachable', 'payer', 'danger']),
  }),
  'options.offered': v.strictObject({
    what: v.pipe(v.array(Ref), v.minLength(1), v.maxLength(6)),
  }),
  'options.none': v.strictObject({ because: Line }),
  'approval.given': v.strictObject({
    of: v.picklist(['agencyEnding', 'conductLetter', 'emergency', 'urgentRisk']),
  }),
  'notice.given': v.optional(
    v.strictObject({
      behaviour: v.optional(Line),
      agreementItem: v.optional(Ref),
      returnConditions: v.optional(Line),
      effectiveOn: v.optional(LocalDate),
    }),
    {},
  ),
  'notice.withdrawn': v.optional(v.strictObject({ because: v.optional(Line) }), {}),
  'appeal.lodged': nothing,
  'appeal.decided': v.strictObject({ upheld: v.boolean() }),
  'emergency.declared': v.strictObject({
    because: v.picklist(['violence', 'threat', 'danger']),
  }),
  'return.reviewed': nothing,
} as const;
