import { checkBalance } from './balance.ts';
import type { Check, Finding, Level, Remark } from './finding.ts';
import { checkLinks } from './links.ts';
import { countQuestions, countWords, readingAge } from './measures.ts';
import { findPhrases, phraseBook } from './phrases.ts';
import type { PhraseBook } from './phrase-book.ts';
import { plainly, withoutQuotations } from './sentences.ts';

/** What a text is for; it decides which checks it gets. */
export type WordingKind = keyof typeof checksOf;

export interface WordingOptions {
  kind: WordingKind;
  /** BCP 47 tag; a language without a phrase book of ours gets the checks that need none. */
  language?: string;
  /** Hosts a link may lead to. */
  hosts?: readonly string[];
  /** Reading age above which the text is remarked upon. */
  readingAge?: number;
  /** Levels set by the agency's policy; the wording of C39 is refused whatever it says. */
  levels?: Partial<Record<Check, Level | 'off'>>;
}

const everyText = ['banned', 'personLabel', 'blame', 'links'] as const;
const everyMessage = [
  ...everyText,
  'doubt',
  'obligation',
  'jargon',
  'defensive',
  'marketing',
  'questions',
  'readingAge',
] as const;

const checksOf = {
  /** A message to the person, at most 120 words. */
  message: [...everyMessage, 'words'],
  /** A message that holds the door open: welcome-back and follow-up. */
  openDoor: [...everyMessage, 'words', 'balance'],
  /** The two questions at the end (A17, A18): the one message that asks twice. */
  feedback: [...everyText, 'doubt', 'obligation', 'jargon', 'defensive', 'marketing', 'words'],
  closingLetter: [...everyMessage, 'balance'],
  subject: ['banned', 'personLabel', 'blame', 'links', 'marketing', 'subject'],
  /** An answer to feedback. */
  reply: [...everyText, 'defensive', 'jargon', 'marketing', 'readingAge'],
  /** A reason, a task's title, a report. */
  staffText: ['banned', 'personLabel', 'blame'],
} as const satisfies Record<string, readonly Check[]>;

const maxWords = 120;
const maxQuestions = 1;
/** Below this a reading age is chance. */
const fewestWords = 20;

const rules = {
  balance: [
    'refuse',
    'Show interest without doubt (G12).',
    'Say it without doubt and without duty.',
  ],
  personLabel: [
    'refuse',
    'Nobody is rated or labelled (G13).',
    'Say what happened or what was done.',
  ],
  blame: ['refuse', 'It blames the person.', 'Say what is offered now.'],
  jargon: ['warn', 'It is not everyday language.', 'Use an everyday word.'],
  defensive: [
    'warn',
    'Defending ourselves ends honest feedback (A20).',
    'Listen, thank, and leave it.',
  ],
  marketing: ['refuse', 'It sells (B3).', 'Leave it out.'],
  doubt: [
    'refuse',
    'It doubts that the person manages (A37).',
    'Say that the door is open, no more.',
  ],
  obligation: ['refuse', 'It obliges (B13).', 'Offer it instead.'],
  banned: [
    'refuse',
    'Nobody should read this word from us (A1, C39).',
    'Say "ending", or leave it out.',
  ],
  links: ['refuse', 'Links lead to the agency only (A21).', 'Take the link out.'],
  questions: ['refuse', 'One question at most (B13).', 'Keep the one that matters.'],
  words: ['warn', 'A message has at most 120 words.', 'Say less.'],
  readingAge: ['warn', 'It takes a practised reader.', 'Use shorter sentences and words.'],
  subject: [
    'refuse',
    'A subject is read by others; it says nothing of the service.',
    'Say only who writes.',
  ],
} as const satisfies Record<Check, readonly [Level, string, string]>;

/**
 * Answers what should be mended in a text before a person reads it; nothing when it may go. Behaviour may be named,
 * a person is never judged (D3, D16), not even kindly: no marks are given (D17).
 */
export function checkWording(text: string, options: WordingOptions): Finding[] {
  const checks: readonly Check[] = checksOf[options.kind];
  return checks.flatMap((check) => {
    const [usual, why, mend] = rules[check];
    const level = check === 'banned' ? usual : (options.levels?.[check] ?? usual);
    if (level === 'off') return [];
    return remarks(check, plainly(text), options).map((remark) => ({
      check,
      level,
      why,
      mend,
      ...remark,
    }));
  });
}

function remarks(check: Check, text: string, options: WordingOptions): Remark[] {
  const language = options.language ?? 'en';
  const book = phraseBook(language);
  switch (check) {
    case 'links':
      return checkLinks(text, options.hosts ?? []);
    case 'words':
      return above(countWords(text), maxWords, 'words');
    case 'questions':
      return above(countQuestions(withoutQuotations(text)), maxQuestions, 'questions');
    case 'subject':
      return checkSubject(text, language);
    default:
      return book === null ? [] : spoken(check, text, book, options);
  }
}

function spoken(
  check: Exclude<Check, 'links' | 'words' | 'questions' | 'subject'>,
  text: string,
  book: PhraseBook,
  options: WordingOptions,
): Remark[] {
  const own = withoutQuotations(text);
  switch (check) {
    case 'balance':
      return checkBalance(own, book);
    case 'readingAge':
      if (countWords(own) < fewestWords) return [];
      return above(readingAge(own), options.readingAge ?? 11, 'years');
    case 'banned':
      return findPhrases(text, book.banned).map((found) => ({ found }));
    default:
      return findPhrases(own, book[check]).map((found) => ({ found }));
  }
}

function above(count: number, most: number, unit: string): Remark[] {
  return count > most ? [{ found: `${count} ${unit}` }] : [];
}

/** A subject line is read over shoulders: it never says what the service is for. */
function checkSubject(subject: string, language: string): Remark[] {
  return findPhrases(subject, phraseBook(language)?.revealing ?? []).map((found) => ({ found }));
}

/** Whether a subject line says more than that somebody writes. */
export function reveals(subject: string, language: string): boolean {
  return checkSubject(subject, language).length > 0;
}
