import type { Context } from '../context.ts';
import type { Enquiry } from '../memory/papers.ts';

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
