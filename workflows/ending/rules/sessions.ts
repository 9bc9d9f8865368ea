import { toInstant, calendarOf, after, dateAt } from '../../calendar/index.ts';
import type { Context } from '../context.ts';
import type { EndingEvent } from '../events/index.ts';
import { isOverBy, lyingAhead, makesSign, plannedSession, sessionTold } from '../matters/index.ts';
import { phaseTraits } from '../phases.ts';
import { type EndingRule, is } from '../parts.ts';

/** Rules of sessions. */
export const sessionsRules = {
  sessionPlanned: {
    id: 'A35',
    holds: ({ c }) => plannedSession(c) !== null,
    why: 'no session is planned',
    mend: 'Plan one first (session.planned).',
  },
  noSessionPlanned: {
    id: 'A35',
    holds: ({ c }) => plannedSession(c) === null,
    why: ({ c }) => `a session is planned already, for ${plannedFor(c)}`,
    mend: 'Move that one (session.moved), or cancel it.',
  },
  sessionBegun: {
    id: 'A35',
    holds: ({ c, e }) => {
      const session = sessionTold(c, e.on);
      if (session?.state !== 'planned') return false;
      // People met sooner than planned; nobody is missed before it begins.
      return session.at <= c.now || (is(e, 'session.held') && e.on !== undefined);
    },
    why: ({ c }) => `the session planned for ${plannedFor(c)} has not begun`,
    mend: 'Record it when it has; where it took place earlier, say when (on), or put it there (session.moved).',
  },
  leftUnrecorded: {
    id: 'A35',
    holds: ({ c, e }) => sessionTold(c, e.on)?.state === 'unrecorded',
    why: 'no session of an earlier stage waits to be recorded',
    mend: 'Nothing needs doing.',
  },
  startsLater: {
    ofEvent: true,
    id: 'A35',
    holds: ({ c, e }) => startOf(c, e) > c.now,
    why: 'that time has passed',
    mend: 'Give a time that lies ahead.',
  },
  makesSign: {
    ofEvent: true,
    id: 'B7',
    holds: ({ c, e }) => makesSign(c, e) && (!is(e, 'session.moved') || startOf(c, e) > c.now),
    why: 'sessions are not moved or called off often',
    mend: 'Nothing needs doing.',
  },
  startsOrTookPlace: {
    ofEvent: true,
    id: 'A35',
    holds: ({ c, e }) => startOf(c, e) > c.now - longAgo,
    why: 'that time is more than a year ago',
    mend: 'Give the time at which it is, or at which it took place.',
  },
  tookPlace: {
    ofEvent: true,
    id: 'A35',
    holds: ({ c, e }) => startOf(c, e) <= c.now,
    why: ({ c }) => `a session is planned already, for ${plannedFor(c)}`,
    mend: 'Move that one (session.moved), or cancel it.',
  },
  beforeEffect: {
    ofEvent: true,
    id: 'G5',
    holds: ({ c, e }) => startOf(c, e) <= c.now || !isOverBy(c, startOf(c, e)),
    why: ({ c }) => {
      const { effectiveAt } = c.notice ?? {};
      return `the notice takes effect on ${dateAt(c.almanac, c.policy.agency.zone, effectiveAt ?? c.now)}, before that meeting`;
    },
    mend: 'Give a time before that day; a last meeting is planned once it is over (finalSession.scheduled).',
  },
  meetsAfterEffect: {
    id: 'G5',
    holds: ({ c }) => {
      const ahead = lyingAhead(c);
      return ahead !== null && isOverBy(c, ahead.at);
    },
    why: 'no meeting is planned for after the day on which the notice takes effect',
    mend: 'Nothing needs doing.',
  },
  finalWithin: {
    ofEvent: true,
    id: 'A13',
    holds: ({ c, e }) =>
      startOf(c, e) <= after(c.almanac, calendarOf(c), c.now, c.policy.finalSession.within),
    why: ({ c }) => `the last session is held within ${c.policy.finalSession.within}`,
    mend: 'Give an earlier date, or record why there is none (finalSession.impossible).',
  },
  finalSessionPlanned: {
    id: 'G6',
    holds: ({ c }) => plannedSession(c)?.final === true,
    why: 'no last session is planned',
    mend: 'Plan it (finalSession.scheduled).',
  },
  meets: {
    id: 'A35',
    holds: ({ c }) => phaseTraits[c.phase].meets,
    why: ({ c }) => `there are no sessions while the ending is ${phaseTraits[c.phase].is}`,
    mend: 'Ask to come back first (return.requested).',
  },
} as const satisfies Record<string, EndingRule>;

const longAgo = 366 * 86_400_000;

function plannedFor(c: Context): string {
  return plannedSession(c)?.start.replace('T', ' ') ?? '';
}

function startOf(c: Context, e: EndingEvent): number {
  return is(e, 'session.planned') || is(e, 'session.moved') || is(e, 'finalSession.scheduled')
    ? toInstant(c.almanac, c.policy.agency.zone, e.with.start)
    : -Infinity;
}
