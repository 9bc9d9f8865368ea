import { cleared } from '../../legible.ts';
import type { Facts, Post } from '../../workflows/ending/messages/index.ts';
import { unnamedLine } from '../../workflows/policy/index.ts';
import {
  hostOf,
  reveals,
  unrevealing,
  withoutForeignLinks,
} from '../../workflows/wording/index.ts';
import { Failure } from '../failures.ts';
import { isolated, withIsolatedNumbers } from './direction.ts';
import { letterFacts, readFacts } from './facts.ts';
import { toHtml } from './html.ts';
import { baseOf } from './local-time.ts';
import { type Letters, NEUTRAL, ours, type Press } from './templates.ts';

/** A letter ready to be sent: the plain text comes first, the HTML says the same. */
export interface Letter {
  subject: string;
  text: string;
  /** The same once more, in the agency’s language; null: it is said once. */
  also: { text: string; language: string } | null;
  html: string;
  /** In which it is written; another than was asked for where nobody has the letter in that. */
  language: string;
  /** By which the templates that it was printed from are known. */
  version: string;
}

/** The client’s own page: its address, and the code that is asked for there where a letter is on paper. */
export interface OwnPage {
  address: string;
  code: string | null;
}

/** Where the letters are, to which further hosts of the agency they may link, and the page that one names. */
export interface Rendering {
  letters?: Letters | undefined;
  hosts?: readonly string[] | undefined;
  page?: OwnPage | null;
}

/** What people are called where their agency has no words of its own; other languages say it in their templates. */
const usualTerms = { person: 'client', worker: 'worker', ending: 'ending' };

/** The subject for a sender whose very name would say what the service is for. */
const silentSubjects: Record<string, string> = { de: 'Eine Nachricht für Sie' };
const silentSubject = 'A note for you';

/** Whom to call where an agency has named nobody: the setting has its words in English. */
const unnamedLines: Record<string, string> = { de: 'die örtliche Notrufnummer' };

/** Whom to call in a crisis, as a letter in this language says it. */
export function crisisLineIn(language: string, line: string): string {
  return line === unnamedLine ? (unnamedLines[baseOf(language)] ?? line) : line;
}

/**
 * Renders one letter from its post. Refuses, with a code of the closed list, when a fact is missing or malformed.
 */
export function renderLetter(
  post: Post,
  { letters = ours, hosts = [], page = null }: Rendering = {},
): Letter {
  const { intent } = post;
  if (!Object.hasOwn(letterFacts, intent)) throw new Failure('letter.unknown', intent);
  const how = { letters, hosts, page };
  const letter = inOne(post, how);
  if (post.alsoIn === undefined) return letter;
  const { text, language } = inOne({ ...post, language: post.alsoIn }, how);
  if (language === letter.language) return letter;
  const also = { text, language };
  return { ...letter, also, html: toHtml(letter.subject, [letter, also], page?.address) };
}

function inOne(post: Post, { letters, hosts, page }: Required<Rendering>): Letter {
  return renderPressed(pressFor(post, templateOf(post), letters ?? ours), post, hosts, page);
}

/** All that a letter says, as plain text: in two languages, one under the other. */
export function wholeText({ text, also }: Pick<Letter, 'text' | 'also'>): string {
  return also === null ? text : `${text}\n* * *\n\n${also.text}`;
}

