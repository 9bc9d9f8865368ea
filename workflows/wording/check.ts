import { checkBalance } from './balance.ts';
import { type Models, shipped } from './classifier.ts';
import type { Manner } from './features.ts';
import type { Check, Finding, Level, Remark } from './finding.ts';
import { type LikelyCheck, likelyRemarks, likelySubject, weigh, type Weighed } from './likely.ts';
import { checkLinks } from './links.ts';
import { countQuestions, countWords, readingAge } from './measures.ts';
import { findPhrases, isEnglish, phraseBook } from './phrases.ts';
import type { PhraseBook } from './phrase-book.ts';
import { rules } from './rules.ts';
import { plainly, withoutMarks, withoutNames, withoutQuotations } from './sentences.ts';

/** What a text is for; it decides which checks it gets. */
export type WordingKind = keyof typeof checksOf;

export interface WordingOptions {
  kind: WordingKind;
  /** BCP 47 tag; without one it is English. */
  language?: string;
  /** Hosts a link may lead to. */
  hosts?: readonly string[];
  /** Reading age above which the text is remarked upon. */
  readingAge?: number;
  /** Levels set by the agency's policy; the wording of C39 is refused whatever it says. */
  levels?: Levels;
  /** Quotation marks are the client's own, as in a letter that we rendered; typed by staff they exempt nothing. */
  quotesAreTheirs?: boolean;
  /** False where people have read the text already, and only what is certain matters. */
  weighed?: boolean;
  /** Other weights than the shipped ones, for whoever trains them. */
  models?: Models;
}

export type Levels = Partial<Record<Check, Level | 'off'>>;

const everyText = ['language', 'banned', 'personLabel', 'blame'] as const;
const everyLetter = [...everyText, 'doubt', 'obligation', 'defensive', 'marketing'] as const;
const everyMessage = [...everyLetter, 'links', 'jargon', 'questions', 'readingAge'] as const;

/** Who else is named is told by who is known, and asked there ({@link ./others.ts}). */
type TextCheck = Exclude<Check, 'others'>;

const checksOf = {
  /** What staff write to somebody in their own words, such as a part of a letter. */
  letter: everyLetter,
  /** A message to the person, at most 120 words. */
  message: [...everyMessage, 'words'],
  /** A message that holds the door open: welcome-back and follow-up. */
  openDoor: [...everyMessage, 'words', 'balance'],
  /** The two questions at the end (A17, A18): the one message that asks twice. */
  feedback: [...everyLetter, 'links', 'jargon', 'words'],
  closingLetter: [...everyMessage, 'balance'],
  subject: ['language', 'banned', 'personLabel', 'blame', 'links', 'marketing', 'subject'],
  /** An answer to feedback. */
  reply: [...everyText, 'defensive', 'marketing', 'links', 'jargon', 'readingAge'],
  /** What somebody did or can do, for a letter that holds the door open. */
  strength: [...everyLetter, 'balance'],
  /** A reason, a note, a task's title, a report. */
  reason: everyText,
} as const satisfies Record<string, readonly TextCheck[]>;

const maxWords = 120;
const maxQuestions = 1;
/** Below this a reading age is chance. */
const fewestWords = 20;

/**
 * Answers what should be mended in a text before a person reads it; nothing when it may go. Behaviour may be named,
 * a person is never judged (D3, D16), not even kindly: no marks are given (D17).
 */
export function checkWording(text: string, options: WordingOptions): Finding[] {
  const checks: readonly TextCheck[] = checksOf[options.kind];
  const looked = look(text, options);
  return checks.flatMap((check) => {
    const [usual, why, mend] = rules[check];
    const level = check === 'banned' ? usual : (options.levels?.[check] ?? usual);
    if (level === 'off') return [];
    return remarks(check, looked, options).map(({ level: said = level, ...remark }) => ({
      check,
      level: level === 'refuse' ? said : level,
      why,
      mend,
      ...remark,
    }));
  });
}

/** A text as the checks look at it. */
interface Looked {
  /** With straight marks. */
  text: string;
  /** Without what the client said. */
  own: string;
  /** And without names; in German every noun has a capital. */
  nameless: string;
  /** Weighed sentence by sentence; null where only the phrase book is asked. */
  sentences: readonly Weighed[] | null;
}

