import type { Instant } from '../../calendar/almanac.ts';
import type { Context } from '../context.ts';
import { endOf, plannedSession, practisedEnough } from '../matters/index.ts';
import { finalSessionStates } from '../memory/index.ts';
import { type TaskTraits, days } from './traits.ts';
import { during, inLifetime, untilClosed, untilErased, working } from '../phases.ts';

/** When they have next met; null where nothing is planned. */
function nextSessionEnds(c: Context): Instant | null {
  const session = plannedSession(c);
  return session ? endOf(c, session) : null;
}

/** Tasks while client and worker still meet (docs/field.md#tasks); what may be in the way is raised gently (B10). */
export const sessionsTasks = {
  'name-the-ending': {
    who: 'worker',
    due: days('14d'),
    escalation: [],
    doneBy: ['ending.named', 'ending.opened'],
    settled: (c) => c.named || c.decision !== null,
    within: during('serving'),
    withClient: true,
    holdsClosing: true,
    sentence: 'Say, at the start, that this work has an end and that it is planned together',
  },
  'open-ending-talk': {
    who: 'worker',
    due: days('14d'),
    escalation: [{ after: '7d', to: 'supervisor' }],
    doneBy: ['endingTalk.held'],
    settled: (c) => c.talkHeld,
    within: during('serving', 'preparing'),
    withClient: true,
    holdsClosing: true,
    sentence: 'Open the talk about the ending with the client',
    // A bond that both value makes it hard to say, for either (A22).
    prompts: [
      'What has this work come to mean to you, and what will be hard to let go of? The client, too, may feel glad and sad at once.',
      'What would you like to have said to each other before it ends?',
    ],
  },
  'review-of-change': {
    who: 'worker',
    due: days('7d'),
    escalation: [{ after: '7d', to: 'supervisor' }],
    doneBy: ['change.reviewed'],
    settled: (c) => c.changes.length > 0,
    within: during('preparing'),
    withClient: true,
    holdsClosing: true,
    sentence: 'Look back together: what was then, what is now, what the client did',
  },
  'risk-and-practice': {
    who: 'worker',
    due: days('7d'),
    escalation: [{ after: '7d', to: 'supervisor' }],
    doneBy: ['riskFactor.named', 'strategy.practised'],
    skippedBy: ['riskFactors.declined', 'practice.waived'],
    settled: (c) =>
      (c.riskFactors.length > 0 || c.prefersNoRiskTalk) && (!c.taper?.agreed || practisedEnough(c)),
    within: during('preparing', 'consolidating'),
    withClient: true,
    holdsClosing: true,
    sentence: 'Name what may pull back, and practise one way to meet it',
  },
  'support-and-next-steps': {
    who: 'worker',
    due: days('7d'),
    escalation: [{ after: '7d', to: 'supervisor' }],
    doneBy: ['nextStep.agreed'],
    skippedBy: ['nextSteps.declined'],
    settled: (c) => c.noNextSteps || c.nextSteps.length > 0,
    within: during('preparing'),
    withClient: true,
    holdsClosing: true,
    sentence: 'Name who supports the client, and agree the next step',
  },
  contingency: {
    who: 'worker',
    due: days('7d'),
    escalation: [{ after: '7d', to: 'supervisor' }],
    doneBy: ['contingency.planned'],
    settled: (c) => c.contingency !== null,
    within: during('preparing'),
    withClient: true,
    holdsClosing: true,
    sentence: 'Write down what to do if help is needed later',
  },
  'agree-taper': {
    who: 'worker',
    due: days('14d'),
    escalation: [{ after: '7d', to: 'supervisor' }],
    doneBy: ['taper.agreed'],
    skippedBy: ['taper.waived'],
    settled: (c) => c.taper?.agreed === true,
    within: during('preparing'),
    withClient: true,
    holdsClosing: true,
    sentence: 'Propose how sessions thin out, and agree it with the client',
  },
  'record-session': {
    who: 'worker',
    // It opens two working days after the session (policy sessionRecord); this is the day more that it then has.
    due: days('1wd'),
    escalation: [{ after: '1min', to: 'supervisor' }],
    doneBy: ['session.held', 'session.missed', 'session.excused', 'session.cancelled'],
    skippedBy: ['task.skipped'],
    endedBy: ['session.moved'],
    settled: (c, about) => {
      const session = c.sessions.find(({ n }) => n === about);
      const owed = session?.state === 'planned' || session?.state === 'unrecorded';
      return !owed || session.at > c.now;
    },
    // Whatever the stage: it may have been held.
    within: untilErased,
    withClient: false,
    // Who did not record it may do so later: nobody waits for their papers because of it.
    holdsClosing: false,
    sentence: 'Record what became of the last session',
  },
  'gentle-contact': {
    who: 'worker',
    due: (c) => c.policy.missed.followUp,
    fromHappening: true,
    escalation: [{ after: '1wd', to: 'cover' }],
    doneBy: ['session.held', 'attempt.made', 'task.done'],
    skippedBy: ['task.skipped'],
    settled: (c, about) =>
      c.sessions.some((s) =>
        s.n === about ? c.lastContact > s.at : s.state === 'held' && s.n > (about ?? 0),
      ),
    within: ['serving', 'preparing', 'consolidating', 'concluding'],
    withClient: true,
    holdsClosing: true,
    sentence: 'Get in touch after the missed session, kindly and without blame',
  },
  'taper-review': {
    who: 'worker',
    due: days('5wd'),
    escalation: [{ after: '5wd', to: 'supervisor' }],
    doneBy: [
      'taper.resumed',
      'rupture.repaired',
      'rupture.setAside',
      'taper.steppedBack',
      'client.wantedSooner',
      'goals.reopened',
    ],
    settled: (c) => c.taper === null || c.taper.heldFor === null,
    within: during('consolidating'),
    withClient: true,
    holdsClosing: true,
    sentence: 'The taper has been on hold: agree with the client how to go on',
  },
  'raise-gently': {
    who: 'worker',
    due: (c) => c.policy.rupture.followUp,
    before: nextSessionEnds,
    escalation: [{ after: '7d', to: 'supervisor' }],
    doneBy: ['rupture.named'],
    skippedBy: ['rupture.setAside'],
    settled: (c) => c.rupture !== 'suspected',
    within: working,
    withClient: true,
    holdsClosing: true,
    sentence: 'Something may be in the way; what might it be telling us? Raise it gently',
    prompts: [
      'I wonder how it has been for you to come here lately.',
      'Is there something that I could do differently?',
      'You need not answer now. You can also tell somebody else here.',
    ],
  },
  'repair-rupture': {
    who: 'worker',
    due: (c) => c.policy.rupture.followUp,
    escalation: [{ after: '7d', to: 'supervisor' }],
    doneBy: ['rupture.repaired', 'rupture.setAside'],
    settled: (c) => c.rupture === 'none',
    within: working,
    withClient: true,
    holdsClosing: true,
    sentence: 'Talk about what came between you, and mend it or set it aside together',
  },
  'hold-review': {
    who: 'worker',
    due: days('5wd'),
    escalation: [{ after: '5wd', to: 'supervisor' }],
    doneBy: [
      'client.resumed',
      'forceMajeure.ended',
      'client.unavailable',
      'forceMajeure.notified',
      'task.done',
    ],
    skippedBy: ['task.skipped'],
    endedBy: ['client.ended'],
    settled: (c) => c.frozen === null,
    within: inLifetime,
    withClient: false,
    holdsClosing: true,
    sentence: 'Is whoever was away back? Say so, or name a new day; see whether the work can go on',
  },
  'farewell-otherwise': {
    who: 'worker',
    due: days('2wd'),
    escalation: [{ after: '2wd', to: 'supervisor' }],
    doneBy: ['task.done'],
    skippedBy: ['task.skipped'],
    settled: ({ finalSession }) => finalSession.state === 'held',
    within: untilClosed,
    withClient: true,
    holdsClosing: true,
    sentence: 'There can be no last session: tell the client why, and part in another way',
  },
  'final-session-resolve': {
    who: 'worker',
    due: (c) => c.policy.finalSession.within,
    escalation: [{ after: '5wd', to: 'supervisor' }],
    doneBy: ['session.held', 'session.missed', 'finalSession.declined', 'finalSession.impossible'],
    settled: (c) => finalSessionStates[c.finalSession.state] === 'resolved',
    within: during('concluding'),
    withClient: true,
    holdsClosing: true,
    sentence: 'Hold the last session, or record why there is none',
  },
} as const satisfies Record<string, TaskTraits>;
