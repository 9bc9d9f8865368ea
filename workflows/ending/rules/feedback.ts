import { isAbove, isSame, rolesAmong } from '../../chart/rules/index.ts';
import {
  againOf,
  askedAfter,
  debriefMeant,
  leaverMeant,
  isAsked,
  lastQuestion,
  readsAnswer,
} from '../matters/index.ts';
import type { Context } from '../context.ts';
import { afterwards, onceOver } from '../phases.ts';
import { mayBeWritten } from '../sending/index.ts';
import { type EndingRule, is } from '../parts.ts';

const theirOwn = rolesAmong('worker', 'cover');
const readers = rolesAmong('worker', 'supervisor', 'lead', 'director');

/** Rules of the two questions, and care for the worker (A17–A20, C28–C30, G20). */
export const feedbackRules = {
  feedbackAsked: {
    id: 'A17',
    holds: ({ c }) => c.phase === 'closing' && isAsked(c) && mayAsk(c),
    why: 'nobody is asked after this ending',
    mend: 'Nothing needs doing.',
  },
  questionsFit: {
    id: 'A17',
    holds: ({ c }) => afterwards.includes(c.phase) && askedAfter(c) !== 'none',
    why: ({ c }) =>
      afterwards.includes(c.phase)
        ? 'after such an ending nobody is asked what could have been better'
        : 'the work goes on: what should be different is said in it',
    mend: 'While the work goes on tell it as check.answered or unease.told; later the office takes it.',
  },
  answersFeedback: {
    ofEvent: true,
    id: 'A17',
    holds: ({ c, e }) =>
      is(e, 'reply.received') &&
      e.with.unread &&
      ['yes', 'no', 'other'].includes(e.with.kind) &&
      ['asked', 'reminded'].includes(c.feedback.state) &&
      lastQuestion(c)?.intent === 'feedback-two-questions',
    why: 'the two questions are not what the client was asked last',
    mend: 'Tell what they answered (feedback.answered).',
  },
  mayAskByMail: {
    id: 'A19',
    holds: ({ c }) => mayBeWritten(c, 'feedback-two-questions'),
    why: 'the client cannot be written to by mail',
    mend: 'Let somebody other than the worker ask (ask-feedback).',
  },
  feedbackUnwanted: {
    id: 'G16',
    holds: ({ c }) => !mayAsk(c),
    why: 'the client may be asked',
    mend: 'Nothing needs doing.',
  },
  feedbackWaits: stands('waiting'),
  feedbackOpen: stands('asked', 'reminded'),
  feedbackUnread: stands('answered'),
  feedbackDeclined: stands('declined'),
  feedbackSilent: stands('silent'),
  feedbackReleased: stands('released'),
  feedbackWithheld: stands('withheld'),
  feedbackForgotten: {
    id: 'G15',
    holds: ({ c }) => c.feedback.state === 'none',
    why: 'this service was asked about',
    mend: 'Nothing needs doing.',
  },
  remindedOnce: {
    id: 'A17',
    holds: ({ c }) => c.feedback.state === 'reminded',
    why: 'the client was not reminded yet',
    mend: 'Nothing needs doing.',
  },
  toldToAnother: {
    ofEvent: true,
    id: 'A19',
    holds: ({ c, e }) => e.by.role !== 'worker' && !isSame(e.by.ref, c.row.worker),
    why: 'the answer is given to somebody other than the worker, so that nobody need be careful',
    mend: 'Let the client answer, or let whoever read it tell it in their own role.',
  },
  saysUnlikely: {
    ofEvent: true,
    id: 'A18',
    holds: ({ e }) =>
      is(e, 'feedback.answered') &&
      (e.with.unlikely === true || againOf(e)?.endsWith('unlikely') === true),
    why: 'the client would seek help again',
    mend: 'Nothing needs doing.',
  },
  mayBeSeen: {
    id: 'A19',
    holds: ({ c }) => c.feedback.forWorker,
    why: 'the client does not want the worker to see the answer',
    mend: 'Keep it with you (feedback.withheld); what it teaches can be said without it.',
  },
  readFirst: {
    ofEvent: true,
    id: 'A20',
    saidIn: readers,
    holds: ({ c, e }) => readsAnswer(c, e.by),
    why: 'whoever read the answer decides whether the worker sees it now',
    mend: 'Let a supervisor or lead decide it (feedback.released, feedback.withheld).',
  },
  listensFirst: {
    ofEvent: true,
    id: 'A20',
    holds: ({ c, e }) => isAbove(e.by) && !isSame(e.by.ref, c.row.worker),
    why: 'the worker listens and does not answer back, so that nobody has to defend themselves',
    mend: 'Let a supervisor or lead thank the client (feedback.replied).',
  },
  debriefMeant: {
    id: 'C28',
    holds: ({ c }) => (endsNow(c) ? debriefMeant(c) : leaverMeant(c)),
    why: 'the policy offers no talk after such an ending',
    mend: 'Nothing needs doing.',
  },
  debriefOfLeaver: {
    id: 'C28',
    holds: ({ c }) => endsNow(c) && c.custody.left !== null,
    why: 'it is the talk of whoever works with the client',
    mend: 'Nothing needs doing.',
  },
  workIsOver: {
    id: 'A22',
    holds: ({ c }) => onceOver.includes(c.phase) || c.custody.left !== null,
    why: 'the work goes on: until it is over, supervision is the place for it',
    mend: 'Book it once the work is over (debrief.booked).',
  },
  debriefOffered: debriefIs('offered', 'reminded'),
  debriefBooked: debriefIs('booked'),
  debriefDone: debriefIs('done'),
  debriefDeclined: debriefIs('declined'),
  debriefLapsed: debriefIs('lapsed'),
  debriefForgotten: {
    id: 'G15',
    holds: ({ c }) => c.reflection.state === 'none',
    why: 'the talk was about this service',
    mend: 'Nothing needs doing.',
  },
  debriefMoot: {
    id: 'G15',
    holds: ({ c }) => c.reflection.state === 'moot',
    why: 'the ending that the talk was about still stands',
    mend: 'Nothing needs doing.',
  },
  debriefWithdrawn: {
    id: 'D32',
    holds: ({ c }) => c.reflection.state === 'withdrawn',
    why: 'the ending that the talk was about was not taken back',
    mend: 'Nothing needs doing.',
  },
  debriefNew: {
    id: 'C30',
    holds: ({ c }) => c.reflection.state === 'offered',
    why: 'the worker was reminded once, and that is enough',
    mend: 'Nothing needs doing.',
  },
  workersOwn: {
    ofEvent: true,
    id: 'C30',
    saidIn: theirOwn,
    holds: ({ c, e }) =>
      theirOwn.has(e.by.role) && (c.custody.left === null || isSame(e.by.ref, c.custody.left)),
    why: 'the talk is the worker’s own: nobody else accepts or declines it',
    mend: 'Let the worker say it.',
  },
} as const satisfies Record<string, EndingRule>;

function endsNow({ phase }: Context): boolean {
  return phase === 'closing' || phase === 'ceased';
}

function mayAsk(c: Context): boolean {
  return c.alive && c.optedOut === 'none';
}

function stands(...states: Context['feedback']['state'][]): EndingRule {
  return {
    id: 'A17',
    holds: ({ c }) => states.includes(c.feedback.state),
    why: 'what the client is asked afterwards stands elsewhere',
    mend: 'Nothing needs doing.',
  };
}

function debriefIs(...states: Context['reflection']['state'][]): EndingRule {
  return {
    id: 'C30',
    holds: ({ c }) => states.includes(c.reflection.state),
    why: 'the talk that was offered to the worker stands elsewhere',
    mend: 'Nothing needs doing.',
  };
}
