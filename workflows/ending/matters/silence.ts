import { dateAt, calendarOf, after, usualDays } from '../../calendar/index.ts';
import type { Instant } from '../../calendar/almanac.ts';
import { isWordOf } from '../../chart/rules/index.ts';
import { clientZone, contactOn } from './hours.ts';
import type { Context } from '../context.ts';
import type { EndingEvent } from '../events/index.ts';
import { isRestless } from './restless.ts';
import { plannedSession } from './sessions.ts';
import { heardAt, toldOf } from './told.ts';

const day = 86_400_000;

/** Whatever the client says is contact, also where somebody passes it on; it stops the counting of silence (A4). */
export function heardFrom(c: Context, e: EndingEvent): Context {
  // Timers of the chart come through here as well, and are said by nobody.
  const by: EndingEvent['by'] | undefined = e.by;
  const theirs = by !== undefined && isWordOf(by, 'client');
  return theirs && !isRestless(c, e) ? heardAt(c, toldOf(c, e)) : c;
}

/**
 * When silence begins (docs/field.md#timer-silence): so many times the gap expected now, and never before
 * the meeting that was agreed has come. Null as long as that is waited for.
 */
export function silenceBegins(c: Context): Instant | null {
  // Where nobody looks after them it is not the client who is silent.
  if (c.custody.uncoveredSince !== null) return null;
  const planned = plannedSession(c);
  const missed = c.sessions.findLast((s) => s.state === 'missed' && s.at > c.lastContact);
  if (planned !== null && (missed === undefined || planned.at <= c.now)) return null;

  const { factor, min } = c.policy.silence;
  const days = Math.max(factor * expectedGap(c), Math.ceil(usualDays(min)));
  const calendar = calendarOf(c);
  const long = after(c.almanac, calendar, c.lastContact, { days });
  // After each missed session the worker gets in touch first.
  const kind = missed && after(c.almanac, calendar, missed.at, c.policy.missed.followUp);
  const at = Math.max(long, kind ?? long);
  // Nobody cancels on the morning itself: who comes that day has been heard of.
  return planned !== null && planned.at < at + day ? null : at;
}

/** When the client is next reached out to (policy `silence.ladder`); null once all was tried. */
export function nextRung(c: Context): Instant | null {
  if (c.silence === null) return null;
  const { rung, since } = c.silence;
  const wait = c.policy.silence.ladder[rung];
  if (wait === undefined) return null;
  const at = after(c.almanac, calendarOf(c), since, wait);
  // The first is a call, in the worker’s own time; the others are letters.
  return rung === 0 ? at : contactOn(c, dateAt(c.almanac, clientZone(c), at));
}

/** When people decide about a case in which nothing is heard: never the clock (B24, G9). */
export function decisionDue(c: Context): Instant | null {
  return c.silence && after(c.almanac, calendarOf(c), c.silence.since, c.policy.silence.decide);
}

/** The ladder was climbed, and the offer to close was made. */
export function offeredToClose(c: Context): boolean {
  return c.silence !== null && c.silence.rung >= c.policy.silence.ladder.length;
}

/** The offer to close has left, or somebody has tried to make it: nothing is decided about who was not asked (A8). */
export function offerReached(c: Context): boolean {
  const rungs = c.policy.silence.ladder.length;
  const since = c.silence?.since ?? 0;
  const left = c.messages.some(
    ({ intent, state, due }) =>
      intent === 'closing-offer' && due >= since && (state === 'sent' || state === 'told'),
  );
  return left || c.silence?.attempts.some(({ rung }) => rung >= rungs) === true;
}

/** When the client was last served (docs/field.md#timer-silence-hard). */
export function lastServed(c: Context): Instant {
  return c.sessions.findLast((s) => s.state === 'held')?.at ?? c.since.serving;
}

function expectedGap(c: Context): number {
  const step = c.taper?.agreed === true ? c.taper.steps[c.taper.position] : undefined;
  return step?.days ?? c.row.cadenceDays;
}
