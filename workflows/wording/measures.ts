import { toSentences, toWords, withoutLists } from './sentences.ts';

/** Words that a reader has to read; list lines do not count, they are dates and places. */
export function countWords(text: string): number {
  return toWords(withoutLists(text)).length;
}

export function countQuestions(text: string): number {
  return (text.match(/\?+/g) ?? []).length;
}

/** Age at which most people can read the text: Flesch-Kincaid grade plus five. English only. */
export function readingAge(text: string): number {
  const sentences = toSentences(withoutLists(text)).filter((line) => toReadable(line).length > 2);
  const words = sentences.flatMap(toReadable);
  if (words.length === 0) return 5;
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0);
  const grade =
    0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
  return Math.max(5, Math.round((grade + 5) * 10) / 10);
}

function toReadable(sentence: string): string[] {
  return toWords(sentence).filter((word) => /^\p{L}[\p{L}'-]*$/u.test(word.replace(/\.+$/, '')));
}

function countSyllables(word: string): number {
  const bare = word
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/(?:[^laeiouy]es|[^dt]ed|[^laeiouy]e)$/, (ending) => ending.charAt(0));
  return Math.max(1, bare.match(/[aeiouy]+/g)?.length ?? 1);
}
