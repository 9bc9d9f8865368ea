import type { Remark } from './finding.ts';
import { findPhrases } from './phrases.ts';
import type { PhraseBook } from './phrase-book.ts';
import { toSentences } from './sentences.ts';

/**
 * The balance rule (G12): a text that holds the door open names something the person did or can do,
 * says that we are there, ties neither to a condition, and neither doubts nor obliges.
 */
export function checkBalance(text: string, book: PhraseBook): Remark[] {
  return [
    ...statement(text, book.confidence, book.condition, {
      absent: 'no statement of confidence',
      mend: 'Name one thing that the person did or can do.',
    }),
    ...statement(text, book.availability, book.condition, {
      absent: 'no statement that we are there',
      mend: 'Say that the person is welcome back, without a condition.',
    }),
    ...[...findPhrases(text, book.doubt), ...findPhrases(text, book.obligation)].map((found) => ({
      found,
    })),
  ];
}

function statement(
  text: string,
  phrases: readonly string[],
  conditions: readonly string[],
  say: { absent: string; mend: string },
): Remark[] {
  const said = toSentences(text).filter((sentence) => findPhrases(sentence, phrases).length > 0);
  if (said.length === 0) return [{ found: say.absent, mend: say.mend }];
  return said
    .filter((sentence) => findPhrases(sentence, conditions).length > 0)
    .map((sentence) => ({ found: sentence, mend: 'Say it without a condition.' }));
}