function mannerOf(kind: WordingKind): Manner {
  return kind === 'reason' || kind === 'reply' ? kind : 'letter';
}

function look(written: string, options: WordingOptions): Looked {
  const { kind, language = 'en', quotesAreTheirs, weighed = true, models = shipped } = options;
  const text = plainly(written);
  const own = quotesAreTheirs === true ? withoutQuotations(text) : withoutMarks(text);
  const weighs = weighed && isEnglish(language) && kind !== 'subject';
  const nameless = isEnglish(language) ? withoutNames(own) : own;
  return { text, own, nameless, sentences: weighs ? weigh(own, mannerOf(kind), models) : null };
}

function remarks(check: TextCheck, looked: Looked, options: WordingOptions): Remark[] {
  const { language = 'en', hosts, readingAge: age = 11 } = options;
  const { text, own } = looked;
  switch (check) {
    case 'language':
      return isEnglish(language) || options.weighed === false ? [] : [{ found: language }];
    case 'links':
      return hosts === undefined ? [] : checkLinks(text, hosts);
    case 'words':
      return above(countWords(text), maxWords, 'words');
    case 'questions':
      return above(countQuestions(own), maxQuestions, 'questions');
    case 'readingAge':
      if (countWords(own) < fewestWords) return [];
      return above(readingAge(own, language) ?? 0, age, 'years');
    default: {
      const book = phraseBook(language);
      const weighed = options.weighed !== false && isEnglish(language);
      const whole = options.kind !== 'strength';
      const { models = shipped } = options;
      return book === null
        ? []
        : spoken(check, looked, book, {
            models: weighed ? models : null,
            whole,
            readAnyway: options.weighed !== false && !isEnglish(language),
          });
    }
  }
}

function spoken(
  check: LikelyCheck | 'balance' | 'jargon' | 'obligation' | 'subject',
  { text, own, nameless, sentences }: Looked,
  book: PhraseBook,
  { models, ...door }: { models: Models | null; whole: boolean; readAnyway: boolean },
): Remark[] {
  switch (check) {
    case 'balance':
      return checkBalance(nameless, book, sentences, door);
    case 'subject': {
      const told = found(text, [...book.revealing, ...book.pressing]);
      return told.length === 0 && models !== null ? likelySubject(text, models) : told;
    }
    case 'jargon':
      return found(own, book.jargon);
    case 'obligation':
      return found(nameless, book.obligation);
    default: {
      const certain = found(check === 'banned' ? text : nameless, book[check]);
      return certain.length > 0 || sentences === null ? certain : likelyRemarks(check, sentences);
    }
  }
}

function found(text: string, phrases: readonly string[]): Remark[] {
  return findPhrases(text, phrases).map((found) => ({ found }));
}

function above(count: number, most: number, unit: string): Remark[] {
  return count > most ? [{ found: `${count} ${unit}` }] : [];
}

/** What takes a more practised reader than that, in a text of our own: to be read by somebody before the client does. */
export function checkReadingAge(text: string, language: string, age: number): Finding[] {
  const looked = look(text, { kind: 'message', language, weighed: false });
  const [, why, mend] = rules.readingAge;
  return remarks('readingAge', looked, { kind: 'message', language, readingAge: age }).map(
    (remark) => ({ check: 'readingAge', level: 'second reader', why, mend, ...remark }),
  );
}

/** A name without the words that say for certain what the service is for; empty where it has no others. */
export function unrevealing(name: string, language: string): string {
  // A name may be in another language than the letter.
  const books = new Set([phraseBook('en'), phraseBook(language)]);
  const telling = [...books].flatMap((book) => findPhrases(name, book?.revealing ?? []));
  if (telling.length === 0) return name;
  const rest = telling.reduce((before, found) => before.replace(found, ''), name);
  return rest.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').replace(/\s+/g, ' ');
}

/** Whether a subject line says for certain what the service is for. */
export function reveals(subject: string, language: string): boolean {
  return findPhrases(subject, phraseBook(language)?.revealing ?? []).length > 0;
}
