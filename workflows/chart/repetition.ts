import type { HostedEvent, JsonObject } from './event.ts';
import { hashOf } from './hash.ts';

/** For so long (ms) something said is harmless when it is said again; later its id counts as new. */
const REMEMBERED_FOR = 30 * 86_400_000;
/** Of what was said in that time, the latest: more than a burst of 5,000 has, and less than 200 KiB in storage. */
const MOST_REMEMBERED = 6_000;

/** `same` was taken before, word for word; `other` comes under the id of something else. */
export type Repetition = 'none' | 'same' | 'other';

/** Whether this was said before, within the time in which it is remembered. */
export function repetitionOf(seen: readonly string[], event: HostedEvent, now: number): Repetition {
  const id = `${hashOf(event.id)}.`;
  const before = seen.findLast((one) => one.startsWith(id));
  if (before === undefined || minuteOf(before) < oldest(now)) return 'none';
  const [, content] = before.split('.');
  // Of what older versions have taken only the id is known.
  return content === '' || content === contentOf(event) ? 'same' : 'other';
}

/** The same with one thing more, and without what is too long ago. Instants in minutes are exact enough. */
export function remembering(seen: readonly string[], event: HostedEvent, now: number): string[] {
  const kept = seen.slice(1 - MOST_REMEMBERED);
  const fresh = kept.findIndex((one) => minuteOf(one) >= oldest(now));
  const left = fresh === 0 ? kept : kept.slice(fresh < 0 ? kept.length : fresh);
  left.push(rememberedAs(event.id, contentOf(event), now));
  return left;
}

/** Brings on a stored state whose `seen` has whole ids: their contents are not known, and they are taken for recent. */
export function idsOnly(stored: JsonObject, now: number): string[] {
  return (stored['seen'] as string[]).map((id) => rememberedAs(id, '', now));
}

/** One thing said, in about 25 characters: its id and its content as hashes, and the minute. */
function rememberedAs(id: string, content: string, now: number): string {
  return `${hashOf(id)}.${content}.${Math.floor(now / 60_000).toString(36)}`;
}

function oldest(now: number): number {
  return Math.floor((now - REMEMBERED_FOR) / 60_000);
}

function minuteOf(remembered: string): number {
  return parseInt(remembered.slice(remembered.lastIndexOf('.') + 1), 36);
}

/** How the chart was seen before is no part of what is said. */
function contentOf({ id: _id, atSteps: _atSteps, ...content }: HostedEvent): string {
  return hashOf(JSON.stringify(content, inOrder)).slice(0, 7);
}

/** The same content in the same order, however it was written. */
function inOrder(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
