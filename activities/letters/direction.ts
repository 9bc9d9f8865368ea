/** Which way a text runs, and what in it must not be turned round by that (Unicode TR 9). */
import { baseOf } from './local-time.ts';

/** Node tells the direction of a language by one name up to version 21, and by another from then on; these do not change. */
const fromTheRight: ReadonlySet<string> = new Set(
  'ar he fa ur ps ckb sd ug yi dv arc syr'.split(' '),
);

export function directionOf(language: string): 'ltr' | 'rtl' {
  return fromTheRight.has(baseOf(language)) ? 'rtl' : 'ltr';
}

/** First strong isolate, and its end: what is between has a direction of its own. */
const FSI = '\u2068';
const PDI = '\u2069';
const written = /[\p{L}\p{N}]/u;
const fromRight = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/**
 * A printed fact as it stands in a text of this language. From the right, "116 123" would be read 123 116, and a name in
 * other letters would take the signs beside it along.
 */
export function isolated(value: string, language: string): string {
  // An address stands on a line of its own, and a sign at its end would be taken for a part of it.
  if (!written.test(value) || value.includes(FSI) || /^https?:\/\//.test(value)) return value;
  const against = directionOf(language) === 'rtl' ? !fromRight.test(value) : fromRight.test(value);
  return against ? FSI + value + PDI : value;
}

/** Numbers in groups: telephone numbers, ranges, hours. */
const grouped = /\+?\d+(?:[ ().:/–-]+\d+)+|\+\d+/g;

/** A whole text: what its author has written in it of numbers is kept together as well. */
export function withIsolatedNumbers(text: string, language: string): string {
  if (directionOf(language) === 'ltr') return text;
  return text
    .split(/(\u2068[^\u2069]*\u2069)/)
    .map((part) =>
      part.startsWith(FSI) ? part : part.replace(grouped, (found) => FSI + found + PDI),
    )
    .join('');
}

/** The same isolates as elements of a page, which programs for mail keep more surely than signs. */
export function asElements(html: string): string {
  return html.replaceAll(FSI, '<bdi>').replaceAll(PDI, '</bdi>');
}
