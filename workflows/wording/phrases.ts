import { german } from './phrases-de.ts';
import { english } from './phrases-en.ts';
import type { PhraseBook } from './phrase-book.ts';

const books: Record<string, PhraseBook> = { en: english, de: german };

/** The phrase book of a language, or null where people have to read for themselves. */
export function phraseBook(language: string): PhraseBook | null {
  return books[language.split('-')[0]?.toLowerCase() ?? ''] ?? null;
}

/** Whether a text of this language is weighed, and not only looked up. */
export function isEnglish(language: string): boolean {
  return language.split('-')[0]?.toLowerCase() === 'en';
}

/** Every place in a text where one of the phrases stands, as it is written there. */
export function findPhrases(text: string, phrases: readonly string[]): string[] {
  return phrases.flatMap((phrase) =>
    (text.match(toPattern(phrase)) ?? []).map((match) => match.trim()),
  );
}

/** Made once for all, so that no text leaves anything behind. */
const patterns = new Map(
  Object.values(books)
    .flatMap((book) => Object.values(book).flat())
    .map((phrase) => [phrase, patternOf(phrase)]),
);

function toPattern(phrase: string): RegExp {
  return patterns.get(phrase) ?? patternOf(phrase);
}

/** With `u` only where letters of all scripts are asked for: together with `i` it takes four times as long. */
function patternOf(phrase: string): RegExp {
  return new RegExp(phrase, phrase.includes('\\p{') ? 'gimu' : 'gim');
}
