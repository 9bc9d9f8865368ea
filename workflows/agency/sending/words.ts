import type { Context, Member, Word } from '../context.ts';
import { nextTurn, turnAfter, type Telling } from '../../chart/index.ts';
import { keyOf, postFor } from './post.ts';

/** These endings come under the version in force, unless they are about to. */
export function callUnder(c: Context, endings: readonly string[]): Context {
  const waiting = new Set(c.words.filter((w) => isCalled(c, w)).map((w) => w.ref));
  const fresh = [...new Set(endings)].filter((ref) => !waiting.has(ref));
  const words = fresh.map((ref): Word => ({ ref, is: 'policy', about: null, key: null }));
  const { version } = c.policy;
  const counted =
    c.upgrade?.version === version
      ? { ...c.upgrade, over: null }
      : { version, since: c.now, over: null, told: 0, missing: 0 };
  if (fresh.length > 0) return startTelling({ ...c, upgrade: counted }, words);
  // Where no ending runs, the version has come to all of them.
  return c.upgrade?.version === version ? c : { ...c, upgrade: { ...counted, over: c.now } };
}

/** These endings hear of the nth absence: it is their worker's. */
export function sayAway(c: Context, member: string, n: number, endings: string[]): Context {
  const about = { member, n };
  return startTelling(
    c,
    endings.map((ref): Word => ({ ref, is: 'away', about, key: null })),
  );
}

/** These endings and departures hear that the member is gone, so that what they took goes back. */
export function sayGone(c: Context, member: string, n: number, workflows: string[]): Context {
  const about = { member, n };
  return startTelling(
    c,
    workflows.map((ref): Word => ({ ref, is: 'gone', about, key: null })),
  );
}

/** Those that have heard it hear that the member is back; the others hear neither. */
export function sayBack(c: Context, { ref: member, away }: Member): Context {
  if (away === null) return c;
  const about = { member, n: away.n };
  const unsaid = (w: Word) => w.is === 'away' && w.key === null && w.about?.n === away.n;
  const never = new Set(c.words.filter(unsaid).map((w) => w.ref));
  const told = away.endings.filter((ref) => !never.has(ref));
  const words = c.words.filter((w) => !unsaid(w));
  return startTelling(
    { ...c, words },
    told.map((ref): Word => ({ ref, is: 'back', about, key: null })),
  );
}

/** Tells the next endings, in order. */
export function tellNext(c: Context): { context: Context; posts: Telling[] } {
  const next = nextTurn(c.words, ({ key }) => key === null);
  const posts = [...next].map((word) => postFor(c, word));
  const words = c.words.map((word) => (next.has(word) ? { ...word, key: keyOf(c, word) } : word));
  return { context: { ...c, words, tellAt: null }, posts };
}

/** An ending heard it, or is not there. When all have answered, the next ones follow. */
export function answered(c: Context, key: string, heard: boolean): Context {
  const word = c.words.find((w) => w.key === key);
  if (!word) return c;
  const words = c.words.filter((w) => w !== word);
  const awaited = words.some((w) => w.key !== null);
  const tellAt = turnAfter(c, { waiting: words.length > 0, awaited });
  return counted({ ...c, words, tellAt }, word, heard);
}

function isCalled(c: Context, word: Word): boolean {
  return word.is === 'policy' && (word.key === null || word.key === keyOf(c, word));
}

function startTelling(c: Context, fresh: Word[]): Context {
  const words = [...c.words, ...fresh];
  const awaited = words.some((w) => w.key !== null);
  const idle = words.length === 0 || awaited;
  return { ...c, words, tellAt: idle ? c.tellAt : (c.tellAt ?? c.now) };
}

function counted(c: Context, { is }: Word, heard: boolean): Context {
  if (is !== 'policy' || c.upgrade === null) return c;
  const told = c.upgrade.told + (heard ? 1 : 0);
  const missing = c.upgrade.missing + (heard ? 0 : 1);
  const over = c.words.some((w) => w.is === 'policy') ? null : c.now;
  return { ...c, upgrade: { ...c.upgrade, told, missing, over } };
}
