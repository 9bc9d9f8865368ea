import * as v from 'valibot';
import { LocalDate } from '../../calendar/index.ts';
import { initiators, outcomes, scopes } from '../names.ts';
import { Line, Ref, nothing } from '../../chart/rules/index.ts';
import { Reach } from './sessions.ts';

/** What may pull back: old habits (A31), friends and family (A32), and what else life brings. */
const riskTypes = [
  'habit_return',
  'peer_pressure',
  'anniversary',
  'stress',
  'money',
  'housing',
  'isolation',
  'other',
] as const;

/** The ending is named, decided and prepared. */
export const preparingSaid = {
  'ending.named': nothing,
  'ending.opened': v.strictObject({
    kind: v.optional(v.picklist(['planned', 'unplanned'])),
    initiator: v.optional(v.picklist(initiators)),
    reason: Ref,
    outcome: v.optional(v.picklist(outcomes)),
    scope: v.optional(v.picklist(scopes), 'organisation'),
  }),
  'ending.confirmed': nothing,
  'endingTalk.held': v.optional(v.strictObject({ reach: v.optional(Reach) }), {}),
  // What did you do that worked? The change is theirs (D12, D13).
  'change.reviewed': v.strictObject({
    changes: v.pipe(v.array(Line), v.minLength(1), v.maxLength(8)),
    strength: Line,
  }),
  'riskFactor.named': v.strictObject({ type: v.picklist(riskTypes), strategy: v.optional(Line) }),
  'riskFactors.declined': nothing,
  'strategy.practised': v.strictObject({
    factor: v.picklist(riskTypes),
    where: v.picklist(['session', 'real_life', 'repair']),
    how: v.optional(Line),
  }),
  'practice.waived': nothing,
  'support.named': v.strictObject({ label: Line }),
  'nextStep.agreed': v.strictObject({
    what: Line,
    owner: v.optional(Line),
    by: v.optional(LocalDate),
  }),
  'nextSteps.declined': nothing,
  'contingency.planned': v.strictObject({
    earlySigns: v.optional(Line),
    firstSteps: Line,
    whoToContact: v.optional(Line),
    agencyMay: v.optional(Line),
    wayBack: v.optional(Line),
  }),
} as const;
