import type { Context } from '../context.ts';
import type { EndingEvent, EventName } from '../events/index.ts';
import type { Sign } from '../memory/service.ts';

/** So many changes in a row, without a meeting between them, are a sign (B7, B20). */
const often = 3;

const changes: ReadonlySet<string> = new Set([
  'session.moved',
  'session.cancelled',
  'session.excused',
]);

/** To move or call off again and again is no contact: nothing is heard of the client by it. */
export function isRestless(c: Context, { type }: Pick<EndingEvent, 'type'>): boolean {
  return changes.has(type) && c.service.changed + 1 >= often;
}

/** This change makes it a sign, and each that makes as many again. */
export function makesSign(c: Context, { type }: Pick<EndingEvent, 'type'>): boolean {
  return changes.has(type) && (c.service.changed + 1) % often === 0;
}

/** So many in a row make a way that things go. */
const few = 3;
const lateMinutes = 10;

/** Answers to check-ins that become short: three in a row, each shorter, the last of half the words or fewer (B7). */
export function answersShorten(c: Context, words: number): boolean {
  const [first = 0, second = 0, third = 0] = lastFew(c.service.signs.words, words);
  return first > second && second > third && third * 2 <= first;
}

/** The client comes later each time: three in a row, the last ten minutes late or more (B7). */
export function arrivesLater(c: Context, late: number): boolean {
  const [first = 0, second = 0, third = 0] = lastFew(c.service.signs.late, late);
  return first < second && second < third && third >= lateMinutes;
}

/** One more of either; no more are kept than are looked at. */
export function noteSigns(c: Context, { words, late }: { words?: number; late?: number }): Context {
  const { signs } = c.service;
  const changed = {
    ...signs,
    words: words === undefined ? signs.words : [...signs.words, words].slice(-few),
    late: late === undefined ? signs.late : [...signs.late, late].slice(-few),
  };
  return { ...c, service: { ...c.service, signs: changed } };
}

const signOf: Partial<Record<EventName, Sign>> = {
  'checkIn.answered': 'shorter_answers',
  'session.held': 'later_arrivals',
  'session.moved': 'changed_often',
  'session.cancelled': 'changed_often',
  'session.excused': 'changed_often',
  'check.answered': 'wants_different',
  'unease.told': 'said_so',
  'strain.suspected': 'felt',
};

/** What made somebody ask; from here on it counts anew. A sign that no event makes is that of missed sessions. */
export function seeSign(c: Context, type: string): Context {
  const seen = signOf[type as EventName] ?? 'missed_twice';
  return { ...c, service: { ...c.service, signs: { words: [], late: [], seen } } };
}

function lastFew(before: readonly number[], one: number): number[] {
  return before.length < few - 1 ? [] : [...before, one].slice(-few);
}
