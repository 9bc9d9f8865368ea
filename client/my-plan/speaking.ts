import { letterLanguage } from '../../workflows/ending/matters/index.ts';
import type { Visit } from './visit.ts';
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
  known: readonly string[],
  accepted: string | undefined,
): Speaking {
  for (const language of [...known, ...languagesAsked(accepted)]) {
    const words = all[baseOf(language)];
    if (words !== undefined) return { words, language };
  }
  return { words: english, language: 'en' };
}

/** What a client speaks, as far as it was said, and in which language their letters are. */
export function languagesOf({ c }: Visit): string[] {
  return c.row.language === undefined ? [] : [c.row.language, letterLanguage(c).letters];
}

/** The languages that a browser asks for (`Accept-Language`, RFC 9110 12.5.4) without their kinds, the dearest first. */
function languagesAsked(accepted: string | undefined): string[] {
  return (accepted ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', weight = ''] = part.trim().split(/;\s*q=/);
      return { base: tag.split('-')[0]?.toLowerCase() ?? '', weight: Number(weight || 1) };
    })
    .filter(({ base, weight }) => weight > 0 && /^[a-z]{2,3}$/.test(base))
    .sort((one, other) => other.weight - one.weight)
    .map(({ base }) => base);
}

function baseOf(language: string): string {
  return language.split('-')[0]?.toLowerCase() ?? '';
}
