import { toSentences, toWords, withoutLists } from './sentences.ts';

/** Words that a reader has to read; list lines do not count, they are dates and places. */
export function countWords(text: string): number {
  return toWords(withoutLists(text)).length;
}

export function countQuestions(text: string): number {
  return (text.match(/\?+/g) ?? []).length;
}

/**
 * Age at which most people can read the text: the school grade by Flesch and Kincaid, in German by the first formula of Bamberger and
 * Vanecek (Wiener Sachtextformel), plus five. Null: nobody has measured the language.
 */
export function readingAge(text: string, language = 'en'): number | null {
  const gradeOf = grades[language.split('-')[0]?.toLowerCase() ?? ''];
  if (gradeOf === undefined) return null;
  const sentences = toSentences(withoutLists(text))
    .map(toReadable)
    .filter((words) => words.length > 2);
  const words = sentences.flat();
  if (words.length === 0) return 5;
  const grade = gradeOf(words, words.length / sentences.length);
  return Math.max(5, Math.round((grade + 5) * 10) / 10);
}

const grades: Readonly<Record<string, (words: string[], perSentence: number) => number>> = {
  en: (words, perSentence) => {
    const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0);
    return 0.39 * perSentence + 11.8 * (syllables / words.length) - 15.59;
  },
  de: (words, perSentence) => {
    const share = (holds: (word: string) => boolean): number =>
      (100 * words.filter(holds).length) / words.length;
    const many = share((word) => germanSyllables(word) > 2);
    const one = share((word) => germanSyllables(word) === 1);
    const long = share((word) => word.length > 6);
    return 0.1935 * many + 0.1672 * perSentence + 0.1297 * long - 0.0327 * one - 0.875;
  },
};

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

function germanSyllables(word: string): number {
  return word.toLowerCase().match(/ei|ie|eu|äu|au|ai|aa|ee|oo|[aeiouyäöü]/g)?.length ?? 1;
}
