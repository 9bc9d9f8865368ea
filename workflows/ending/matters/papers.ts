import type { Instant } from '../../calendar/almanac.ts';
import { calendarOf, after } from '../../calendar/index.ts';
import type { Context } from '../context.ts';
import type { Enquiry, Original } from '../memory/papers.ts';

const keptBack = 12;

/** The client’s originals that are still here. */
export function heldOriginals(c: Context): Original[] {
  return c.papers.originals.filter((o) => o.state === 'held');
}

/** Those on their way, whose arrival is not proven. */
export function sentOriginals(c: Context): Original[] {
  return c.papers.originals.filter((o) => o.state === 'sent');
}

/** Those that left last, together. */
export function lastSent(c: Context): Original[] {
  const latest = Math.max(...c.papers.originals.map((o) => o.sentAt ?? 0));
  return c.papers.originals.filter((o) => o.sentAt !== null && o.sentAt === latest);
}

/** Whether nothing of the client’s is owed to them: delivered, or waived by themselves (C20). */
export function originalsBack(c: Context): boolean {
  return c.papers.originals.every((o) => o.state === 'delivered' || o.state === 'waived');
}

/** By when the arrival of what was sent is proven, or looked into; the earliest counts. */
export function proofDue(c: Context): Instant | null {
  const sent = sentOriginals(c).map((o) => o.sentAt ?? c.now);
  if (sent.length === 0) return null;
  return after(c.almanac, calendarOf(c), Math.min(...sent), c.policy.closing.proof);
}

export function holdOriginal(c: Context, item: string): Context {
  const held: Original = { item, state: 'held', sentAt: null, carrier: null, tracking: null };
  return withOriginals(c, [...c.papers.originals, held]);
}

/** Changes those in one of these states. */
export function changeOriginals(
  c: Context,
  states: readonly Original['state'][],
  part: Partial<Original>,
): Context {
  return withOriginals(
    c,
    c.papers.originals.map((o) => (states.includes(o.state) ? { ...o, ...part } : o)),
  );
}

/** What is owed stays; of those that came back the last few do. */
function withOriginals(c: Context, all: Original[]): Context {
  const owed = (o: Original) => o.state === 'held' || o.state === 'sent';
  let surplus = all.filter((o) => !owed(o)).length - keptBack;
  const originals = all.filter((o) => owed(o) || surplus-- <= 0);
  return { ...c, papers: { ...c.papers, originals } };
}

/** The question of another firm that has waited longest for an answer; null: none waits. */
export function openEnquiry({ papers }: Context): Enquiry | null {
  return papers.enquiries.find(({ reply }) => reply === null) ?? null;
}

export function changeEnquiry(c: Context, n: number, part: Partial<Enquiry>): Context {
  const enquiries = c.papers.enquiries.map((one) => (one.n === n ? { ...one, ...part } : one));
  return { ...c, papers: { ...c.papers, enquiries } };
}

/** It was answered, and nothing of it is kept. */
export function withoutEnquiry(c: Context, n: number | null): Context {
  const enquiries = c.papers.enquiries.filter((one) => one.n !== n);
  return { ...c, papers: { ...c.papers, enquiries } };
}

/** The letter says how to see the records later (C34). */
export function readLetter(c: Context, letter: 'sent' | 'handed'): Context {
  return { ...c, letter, closing: { ...c.closing, access: 'told' } };
}

/** What was said of it is kept no longer than until the client knows it. */
export function forgetWhy(c: Context): Context {
  const { erasure } = c.records;
  return { ...c, records: { ...c.records, erasure: erasure && { ...erasure, because: null } } };
}
