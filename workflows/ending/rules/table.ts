import * as chart from '../../chart/rules/index.ts';
import type { Context } from '../context.ts';
import type { EndingEvent } from '../events/index.ts';
import { correctedSessionsRules } from './corrected-sessions.ts';
import { entriesRules } from './entries.ts';
import { reasonsRules } from './reasons.ts';
import { serviceRules } from './service.ts';
import { silenceRules } from './silence.ts';
import { agreementRules } from './agreement.ts';
import { noticeRules } from './notice.ts';
import { accountsRules } from './accounts.ts';
import { custodyRules } from './custody.ts';
import { transferRules } from './transfer.ts';
import { mandateRules } from './mandate.ts';
import { papersRules } from './papers.ts';
import { feedbackRules } from './feedback.ts';
import { recordsRules } from './records.ts';
import { restRules } from './rest.ts';
import { policyRules } from './policy.ts';
import { clientRules } from './client.ts';
import { closingRules } from './closing.ts';
import { aftercareRules } from './aftercare.ts';
import { ledgersRules } from './ledgers.ts';
import { preparingRules } from './preparing.ts';
import { sessionsRules } from './sessions.ts';
import { speakersRules } from './speakers.ts';
import { taperRules } from './taper.ts';
import { wordingRules } from './wording.ts';
import type { EndingFacts, EndingRule } from '../parts.ts';

/** Every rule an ending is held to, each with its sentence (docs/architecture.md#rules-as-data). */
export const rules = {
  ...wordingRules,
  ...speakersRules,
  ...entriesRules,
  ...correctedSessionsRules,
  ...sessionsRules,
  ...preparingRules,
  ...taperRules,
  ...closingRules,
  ...clientRules,
  ...aftercareRules,
  ...reasonsRules,
  ...serviceRules,
  ...silenceRules,
  ...agreementRules,
  ...noticeRules,
  ...accountsRules,
  ...custodyRules,
  ...transferRules,
  ...mandateRules,
  ...papersRules,
  ...feedbackRules,
  ...recordsRules,
  ...restRules,
  ...policyRules,
  ...ledgersRules,
} as const satisfies Record<string, EndingRule>;

export type RuleName = keyof typeof rules;

/** What everything that is said is asked, whatever the stage. */
export const askedAlways = ['soundWords', 'saysTheirOwn', 'ofThisWork', 'clocksShowIt'] as const;

/** A tree of the ending's rules: guard and explanation are the same thing. */
export type RuleTree = chart.RuleTree<RuleName>;

/** G8: a taper step advances only if all of this holds. */
export const g8 = {
  all: [
    'sessionsRecorded',
    'noOpenRupture',
    'notStrained',
    'noSetback',
    'practised',
    'notOnHold',
    'stepsLeft',
  ],
} as const satisfies RuleTree;

/** G19: whoever ordered the work was told, and the client saw what was said. */
export const g19 = {
  all: ['authorityInformed', 'authorityPermits', 'clientSawCopy'],
} as const satisfies RuleTree;

/** G7: closed only if nothing is owed; nothing of it is waived because of how somebody behaved (D34). */
export const g7 = {
  all: [
    'finalRecorded',
    'summarySigned',
    'letterLeft',
    'accessTold',
    'originalsBack',
    'calendarClear',
    'moneySettled',
    ...g19.all,
    'lateWordRested',
    'nothingOpen',
  ],
} as const satisfies RuleTree;

/** G17: nothing is destroyed under a hold, an open request, or before its time. */
export const g17 = {
  all: ['retentionOver', 'noLegalHold', 'noAccessOpen'],
} as const satisfies RuleTree;

export function holds(tree: RuleTree, facts: EndingFacts): boolean {
  return chart.holds<RuleName, Context, EndingEvent>(rules, tree, facts);
}

export function ruleOf(name: RuleName): EndingRule {
  return rules[name];
}
