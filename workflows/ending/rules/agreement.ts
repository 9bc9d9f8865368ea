import { dateAt, calendarOf, after } from '../../calendar/index.ts';
import { isNamed, isSame, senior } from '../../chart/rules/index.ts';
import type { Context } from '../context.ts';
import type { EndingEvent } from '../events/index.ts';
import type { LadderStep } from '../memory/agreement.ts';
import { labelIn } from '../matters/index.ts';
import { type EndingRule, is } from '../parts.ts';
import { phaseTraits } from '../phases.ts';

/** Rules of the working agreement, and of the ladder when it is not kept (D5, D27). */
export const agreementRules = {
  agreementRecorded: {
    id: 'D26',
    holds: ({ c }) => c.agreement !== null,
    why: 'no working agreement is recorded',
    mend: 'Record it (agreement.recorded): written, or spoken with a dated note.',
  },
  workGoesOn: {
    id: 'D5',
    holds: ({ c }) => c.alive && c.closedAt === null && c.phase !== 'closing',
    why: ({ c }) => `the work is over: the ending is ${phaseTraits[c.phase].is}`,
    mend: 'Ask to come back first (return.requested).',
  },
  itemAgreed: {
    ofEvent: true,
    id: 'D5',
    holds: ({ c, e }) => {
      const item = is(e, 'conduct.noted') || is(e, 'conduct.reminded') ? e.with.item : '';
      const terms = Object.values(c.agreement?.terms ?? {}).filter((term) => term !== null);
      const items = [...(c.agreement?.items ?? []), ...terms];
      return items.length === 0 || items.includes(item) || item === 'reasonable conduct';
    },
    why: 'that was never agreed',
    mend: 'Name an item of the agreement, or "reasonable conduct" where nobody would have listed it (D6).',
  },
  hasHappened: {
    ofEvent: true,
    id: 'A6',
    holds: ({ c, e }) =>
      is(e, 'conduct.noted') && e.with.date <= dateAt(c.almanac, c.policy.agency.zone, c.now),
    why: 'that day lies ahead',
    mend: 'Give the day on which it was seen (with: date).',
  },
  noLabels: {
    ofEvent: true,
    id: 'G4',
    holds: ({ e }) => wordsOf(e).every((text) => labelIn(text) === null),
    why: ({ e }) => {
      const found = wordsOf(e)
        .map(labelIn)
        .find((word) => word !== null);
      return `"${found ?? 'such a word'}" labels a person`;
    },
    mend: 'Say what was done, and when: behaviour, never the person (D16).',
  },
  conductLadderClimbed: {
    id: 'G4',
    holds: ({ c }) => taken(c, 'reminder'),
    why: ({ c }) => `the steps before it were not taken; next is ${nextStep(c)}`,
    mend: 'Take the next step (conduct.noted, conduct.talked, conduct.reminded).',
  },
  stepRested: {
    id: 'D27',
    holds: ({ c }) => {
      const last = c.agreement?.steps.at(-1);
      if (last === undefined) return true;
      return after(c.almanac, calendarOf(c), last.at, c.policy.agreement.stepGap) <= c.now;
    },
    why: ({ c }) => `the last step is not ${c.policy.agreement.stepGap} ago`,
    mend: 'Wait until then: each step needs time to be answered.',
  },
  talkedAboutConduct: {
    id: 'D19',
    holds: ({ c }) => taken(c, 'conversation'),
    why: 'nobody talked about it yet',
    mend: 'Talk first (conduct.talked): nobody is immune from mistakes.',
  },
  conductOnRecord: {
    id: 'D19',
    holds: ({ c }) => (c.agreement?.steps.length ?? 0) > 0,
    why: 'nothing is noted',
    mend: 'Note it, with its day (conduct.noted).',
  },
  remindedOfAgreement: {
    id: 'D19',
    holds: ({ c }) => taken(c, 'reminder'),
    why: 'nobody reminded the client in writing',
    mend: 'Remind them (conduct.reminded).',
  },
  stepApproved: {
    id: 'D27',
    holds: ({ c }) => c.agreement?.stepApproved === true,
    why: ({ c }) =>
      `nobody else signed this step; it is signed by: ${c.policy.approvals.conductLetter.join(', ')}`,
    mend: 'Let them look at it and sign (conductStep.approved, in their own role).',
  },
  signsConductSteps: {
    ofEvent: true,
    id: 'D27',
    holds: ({ c, e }) =>
      c.policy.approvals.conductLetter.some((role) => role === e.by.role) &&
      isNamed(e.by.ref) &&
      !isSame(e.by.ref, c.row.worker) &&
      !isSame(e.by.ref, c.agreement?.steps.at(-1)?.by),
    why: ({ c }) =>
      `such a step is signed by somebody else, known by name: ${c.policy.approvals.conductLetter.join(', ')}`,
    mend: 'Let them say it in their own role.',
    saidIn: senior,
  },
  stepsExpired: {
    id: 'D29',
    holds: ({ c }) => c.agreement !== null && c.agreement.steps.length === 0,
    why: 'what was noted still counts',
    mend: 'Nothing needs doing.',
  },
} as const satisfies Record<string, EndingRule>;

function taken(c: Context, level: LadderStep['level']): boolean {
  return c.agreement?.steps.some((step) => step.level === level) === true;
}

function nextStep(c: Context): string {
  if (!taken(c, 'note')) return 'a dated note';
  return taken(c, 'conversation') ? 'a written reminder' : 'a conversation';
}

/** What was said of conduct, as the client may read it. */
function wordsOf(e: EndingEvent): string[] {
  if (is(e, 'conduct.noted') || is(e, 'conduct.reminded')) return [e.with.behaviour, e.with.item];
  if (is(e, 'options.none')) return [e.with.because];
  if (is(e, 'options.offered')) return e.with.what;
  if (!is(e, 'notice.given')) return [];
  const { behaviour = '', agreementItem = '', returnConditions = '' } = e.with;
  return [behaviour, agreementItem, returnConditions];
}
