import { timingSafeEqual } from 'node:crypto';
import type { PlanLinks, ReadLink } from '../../plan-link.ts';
import { EndwellError } from '../endwell-error.ts';
import type { KnownEndings } from '../known-endings.ts';
import { type Visit, visitOf } from './visit.ts';

/** What becomes of a link when it is opened: `word` asks for the word first, `code` for the code on paper, and nothing is shown before. */
export type Opened =
  | { is: 'open' | 'word'; link: ReadLink; visit: Visit }
  | { is: 'expired' | 'code'; link: ReadLink }
  | { is: 'held'; ref: string }
  | { is: 'over' | 'unknown' | 'notNow' };

/**
 * Opens the ending that a token names, and no other; whoever only looks changes nothing.
 *
 * @param looks whether a page is only to be shown: what was written meanwhile is heard as long as the visit may last
 */
export async function opened(
  token: string,
  { links, endings }: { links: Pick<PlanLinks, 'read'>; endings: Pick<KnownEndings, 'stored'> },
  looks = true,
): Promise<Opened> {
  const link = await links.read(token);
  if (link === null) return { is: 'unknown' };
  const begins = link.expired || (looks && link.rests);
  if (begins && (link.kind === 'letter' || link.letterEnds * 1000 <= Date.now()))
    return { is: 'expired', link };
  try {
    const visit = visitOf(await endings.stored(link.ref), Date.now());
    return entered(link, visit, begins);
  } catch (error) {
    return { is: isGone(error) ? 'over' : 'notNow' };
  }
}

/** @param begins whether a visit is over, so that the next begins as the first did */
function entered(link: ReadLink, visit: Visit, begins: boolean): Opened {
  const { alive, safeContact } = visit.c;
  // Somebody else may have the link of a client who has died: nothing is said of it.
  if (visit.isOver || !alive) return { is: 'over' };
  if (link.number !== safeContact.linkNumber) return { is: 'expired', link };
  if (safeContact.held) return { is: 'held', ref: link.ref };
  if (!begins && link.kind === 'visit') return { is: 'open', link, visit };
  if (safeContact.asksWord) return { is: 'word', link, visit };
  return link.kind === 'visit' ? { is: 'code', link } : { is: 'open', link, visit };
}

/** Nothing stands before it that would have to be said first, so that a page may show whose language and line for a crisis it has. */
export function isPlain({ isOver, c: { alive, safeContact } }: Visit): boolean {
  return !isOver && alive && !safeContact.held && !safeContact.asksWord;
}

/** From an ending that is not there any more there is nothing to show. */
export function isGone(error: unknown): boolean {
  return error instanceof EndwellError && ['notFound', 'stopped'].includes(error.code);
}

/** The chart does not take it: it is so already, or cannot be any more. */
export function isRefused(error: unknown): boolean {
  return error instanceof EndwellError && error.code === 'refused';
}

/** Whether it is the word that was agreed on, however it is written. */
export function isWord({ c }: Visit, said: string): boolean {
  const [ours, told] = [c.safeContact.codeWord ?? '', said].map((word) =>
    Buffer.from(word.normalize('NFKC').trim().replace(/\s+/g, ' ').toLocaleLowerCase()),
  ) as [Buffer, Buffer];
  return ours.length > 0 && ours.length === told.length && timingSafeEqual(ours, told);
}
