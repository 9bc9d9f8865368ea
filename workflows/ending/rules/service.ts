import { dateAt } from '../../calendar/index.ts';
import { isNamed, isSame } from '../../chart/rules/index.ts';
import type { Context } from '../context.ts';
import {
  allReached,
  answersShorten,
  arrivesLater,
  birthdays,
  clientZone,
  inCare,
  limitPassed,
  toldOfLimit,
} from '../matters/index.ts';
import { type EndingRule, is } from '../parts.ts';
import { phaseTraits } from '../phases.ts';

/** Rules of the work itself. */
export const serviceRules = {
  expectationsReviewed: {
    id: 'A16',
    holds: ({ c }) =>
      c.service.expectations.reviewedAt !== null && c.service.expectations.offeredAnother,
    why: ({ c }) => {
      const { reviewedAt, offeredAnother } = c.service.expectations;
      if (reviewedAt !== null) return 'no other worker was offered';
      return offeredAnother
        ? 'expectations were not talked about'
        : 'expectations were not talked about, and no other worker was offered';
    },
    mend: 'Review expectations together (duties.rated, expectations.reviewed), and offer another worker (worker.offered).',
  },
  stagnationDecided: {
    id: 'D15',
    holds: ({ c }) => c.service.stagnation === 'planEnding' || c.service.stagnation === 'refer',
    why: 'nobody decided, after the work stood still, to plan the ending or to refer',
    mend: 'Decide it at the stagnation review (stagnation.decided).',
  },
  workerFirst: {
    ofEvent: true,
    id: 'B17',
    holds: ({ c, e }) =>
      is(e, 'expectations.reviewed') &&
      e.with.workerFirst !== false &&
      (c.service.expectations.rated || (e.with.workerFirst === true && e.with.own === undefined)),
    why: 'the worker’s own duties come first, then the client’s',
    mend: 'Ask the client how you keep your duties before you talk about theirs, and record it (duties.rated).',
  },
  goalKnown: {
    ofEvent: true,
    id: 'A24',
    holds: ({ c, e }) => is(e, 'goal.rated') && c.service.goals[e.with.goal - 1] !== undefined,
    why: ({ c }) => `there are ${c.service.goals.length} goals`,
    mend: 'Name the goal first (goal.named), or give the number of one that is.',
  },
  goalsReached: {
    ofEvent: true,
    id: 'C4',
    holds: ({ c, e }) => is(e, 'goal.rated') && allReached(c, e.with.goal, e.with.reached),
    why: 'some goals are not reached yet',
    mend: 'Nothing needs doing.',
  },
  limitPassed: {
    id: 'C12',
    holds: ({ c }) => limitPassed(c),
    why: 'something is left of what was agreed',
    mend: 'Nothing needs doing.',
  },
  toldOfLimit: {
    id: 'C12',
    holds: ({ c }) => toldOfLimit(c),
    why: 'the client was not told of the limit lately',
    mend: 'Nothing needs doing.',
  },
  termsSaid: {
    ofEvent: true,
    id: 'C12',
    holds: ({ e }) => e.by.role !== 'client' && e.by.role !== 'authority',
    why: 'what was agreed on at the beginning is written down by the agency',
    mend: 'Let the worker or the office write it down (case.changed).',
  },
  datesInOrder: {
    ofEvent: true,
    id: 'C12',
    holds: ({ c, e }) => {
      if (!is(e, 'case.changed')) return false;
      const { startDate = c.row.startDate, plannedEnd = c.row.plannedEnd } = e.with;
      return startDate === undefined || plannedEnd === undefined || startDate < plannedEnd;
    },
    why: ({ c, e }) => {
      const facts = is(e, 'case.changed') ? e.with : {};
      const { startDate = c.row.startDate ?? '', plannedEnd = c.row.plannedEnd ?? '' } = facts;
      return `the work would end on ${plannedEnd}, and not after it began on ${startDate}`;
    },
    mend: 'Say the day on which it is agreed to end (with: plannedEnd), or on which it began (startDate).',
  },
  bornByNow: {
    ofEvent: true,
    id: 'G17',
    holds: ({ c, e }) => {
      if (!is(e, 'case.changed') || e.with.bornOn === undefined) return true;
      const [first, last] = birthdays(dateAt(c.almanac, clientZone(c), c.now));
      return first <= e.with.bornOn && e.with.bornOn <= last;
    },
    why: ({ c, e }) => {
      const [first, last] = birthdays(dateAt(c.almanac, clientZone(c), c.now));
      const { bornOn = '' } = is(e, 'case.changed') ? e.with : {};
      return bornOn > last
        ? `nobody who comes here was born on ${bornOn}, a day that is still ahead`
        : `nobody who comes here was born on ${bornOn}, before ${first}`;
    },
    mend: 'Say the day of birth (with: bornOn), year first.',
  },
  decidesToContinue: decides('continue'),
  decidesToEnd: decides('planEnding'),
  decidesToPart: {
    ofEvent: true,
    id: 'D15',
    holds: ({ e }) =>
      is(e, 'stagnation.decided') && ['planEnding', 'refer'].includes(e.with.decision),
    why: 'an ending is prepared, and to go on as before, or in a new way, is another decision',
    mend: 'Take the plan back, and the work goes on (goals.reopened).',
  },
  countersignAsked: {
    id: 'D15',
    holds: ({ c }) => c.policy.stagnation.countersign !== 'none',
    why: 'the policy asks for no second signature',
    mend: 'Nothing needs doing.',
  },
  countersigner: {
    ofEvent: true,
    id: 'D15',
    holds: ({ c, e }) =>
      e.by.role === c.policy.stagnation.countersign &&
      isNamed(e.by.ref) &&
      !isSame(e.by.ref, c.row.worker) &&
      !isSame(e.by.ref, c.service.decidedBy),
    why: ({ c }) =>
      `a decision to continue is countersigned by a ${c.policy.stagnation.countersign} who is known by name and did not make it`,
    mend: 'Let them countersign it in their own role (stagnation.countersigned).',
    saidIn: new Set(['supervisor', 'lead']),
  },
  saysDifferent: {
    ofEvent: true,
    id: 'B7',
    holds: ({ e }) => is(e, 'check.answered') && e.with.different === 'yes',
    why: 'the client does not want anything to be different',
    mend: 'Nothing needs doing.',
  },
  answersShorter: {
    ofEvent: true,
    id: 'B7',
    holds: ({ c, e }) =>
      is(e, 'checkIn.answered') && e.with.words !== undefined && answersShorten(c, e.with.words),
    why: 'answers are as long as they were',
    mend: 'Nothing needs doing.',
  },
  comesLater: {
    ofEvent: true,
    id: 'B7',
    holds: ({ c, e }) =>
      is(e, 'session.held') &&
      e.with.lateMinutes !== undefined &&
      arrivesLater(c, e.with.lateMinutes),
    why: 'the client comes as they did',
    mend: 'Nothing needs doing.',
  },
  toldToWorker: {
    ofEvent: true,
    id: 'B9',
    holds: ({ c, e }) =>
      is(e, 'unease.told') &&
      (e.with.to === 'worker' || isSame(e.with.person ?? null, c.row.worker)),
    why: 'it is for somebody other than the worker',
    mend: 'Nothing needs doing.',
  },
  worksTogether: {
    id: 'B10',
    holds: ({ c }) => inCare(c),
    why: ({ c }) => `there is no work together while the ending is ${phaseTraits[c.phase].is}`,
    mend: 'Nothing needs doing.',
  },
  secondViewGiven: {
    ofEvent: true,
    id: 'B22',
    holds: ({ e }) =>
      !is(e, 'rupture.named') || e.with.hypothesis === undefined || e.with.secondView === true,
    why: 'a guess about the client needs a second view, of what in the service would make this reasonable',
    mend: 'Think of that first (with: secondView true), or leave the guess out.',
  },
  practisedTruly: {
    ofEvent: true,
    id: 'B21',
    holds: ({ c, e }) =>
      !is(e, 'strategy.practised') || e.with.where !== 'repair' || c.service.repaired > 0,
    why: 'no rupture was mended that could be cited as practice',
    mend: 'Mend it first (rupture.repaired), or say where else it was practised.',
  },
  rewardedByContact: {
    ofEvent: true,
    id: 'B5',
    holds: ({ e }) => is(e, 'rupture.named') && e.with.hypothesis === 'reinforcement',
    why: 'contact itself is not thought to be what keeps it going',
    mend: 'Nothing needs doing.',
  },
  contactRewards: {
    id: 'B5',
    holds: ({ c }) => c.service.ruptures.some((one) => one.hypothesis === 'reinforcement'),
    why: 'contact itself is not thought to be what keeps it going',
    mend: 'Nothing needs doing.',
  },
  ruptureStandsOpen: standsBetween('open'),
  ruptureInRepair: standsBetween('repairing'),
  strainStands: standsBetween('suspected'),
  somethingBetween: {
    id: 'B20',
    holds: ({ c }) => c.rupture !== 'none',
    why: 'nothing is known to be in the way between client and worker',
    mend: 'Nothing needs doing; if something came between them, name it first (rupture.named).',
  },
  ruptureNamed: {
    id: 'B20',
    holds: ({ c }) => c.rupture === 'open' || c.rupture === 'repairing',
    why: 'nothing was named that came between client and worker',
    mend: 'Nothing needs doing; if something did, name it first (rupture.named).',
  },
  becomesConcerning: {
    ofEvent: true,
    id: 'G2',
    holds: ({ e }) => is(e, 'risk.changed') && e.with.level === 'concern',
    why: 'the risk is none of concern',
    mend: 'Nothing needs doing.',
  },
} as const satisfies Record<string, EndingRule>;

function decides(decision: string): EndingRule {
  return {
    ofEvent: true,
    id: 'D15',
    holds: ({ e }) => is(e, 'stagnation.decided') && e.with.decision === decision,
    why: `the decision is not ${decision}`,
    mend: 'Nothing needs doing.',
  };
}

function standsBetween(how: Context['rupture']): EndingRule {
  return {
    id: 'B20',
    holds: ({ c }) => c.rupture === how,
    why: 'nothing of that kind stands between them',
    mend: 'Nothing needs doing.',
  };
}
