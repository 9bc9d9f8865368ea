import { dateAt, onTheClock } from '../../calendar/index.ts';
import { saysTheSame } from '../../chart/index.ts';
import type { Instant } from '../../calendar/almanac.ts';
import type { Context, Message } from '../context.ts';
import { clientZone, contactOn } from './hours.ts';
import { resolveSessions } from './sessions.ts';
import { resolveTouches } from './touches.ts';

/**
 * After a new law of a zone, or when the client has moved, everything ahead that was reckoned from local time is found
 * again (docs/field.md#time): what the agency said stays at its hour there, and contact at the client's morning.
 */
export function resolvedAnew(before: Context, c: Context): Context {
  const { zone } = c.policy.agency;
  const elsewhere = clientZone(before) !== clientZone(c) || !alike(before, c, clientZone(c));
  const met = resolveTouches(resolveSessions(c));
  const here = alike(before, c, zone) ? met : onAgencyClock(before, met);
  return elsewhere ? onClientClock(before, here) : here;
}

/** Whether the law of a zone is as it was. */
function alike(before: Context, c: Context, zone: string): boolean {
  return saysTheSame(before.almanac.zones[zone], c.almanac.zones[zone]);
}

function onAgencyClock(before: Context, c: Context): Context {
  const { zone } = c.policy.agency;
  const again = <T extends Instant | null>(at: T): T =>
    // An instant stays one, and none stays none.
    (at === null || at <= c.now
      ? at
      : onTheClock({ law: before.almanac, zone }, { law: c.almanac, zone }, at)) as T;
  const { notice, absence, records, finalSession } = c;
  return {
    ...c,
    tasks: c.tasks.map((t) =>
      t.state === 'open' ? { ...t, due: again(t.due), next: again(t.next) } : t,
    ),
    messages: c.messages.map((m) => remindedAnew(before, c, m)),
    touches: c.touches.map((t) => ({ ...t, replyBy: again(t.replyBy) })),
    finalSession: { ...finalSession, until: again(finalSession.until) },
    notice: notice && {
      ...notice,
      effectiveAt: again(notice.effectiveAt),
      appealBy: again(notice.appealBy),
    },
    awayReview: again(c.awayReview),
    absence: absence && {
      ...absence,
      until: again(absence.until),
      expires: again(absence.expires),
    },
    records: records.legalHold
      ? { ...records, legalHold: { ...records.legalHold, review: again(records.legalHold.review) } }
      : records,
  };
}

/** A reminder comes as long before its session as it was to. */
function remindedAnew(before: Context, c: Context, m: Message): Message {
  if (m.intent !== 'session-reminder' || m.state !== 'planned') return m;
  const at = (all: Context) => all.sessions.find(({ n }) => n === m.about)?.at ?? 0;
  return { ...m, due: m.due + at(c) - at(before) };
}

const ofTheDay: ReadonlySet<string> = new Set([
  'quietHours',
  'holiday',
  'sensitiveDate',
  'spacing',
  'coolOff',
]);

function onClientClock(before: Context, c: Context): Context {
  const was = clientZone(before);
  const morning = (at: Instant | null) =>
    at === null || at <= c.now ? at : contactOn(c, dateAt(before.almanac, was, at));
  const { quietUntil } = c;
  return {
    ...c,
    planEarlyStart: morning(c.planEarlyStart),
    planEarlyMid: morning(c.planEarlyMid),
    quietUntil:
      quietUntil === null || quietUntil <= c.now
        ? quietUntil
        : onTheClock(
            { law: before.almanac, zone: was },
            { law: c.almanac, zone: clientZone(c) },
            quietUntil,
          ),
    // What waited for an hour of the day is decided again by the hours there.
    messages: c.messages.map((m) =>
      m.state === 'deferred' && ofTheDay.has(m.reason ?? '') ? { ...m, due: c.now } : m,
    ),
  };
}
