import type { EndingStage } from '../setup.ts';
import { opens, sends, when } from '../phrases.ts';
import { fact } from './corrections.ts';
import { recordable } from './meetings.ts';

/** Where contact itself may be the reward, support is widened before meetings grow rarer (B5). */
const opensRupture = [
  {
    guard: when({ all: ['secondViewGiven', 'rewardedByContact'] }),
    target: 'ruptureOpen',
    actions: [
      'ruptureOpen',
      'noteRupture',
      opens('repair-rupture'),
      opens('widen-support'),
      opens('take-to-supervision'),
    ],
  },
  {
    guard: when('secondViewGiven'),
    target: 'ruptureOpen',
    actions: ['ruptureOpen', 'noteRupture', opens('repair-rupture'), opens('take-to-supervision')],
  },
] as const;

/** Mended or set aside, and what each side expects is talked about afterwards (B15, B20). */
const mends = {
  'rupture.repaired': {
    target: 'repaired',
    actions: ['countRepair', 'ruptureOver', opens('expectation-review')],
  },
  'rupture.setAside': {
    target: 'setAside',
    actions: ['leaveRupture', 'ruptureOver', opens('expectation-review')],
  },
} as const;

/** Nothing was named that could be mended, or set aside: who says so hears it. */
const nothingNamed = {
  'rupture.repairing': { guard: when('ruptureNamed') },
  'rupture.repaired': { guard: when('ruptureNamed') },
} as const;

const suspects = {
  target: 'strainSuspected',
  actions: ['ruptureSuspected', 'seeSign', opens('raise-gently')],
} as const;

/** There is work in which it can be raised: afterwards, and where it is open already, they are listened to. */
const raisable = when({ all: ['toldToWorker', 'worksTogether'] });

/** Moved or called off again and again, by either side (B7, B20). */
const restless = {
  guard: when({ all: ['meets', 'sessionPlanned', 'makesSign'] }),
  ...suspects,
} as const;

/** Small signs are signals, not sins: the worker is asked to raise it, and nothing follows from them alone (B24, G9). */
const calm = {
  after: {
    strainSigns: { ...suspects, actions: ['noticeSigns', ...suspects.actions] },
  },
  on: {
    'session.moved': restless,
    'session.cancelled': restless,
    'session.excused': restless,
    'strain.suspected': suspects,
    'check.answered': [
      {
        guard: when('saysDifferent'),
        ...suspects,
        actions: ['noteCheck', ...suspects.actions],
      },
      { actions: ['noteCheck', 'hearAgain'] },
    ],
    'session.held': { guard: when({ all: [...recordable.all, 'comesLater'] }), ...suspects },
    'checkIn.answered': { guard: when('answersShorter'), ...suspects },
    'unease.told': { guard: raisable, ...suspects },
    'rupture.named': opensRupture,
    ...nothingNamed,
    'rupture.setAside': { guard: when('somethingBetween') },
  },
} as const;

/**
 * How client and worker get on. A strain is a signal, not a sin; an open rupture holds the taper (B6–B24, G8).
 * Who cannot say it aloud says it on a quiet way, to somebody else (B9). Expectations are talked about with
 * the worker’s own duties first (B16, B17); a guess about the client needs a second view, for people do again
 * what was done to them (B22, D25).
 */
export const relationship = {
  description: 'Is something in the way between client and worker?',
  initial: 'steady',
  on: {
    'check.answered': { actions: ['noteCheck', 'hearAgain'] },
    'entry.corrected': { guard: when({ all: [fact, 'toldOfRupture'] }), target: '.weighing' },
    // Whom they chose hears it, and nobody else: the worker may be passed by (B9).
    'unease.told': [
      { guard: when('toldToWorker'), actions: opens('hear-unease') },
      { actions: 'askChosenEar' },
    ],
    'contactStyle.chosen': { actions: 'chooseStyle' },
    'expectations.asked': {
      actions: [opens('expectation-review'), sends('expectation-review-invite')],
    },
    'duties.rated': { guard: when('clientSays'), actions: 'rateDuties' },
    'expectations.reviewed': { guard: when('workerFirst'), actions: 'reviewExpectations' },
    'worker.offered': { actions: 'offerAnother' },
  },
  states: {
    weighing: {
      description: 'How do they get on, after something was told by mistake?',
      always: [
        { guard: when('ruptureStandsOpen'), target: 'ruptureOpen' },
        { guard: when('ruptureInRepair'), target: 'repairing' },
        { guard: when('strainStands'), target: 'strainSuspected' },
        { target: 'steady' },
      ],
    },
    steady: { description: 'Nothing is known to be in the way.', ...calm },
    strainSuspected: {
      description: 'Small signs: the worker raises it gently.',
      on: {
        'strain.suspected': { actions: 'hearAgain' },
        'unease.told': { guard: raisable, actions: opens('raise-gently') },
        'rupture.named': opensRupture,
        ...nothingNamed,
        'rupture.setAside': { target: 'setAside', actions: 'ruptureOver' },
      },
    },
    ruptureOpen: {
      description: 'Something came between them.',
      on: {
        'rupture.repairing': { target: 'repairing', actions: ['beginRepair', 'ruptureRepairing'] },
        ...mends,
      },
    },
    repairing: {
      description: 'They are mending it.',
      on: mends,
    },
    repaired: { description: 'What came between them is mended.', ...calm },
    setAside: { description: 'They agreed to leave it be.', ...calm },
  },
} satisfies EndingStage;

/** How safe the client is. Urgent risk calls a person at once, and keeps the agency from ending (G2). */
export const risk = {
  description: 'Is the client safe?',
  initial: 'clear',
  on: {
    'entry.corrected': { guard: when({ all: [fact, 'toldOfRisk'] }), target: '.weighing' },
    // Read by a machine, and too often rather than too seldom: a person calls within two working hours.
    'reply.received': [
      {
        guard: when({ all: ['alive', 'saysRisk', 'riskUrgent'] }),
        actions: opens('safety-check'),
      },
      {
        guard: when({ all: ['alive', 'saysRisk'] }),
        target: '.concern',
        actions: ['worry', opens('safety-check')],
      },
    ],
    'risk.changed': [
      {
        guard: when('becomesUrgent'),
        target: '.urgent',
        actions: ['setRisk', opens('safety-check'), opens('urgent-risk')],
      },
      {
        guard: when('becomesConcerning'),
        target: '.concern',
        actions: ['setRisk', opens('concern-check')],
      },
      { target: '.clear', actions: 'setRisk' },
    ],
  },
  states: {
    weighing: {
      description: 'Is the client safe, after something was told by mistake?',
      always: [
        { guard: when('riskUrgent'), target: 'urgent' },
        { guard: when('atRisk'), target: 'concern' },
        { target: 'clear' },
      ],
    },
    clear: { description: 'Nothing is known that would worry anyone.' },
    concern: { description: 'There is some concern; somebody asks.' },
    urgent: { description: 'A person acts now; nothing else is begun.' },
  },
} satisfies EndingStage;
