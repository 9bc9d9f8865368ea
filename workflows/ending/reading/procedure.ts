import type { Context } from '../context.ts';
import type { EndingEvent } from '../events/index.ts';
import { reasonTraits } from '../matters/index.ts';
import type { Need, Path } from '../matters/reason.ts';
import { g19, type RuleName, ruleOf } from '../rules/index.ts';

/** One step of the proper procedure of an ending: the rule, the row it is from, and what does it, where it is not done. */
export type ProcedureStep = { step: RuleName; row: string; done: boolean; mend: string | null };

/** What each reason asks for first (C32). */
const first: Record<Need, RuleName> = {
  agreement: 'agreementRecorded',
  moneyLadder: 'consequencesDiscussed',
  conductLadder: 'conductLadderClimbed',
  expectations: 'expectationsReviewed',
  stagnationDecided: 'stagnationDecided',
  mandated: 'isMandated',
};

const together: readonly RuleName[] = [
  'talkHeld',
  'changeReviewed',
  'risksNamed',
  'nextStepAgreed',
  'contingencyPlanned',
  'bothAgree',
];

/** And what its way takes, in order. */
const ways: Record<Path, readonly RuleName[]> = {
  prepare: together,
  part: ['timeIsOver'],
  silence: ['offerReached'],
  away: [],
  cease: [],
  notice: ['conversationOver', 'optionsOffered', 'endingSigned', 'noticeCounts', 'timeIsOver'],
  stop: ['emergencySigned', 'optionsOffered'],
  departure: ['toldFirst', 'bothAgree'],
  windDown: ['bothAgree', 'timeIsOver'],
  authority: ['isMandated', 'bothAgree'],
};

/** What is owed at the end of any. */
const atTheEnd: readonly RuleName[] = [
  'finalRecorded',
  'summarySigned',
  'letterLeft',
  'accessTold',
  'originalsBack',
  'moneySettled',
  ...g19.all,
];

/** Nothing is said: the steps look at the ending alone. */
const e: EndingEvent = {
  type: 'ending.closed',
  id: '',
  by: { role: 'system', ref: 'endwell' },
  with: {},
};

/** The checklist of the ending that is decided, by its reason (C32); none where nothing is. */
export function procedureOf(c: Context): ProcedureStep[] {
  if (c.decision === null || !c.alive) return [];
  const { needs, path } = reasonTraits(c.decision.reason);
  // What the agency starts for whatever reason is given notice of.
  const way = c.notice === null ? ways[path] : path === 'stop' ? ways.stop : ways.notice;
  const steps = [...needs.map((need) => first[need]), ...way, ...atTheEnd];
  return steps.map((step) => {
    const { id, holds, mend } = ruleOf(step);
    const done = holds({ c, e });
    return { step, row: id, done, mend: done ? null : mend };
  });
}
