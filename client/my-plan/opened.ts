import { timingSafeEqual } from 'node:crypto';
import type { PlanLinks, ReadLink } from '../../plan-link.ts';
import { EndwellError } from '../endwell-error.ts';
import type { KnownEndings } from '../known-endings.ts';
import { type Visit, visitOf } from './visit.ts';

/** What becomes of a link when it is opened: `word` asks for the word first, and shows nothing before. */
export type Opened =
  | { is: 'open' | 'word'; link: ReadLink; visit: Visit }
  | { is: 'expired'; link: ReadLink }
  | { is: 'over' | 'held' | 'unknown' | 'notNow' };

/** Opens the ending that a token names, and no other; whoever only looks changes nothing. */
export async function opened(
  token: string,
  { links, endings }: { links: Pick<PlanLinks, 'read'>; endings: Pick<KnownEndings, 'stored'> },
): Promise<Opened> {
  const link = await links.read(token);
  if (link === null) return { is: 'unknown' };
  if (link.expired) return { is: 'expired', link };
  try {
    const visit = visitOf(await endings.stored(link.ref), Date.now());
    return entered(link, visit);
  } catch (error) {
    return { is: isGone(error) ? 'over' : 'notNow' };
  }
}

function entered(link: ReadLink, visit: Visit): Opened {
  const { alive, safeContact } = visit.c;
  // Somebody else may have the link of a client who has died: nothing is said of it.
  if (visit.isOver || !alive) return { is: 'over' };
  if (link.number !== safeContact.linkNumber) return { is: 'expired', link };
  if (safeContact.held) return { is: 'held' };
  return { is: safeContact.asksWord && link.kind === 'letter' ? 'word' : 'open', link, visit };
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
