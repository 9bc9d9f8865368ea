import EmailReplyParser from 'email-reply-parser';
import { headings, ourLines, signatures } from './quoting.ts';

/** A person’s own words, and what stands below what they quoted, where somebody may have written on. */
export interface OwnWords {
  words: string;
  below: string;
  /** Whatever follows their own words, as it stands there. */
  rest: string;
}

/** Of more than that nobody reads on, and expressions grow slow. */
const MOST_SIGNS = 20_000;

/**
 * What somebody wrote of a message: all before the first thing quoted, without signature; where nothing is, whatever is
 * unmarked below it. A library that knows programs and our own reading of headings each miss some: the shorter counts.
 */
export function ownWords(text: string): OwnWords {
  const whole = text
    .slice(0, MOST_SIGNS)
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .replace(/^-----BEGIN PGP SIGNED MESSAGE-----\n(?:\w+: .*\n)*\n/m, '');
  const ours = strip(whole);
  const byProgram = strip(new EmailReplyParser().parseReply(whole) || whole);
  const isOurs =
    ours.isBetween || (ours.words !== '' && ours.words.length < byProgram.words.length);
  const { below, rest, postscript } = ours;
  const words = (isOurs ? ours : byProgram).words;
  return { words: [words, postscript].filter(Boolean).join('\n\n'), below, rest };
}

/** Somebody signs, and writes on. */
const postscriptum = /^[ \t]*p\.? ?s\.?[:.,]? [^\n]+(?:\n[^\n>|]+)*/im;

/** `isBetween`: it was written below or between what is quoted, which the library does not look for. */
function strip(text: string): OwnWords & { isBetween: boolean; postscript: string } {
  const at = Math.min(text.length, ...headings.map((heading) => beginOf(heading, text)));
  const above = unmarked(text.slice(0, at));
  const lines = text.slice(at).split('\n');
  const first = lines.findIndex(isQuoted);
  // Without marks nobody can tell where the quoted part ends.
  const below = first < 0 ? '' : unmarked(withoutSignature(lines.slice(first).join('\n')));
  const rest = text.slice(at).replace(/^[ \t]*>+ ?/gm, '');
  const signed = text
    .slice(at)
    .split('\n')
    .slice(0, first < 0 ? undefined : first);
  const isSigned = signatures.some((one) => beginOf(one, text) === at);
  const [postscript = ''] = (isSigned && postscriptum.exec(signed.join('\n'))) || [];
  return above === ''
    ? { words: below, below: '', isBetween: below !== '', rest, postscript }
    : { words: above, below, isBetween: false, rest, postscript };
}

/** Written below what is quoted, it ends as any other does. */
function withoutSignature(text: string): string {
  return text.slice(0, Math.min(text.length, ...signatures.map((one) => beginOf(one, text))));
}

function beginOf(heading: RegExp, text: string): number {
  const { index } = heading.exec(text) ?? {};
  return index ?? text.length;
}

function isQuoted(line: string): boolean {
  return /^\s*(?:>|\|(?:\s|$))/.test(line);
}

function unmarked(text: string): string {
  const own = text
    .split('\n')
    .filter((line) => !isQuoted(line) && !ourLines.some((ours) => ours.test(line.trim())));
  return own
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
