import { wordingOf } from '../matters/index.ts';
import { openTask } from '../tasks/index.ts';
import type { EndingChange } from '../parts.ts';

const mostKept = 8;

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