/** The same from templates that were chosen. */
export function renderPressed(
  press: Press,
  post: Post,
  hosts: readonly string[] = [],
  page: OwnPage | null = null,
): Letter {
  const { intent, agency, sender, to } = post;
  const facts = clean(readFacts(intent, post.facts), [hostOf(agency.mail), ...hosts]);
  const name = to.name === null ? null : oneLine(to.name);
  const { language } = press;
  const crisisLine = crisisLineIn(language, agency.crisisLine);
  const own = { ...agency, terms: termsIn(language, agency), crisisLine };
  const locale = localeFor(post.language, language);
  const office = eitherOf([agency.phone, agency.mail], locale);
  const isText = post.by === 'sms';
  // Where others may read it, not even the name of the agency says what it is for.
  const from = oneLine(sender);
  const signed = post.neutral ? unrevealing(from, language) : from;
  const said = { name, sender: signed, agency: own, office, locale, page };
  const scope = { ...facts, intent, isText, ...said };
  const worker = 'worker' in facts ? { worker: print(press, 'worker', scope).trim() } : {};
  const letter = toLetter(print(press, templateOf(post), { ...scope, ...worker }), press, page);
  return post.subject === undefined ? letter : { ...letter, subject: oneLine(post.subject) };
}

function templateOf({ neutral, intent }: Post): string {
  return neutral ? NEUTRAL : intent;
}

function toLetter(printed: string, { language, version }: Press, page: OwnPage | null): Letter {
  const [, line = '', body = ''] = /^Subject: (.*)\n([\s\S]*)$/.exec(printed) ?? [];
  // The name in it may be in another language than the letter.
  const tells = reveals(line, language) || reveals(line, 'en');
  const said = tells ? (silentSubjects[baseOf(language)] ?? silentSubject) : line;
  const tidy = `${body
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
  const [subject, text] = [said, tidy].map((one) => withIsolatedNumbers(one, language)) as [
    string,
    string,
  ];
  const html = toHtml(subject, [{ text, language }], page?.address);
  return { subject, text, also: null, html, language, version };
}

/** The language asked for where we have the letter in it, else the one that it is a kind of (`pt-BR` → `pt`), else English. */
function pressFor(post: Post, intent: string, letters: Letters): Press {
  const { language } = post;
  for (const one of [language, baseOf(language), 'en']) {
    const press = letters.press(one, post);
    if (press !== null && Object.hasOwn(press.templates, intent)) return press;
  }
  throw new Failure('letter.unknown', intent);
}

/** Dates are said in the reader's own kind of the language that the letter is in. */
function localeFor(asked: string, language: string): string {
  if (baseOf(asked) !== baseOf(language)) return language;
  try {
    return Intl.getCanonicalLocales(asked)[0] ?? language;
  } catch {
    return language;
  }
}

/** The agency's own words; in another language than English our usual ones are none, and its templates have their own. */
function termsIn(language: string, agency: Post['agency']): Record<string, string | null> {
  const theirs = baseOf(agency.language ?? language) === baseOf(language);
  const said = { ...usualTerms, ...(theirs ? agency.terms : {}) };
  if (baseOf(language) === 'en') return said;
  const entries = Object.entries(said) as [keyof typeof said, string][];
  return Object.fromEntries(
    entries.map(([name, word]) => [name, word === usualTerms[name] ? null : word]),
  );
}

/** One way or the other, as the language joins them. */
function eitherOf(ways: readonly string[], locale: string): string {
  const there = ways.filter((way) => way !== '').map((way) => isolated(way, locale));
  return new Intl.ListFormat(locale, { type: 'disjunction' }).format(there);
}

function print(press: Press, template: string, scope: object): string {
  try {
    return String(press.engine.renderFileSync(template, scope));
  } catch (error) {
    const undefinedFact = /undefined variable: ([\w.]+)/.exec(String(error))?.[1];
    if (undefinedFact !== undefined) throw new Failure('letter.factMissing', undefinedFact);
    throw error;
  }
}

function clean(facts: Facts, hosts: readonly string[]): Facts {
  const cleanText = (text: string): string => withoutForeignLinks(oneLine(text), hosts);
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => {
      if (typeof fact === 'string') return [name, cleanText(fact)];
      return [name, Array.isArray(fact) ? fact.map(cleanText) : fact];
    }),
  );
}

/** Facts are single lines: a line break in one could forge a header or a footer; nor does one turn round what follows it. */
function oneLine(text: string): string {
  return cleared(text)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
}
