import { wordingOf } from '../matters/index.ts';
import { openTask } from '../tasks/index.ts';
import type { Context } from '../context.ts';
import type { Intent } from '../names.ts';
import { untold } from '../sending/index.ts';
import type { EndingEvent, EventOf } from '../events/index.ts';

const mostKept = 8;

const readTheLetter = 'Read it (endwell letters), and change the words that it was given.';

/** The words for which a letter did not leave, each with why, and what to say instead. */
type Refused = EventOf<'message.failed'>['with']['words'];

/** A letter must not leave as it is written: somebody who can change its words is asked to. */
export function wordsRefused(c: Context, intent: Intent, refused: Refused = []): Context {
  const unnamed = { phrase: intent, why: 'Its words are refused.', instead: readTheLetter };
  const words = (refused.length > 0 ? refused : [unnamed]).map(({ phrase, why, instead }) => ({
    told: intent,
    by: 'endwell',
    phrase: phrase.slice(0, 200),
    why: `This letter did not leave. ${why}`,
    instead,
  }));
  const asked = openTask(
    { ...c, wordsToRead: [...c.wordsToRead, ...words].slice(-mostKept) },
    'read-wording',
  );
  return untold(asked, intent).length > 0 ? openTask(asked, 'tell-in-person') : asked;
}

/** Likely to hurt, not certain: it counts, and another person reads it. The same words are noted once. */
export function readByAnother(c: Context, e: EndingEvent): Context {
  const found = wordingOf(c, e).filter(({ level }) => level === 'second reader');
  const words = found
    .map(({ found: phrase, why, mend }) => ({
      told: e.type,
      by: e.by.ref,
      phrase: phrase.slice(0, 200),
      why,
      instead: mend,
    }))
    .filter(
      ({ told, phrase }, n, all) =>
        all.findIndex((one) => one.phrase === phrase) === n &&
        c.wordsToRead.every((known) => known.told !== told || known.phrase !== phrase),
    );
  if (words.length === 0) return c;
  return openTask(
    { ...c, wordsToRead: [...c.wordsToRead, ...words].slice(-mostKept) },
    'read-wording',
  );
}
