import { languagesAsked } from '../site/words.ts';
import type { Words } from './words.ts';
import { german } from './words-de.ts';
import { english } from './words-en.ts';

/** The languages that we have words in. */
export type AllWords = Readonly<Record<string, Words>>;
export const pageWords: AllWords = { en: english, de: german };

/** The words of a page, and the language that they are in (BCP 47). */
export interface Speaking {
  words: Words;
  language: string;
}

/**
 * In the first of these languages that we have, then in one that the reader’s browser asks for, then in English: an address says
 * nothing of whoever it was sent to, so that before it is opened only the browser knows.
 */
export function speakingFor(
  all: AllWords,
  known: readonly (string | null)[],
  accepted: string | undefined,
): Speaking {
  for (const language of [...known, ...languagesAsked(accepted)]) {
    const words = language === null ? undefined : all[baseOf(language)];
    if (language !== null && words !== undefined) return { words, language };
  }
  return { words: english, language: 'en' };
}

function baseOf(language: string): string {
  return language.split('-')[0]?.toLowerCase() ?? '';
}
