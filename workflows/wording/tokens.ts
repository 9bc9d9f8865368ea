import { lexicon, type WordClass } from './lexicon.ts';

/** A word of a sentence: as it is written in small letters, and what it is about. */
export interface Token {
  word: string;
  stem: string;
  classes: readonly string[];
}

const whole = new Map<string, WordClass[]>();
const begun = new Map<string, WordClass[]>();
for (const [name, words] of Object.entries(lexicon) as [WordClass, string][])
  for (const word of words.split(' ')) {
    const [book, key] = word.endsWith('*') ? [begun, word.slice(0, -1)] : [whole, word];
    book.set(key, [...(book.get(key) ?? []), name]);
  }

/** The classes of a word, those of its beginnings among them. */
function classesOf(word: string): string[] {
  const found = new Set<string>(whole.get(word));
  for (let end = 2; end <= word.length; end++)
    for (const name of begun.get(word.slice(0, end)) ?? []) found.add(name);
  return [...found];
}

/** The classes that are told by how a word is written. */
export const shapes = ['#', '-ed', '-ing', '-ly', '-quality', 'Name', 'Capital'] as const;

/** What the ending of a word tells where nothing else does: past, doing, manner, quality. */
function shapeOf(word: string): string[] {
  if (/^\p{N}/u.test(word)) return ['#'];
  if (word.length < 4) return [];
  if (word.endsWith('ed')) return ['-ed'];
  if (word.endsWith('ing')) return ['-ing'];
  if (word.endsWith('ly')) return ['-ly'];
  return /(?:ous|ful|less|able|ible|ive|ish|ant|ent|ic)$/.test(word) ? ['-quality'] : [];
}

function stemOf(word: string): string {
  return word.length < 5 ? word : word.replace(/(?:ations?|ings?|edly|ed|ies|es|ly|s|e|y)$/, '');
}

const split = /\p{N}[\p{N}.,:/%]*|[\p{L}][\p{L}-]*|'(?:s|re|ve|ll|d|m|t)\b|[£$€%!?;:,]/gu;

/**
 * The words of a sentence. A capital in the middle of it is a name, whatever the word means: nobody is judged by what
 * they are called. `title` is for lines where capitals say nothing.
 */
export function tokensOf(sentence: string, title = false): Token[] {
  const text = sentence.replace(/[‘’ʼ]/g, "'").replace(/\bcan't\b/gi, 'can not');
  const plain = text.replace(/\bwon't\b/gi, 'will not').replace(/n't\b/gi, ' not');
  const shouted = plain === plain.toUpperCase();
  return Array.from(plain.matchAll(split), ({ 0: written, index }) => {
    const word = written.toLowerCase();
    const first = index === 0 || /[.!?:"“(]\s*$/.test(plain.slice(0, index));
    const capital = /^\p{Lu}\p{Ll}/u.test(written) && !first && !shouted;
    const classes = classesOf(word);
    if (capital && !title && !classes.includes('time'))
      return { word: 'Name', stem: 'Name', classes: ['Name'] };
    const known = classes.length > 0 ? classes : shapeOf(word);
    return { word, stem: stemOf(word), classes: capital && title ? [...known, 'Capital'] : known };
  });
}
