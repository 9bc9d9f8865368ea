import { dateAt, calendarOf, after } from '../../calendar/index.ts';
import { clientZone, mayHaveLinks, sessionsLeft } from '../matters/index.ts';
import { afterwards } from '../phases.ts';
import { type MessageTraits, goesOn, workerOf } from './traits.ts';

/** Messages about the work itself. */
export const serviceMessages = {
  'time-limit-notice': {
    purpose: 'service',
    from: 'worker',
    spaced: true,
    replaces: true,
    wanted: (c) => goesOn(c) && c.closedAt === null,
    facts: (c) => {
      const left = sessionsLeft(c);
      return {
        ...workerOf(c),
        left: left === null ? null : String(left),
        until: c.row.plannedEnd ?? null,
      };
    },
  },
  /** Who writes between the meetings, or after them, hears who reads it and by when (D20, RFC 3834). */
  'auto-reply': {
    purpose: 'service',
    from: 'worker',
    spaced: false,
    replaces: true,
    atOnce: true,
    // People alone answer somebody in danger.
    wanted: ({ risk }) => risk === 'clear',
    facts: (c) => {
      const { opens, closes } = calendarOf(c);
      const { agency, contact } = c.policy;
      // Between the meetings the worker reads it, afterwards the office.
      const within = afterwards.includes(c.phase) ? `${agency.replyDays}wd` : contact.replyWithin;
      const by = after(c.almanac, calendarOf(c), c.now, within);
      return { answerBy: dateAt(c.almanac, clientZone(c), by), opens, closes };
    },
  },
  /** The one that they had has run out. */
  'page-link': {
    purpose: 'service',
    from: 'agency',
    spaced: false,
    replaces: true,
    duty: true,
    page: true,
    wanted: (c) => mayHaveLinks(c),
    facts: () => ({}),
  },
  'expectation-review-invite': {
    purpose: 'service',
    from: 'worker',
    spaced: false,
    replaces: true,
    wanted: (c) => goesOn(c) && c.tasks.some((t) => isAsked(t)),
    facts: (c) => workerOf(c),
  },
} as const satisfies Record<string, MessageTraits>;

function isAsked(task: { type: string; state: string }): boolean {
  return task.type === 'expectation-review' && task.state === 'open';
}
