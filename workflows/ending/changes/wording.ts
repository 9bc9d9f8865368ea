import { wordingOf } from '../matters/index.ts';
import { openTask } from '../tasks/index.ts';
import type { Context } from '../context.ts';
import type { Intent } from '../names.ts';
import { untold } from '../sending/index.ts';
import type { EndingChange } from '../parts.ts';

const mostKept = 8;

/** A letter must not leave as it is written: somebody who can change its words is asked to. */
export function wordsRefused(c: Context, intent: Intent): Context {
  const words = {
    told: intent,
    by: 'endwell',
    phrase: intent,
    why: 'This letter did not leave: its words are refused.',
    instead: 'Read it with endwell letters, and change the words that it was given.',
  };
  const asked = openTask(
    { ...c, wordsToRead: [...c.wordsToRead, words].slice(-mostKept) },
    'read-wording',
  );
  return untold(asked, intent).length > 0 ? openTask(asked, 'tell-in-person') : asked;
}

/** What happens to the memory of words that are likely to hurt. */
export const wordingChanges = {
  /** Likely, not certain: it counts, and another person reads it. */
  askSecondReader: ((c, e) => {
    const found = wordingOf(c, e).filter(({ level }) => level === 'second reader');
    if (found.length === 0) return c;
    const words = found.map(({ found: phrase, why, mend }) => ({
      told: e.type,
      by: e.by.ref,
      phrase: phrase.slice(0, 200),
      why,
      instead: mend,
    }));
    const wordsToRead = [...c.wordsToRead, ...words].slice(-mostKept);
    return openTask({ ...c, wordsToRead }, 'read-wording');
  }) satisfies EndingChange,
} as const;
