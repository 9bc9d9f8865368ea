import { toInstant, toLocal } from '../../calendar/index.ts';
import type { Context, Message, Session } from '../context.ts';
import { endOf, isThreatened, lyingAhead, plannedSession } from '../matters/index.ts';
import { clocksOf, type Facts, type MessageTraits, workerOf } from './traits.ts';

/**
 * Messages about one meeting: it is planned, it has another time, it will not be, or it comes soon. Each waits for no cap, and is
 * told by a person where it cannot leave before the meeting.
 */
export const sessionMessages = {
  'session-invite': {
    ...usual(),
    calendar: 'REQUEST',
    wanted: (c, m) => comes(c, m) && !isThreatened(c),
    facts: (c, m) => factsAbout(c, m),
  },
  'session-change': {
    ...usual(),
    calendar: 'REQUEST',
    wanted: (c, m) => comes(c, m) && !isThreatened(c),
    // What they came for in vain, they were not told in time.
    until: (c, m) => firstOf(c, m),
    facts: (c, m) => ({ ...factsAbout(c, m), was: sessionOf(c, m)?.was ?? null }),
  },
  'session-cancel': {
    ...usual(),
    calendar: 'CANCEL',
    wanted: (c, m) => {
      const session = sessionOf(c, m);
      return session !== null && session.state !== 'planned' && session.state !== 'held';
    },
    until: (c, m) => sessionOf(c, m)?.at ?? null,
    facts: (c, m) => ({
      ...factsAbout(c, m),
      next: isThreatened(c) ? null : (lyingAhead(c)?.start ?? null),
    }),
  },
  // A meeting of the series is in no other letter: it comes into their calendar with this one.
  'session-reminder': {
    ...usual(),
    calendar: 'REQUEST',
    wanted: (c, m) => comes(c, m) && !isThreatened(c),
    facts: (c, m) => factsAbout(c, m),
  },
} as const satisfies Record<string, MessageTraits>;

function usual() {
  return { purpose: 'service', from: 'worker', spaced: false, replaces: true, page: true } as const;
}

function sessionOf(c: Context, m: Message): Session | null {
  return c.sessions.find(({ n }) => n === m.about) ?? null;
}

/** It is the one that is planned, and lies ahead. */
function comes(c: Context, m: Message): boolean {
  return lyingAhead(c)?.n === m.about;
}

/** The earlier of the time that the client knows and the one that is new. */
function firstOf(c: Context, m: Message): number | null {
  const session = sessionOf(c, m);
  if (session === null) return null;
  const known =
    session.was === null ? session.at : toInstant(c.almanac, c.policy.agency.zone, session.was);
  return known > c.now ? Math.min(known, session.at) : session.at;
}

/**
 * When and where it is, and what a calendar needs of it: number, sequence (RFC 5545, counted up by each change), start and end as
 * local times of the agency, its time zone, and whether the meeting is planned or what became of it.
 */
function factsAbout(c: Context, m: Message): Facts {
  const session = sessionOf(c, m) ?? plannedSession(c);
  if (session === null) return {};
  const { zone } = c.policy.agency;
  const { terms = null } = c.agreement ?? {};
  return {
    ...workerOf(c),
    session: String(session.n),
    sequence: String(session.sequence),
    state: session.state,
    start: session.start,
    end: toLocal(c.almanac, zone, endOf(c, session)),
    ...clocksOf(c, session),
    final: session.final,
    mode: modeOf(c) ?? terms?.mode ?? null,
    place: terms?.place ?? null,
  };
}

/** How the meeting is held under the plan: `call` or `visit`; null where the plan says nothing. */
function modeOf({ taper }: Context): string | null {
  const mode = taper?.agreed === true ? taper.steps[taper.position]?.mode : undefined;
  return mode === 'call' || mode === 'visit' ? mode : null;
}
