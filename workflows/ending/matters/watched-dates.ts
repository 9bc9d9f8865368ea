import { addDays, dateAt, toInstant, usualDays } from '../../calendar/index.ts';
import type { Instant } from '../../calendar/almanac.ts';
import { clientZone, contactOn } from './hours.ts';
import type { Context } from '../context.ts';
import type { WatchedDate } from '../memory/papers.ts';

const keptOver = 6;

/** Watches a date of the client’s; reminders that would lie behind us already are not made up for. */
export function watchDate(c: Context, what: string, date: string): Context {
  const today = dateAt(c.almanac, clientZone(c), c.now);
  const warned = daysBefore(c).filter((days) => addDays(date, -days) < today).length;
  const others = c.papers.dates.filter((d) => d.what !== what);
  const n = 1 + Math.max(0, ...c.papers.dates.map((d) => d.n));
  return withDates(c, [...others, { n, what, date, warned, state: 'watched' }]);
}

export function dateNamed(c: Context, what: string): WatchedDate | null {
  return c.papers.dates.find((d) => d.what === what && d.state === 'watched') ?? null;
}

/** Somebody else looks after it now, or the client knows: no further reminder. */
export function letGo(c: Context, what: string, state: 'handedOver' | 'acknowledged'): Context {
  return withDates(
    c,
    c.papers.dates.map((d) => (d.what === what && d.state === 'watched' ? { ...d, state } : d)),
  );
}

/** When the next reminder is due. */
export function nextDateDue(c: Context): Instant | null {
  const due = c.papers.dates.map((d) => reminderOf(c, d)).filter((at) => at !== null);
  return due.length > 0 ? Math.min(...due) : null;
}

/** The dates of which the client is to be reminded now. */
export function datesDue(c: Context): WatchedDate[] {
  return c.papers.dates.filter((d) => (reminderOf(c, d) ?? Infinity) <= c.now);
}

/** Every reminder whose day has come is behind each of them: what was passed over is not made up for. */
export function markReminded(c: Context, due: readonly WatchedDate[]): Context {
  const today = dateAt(c.almanac, clientZone(c), c.now);
  const behind = (date: string) =>
    daysBefore(c).filter((days) => addDays(date, -days) <= today).length;
  return withDates(
    c,
    c.papers.dates.map((d) =>
      due.includes(d) ? { ...d, warned: Math.max(d.warned + 1, behind(d.date)) } : d,
    ),
  );
}

/** The day itself is over: nobody is reminded of it any more. */
export function hasPassed(c: Context, { date }: WatchedDate): boolean {
  return date < dateAt(c.almanac, clientZone(c), c.now);
}

/** When the day itself is over on the client’s clock. */
export function dayAfter(c: Context, { date }: WatchedDate): Instant {
  return toInstant(c.almanac, clientZone(c), `${addDays(date, 1)}T00:00`);
}

function reminderOf(c: Context, { date, warned, state }: WatchedDate): Instant | null {
  const days = daysBefore(c)[warned];
  return state !== 'watched' || days === undefined ? null : contactOn(c, addDays(date, -days));
}

/** How many days before a date its reminders are due, the earliest first. */
function daysBefore(c: Context): number[] {
  return c.policy.deadlineWatch.map((d) => Math.round(usualDays(d))).sort((a, b) => b - a);
}

/** What is watched stays; of the others the last few do. */
function withDates(c: Context, all: WatchedDate[]): Context {
  let surplus = all.filter((d) => d.state !== 'watched').length - keptOver;
  const dates = all.filter((d) => d.state === 'watched' || surplus-- <= 0);
  return { ...c, papers: { ...c.papers, dates } };
}
