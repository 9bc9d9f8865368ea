import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Liquid } from 'liquidjs';
import type { Facts, Post } from '../../workflows/ending/messages/index.ts';
import type { Intent } from '../../workflows/ending/names.ts';
import type { ProgrammeType } from '../../workflows/policy/index.ts';
import { Failure } from '../failures.ts';
import { letterFacts, readFacts } from './facts.ts';
import { toHtml } from './html.ts';
import { hostOf, withoutForeignLinks } from '../../workflows/wording/index.ts';
import { reveals } from '../../workflows/wording/index.ts';
import { city, clock, countWord, longDate, moment, span } from './local-time.ts';

/** A sentence as it should stand: a capital at the start, a full stop at the end. */
function sentence(text: string): string {
  const trimmed = text.trim();
  const begun = capital(trimmed);
  return /[.!?]["”]?$/.test(begun) ? begun : `${begun}.`;
}

/** With a capital, for a sentence begins here, whoever is named. */
function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The person's own words, in quotation marks so that wording checks leave them alone. */
function quoted(text: string): string {
  return `"${text.trim().replace(/["“”]/g, "'")}"`;
}

/** What a template may do with a fact. */
const filters = { longDate, city, clock, moment, countWord, span, sentence, capital, quoted };

/** A letter ready to be sent: the plain text comes first, the HTML says the same. */
export interface Letter {
  subject: string;
  text: string;
  html: string;
  language: string;
}

/** What people are called where their agency has no words of its own. */
const usualTerms = { person: 'client', worker: 'worker', ending: 'ending' };

/** The subject for a sender whose very name would say what the service is for. */
const silentSubject = 'A note for you';

/**
 * Renders one letter from its post. Refuses, with a code of the closed list, when a fact is missing
 * or malformed. `hosts` are further hosts of the agency to which a letter may link.
 */
export function renderLetter(post: Post, hosts: readonly string[] = []): Letter {
  const { intent, agency, sender, to } = post;
  if (!Object.hasOwn(letterFacts, intent)) throw new Failure('letter.unknown', intent);
  const press = pressFor(post, intent);
  const facts = clean(readFacts(intent, post.facts), [hostOf(agency.mail), ...hosts]);
  const office = [agency.phone, agency.mail].filter((way) => way !== '').join(' or ');
  const name = to.name === null ? null : oneLine(to.name);
  const own = { terms: usualTerms, ...agency };
  const scope = { ...facts, name, sender: oneLine(sender), agency: own, office };
  return toLetter(print(press, intent, scope), press.language);
}

function toLetter(printed: string, language: string): Letter {
  const [, line = '', body = ''] = /^Subject: (.*)\n([\s\S]*)$/.exec(printed) ?? [];
  const subject = reveals(line, language) ? silentSubject : line;
  const text = `${body
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
  return { subject, text, html: toHtml(subject, text, language), language };
}

/** The templates of one language, and the engine that prints them. */
interface Press {
  language: string;
  templates: Templates;
  engine: Liquid;
}

const presses = new Map<string, Press>();

/** Whose letters they are: those of a programme and of a tone stand in a folder of their own, each beside the letter that it replaces. */
type Variant = Pick<Post, 'programme' | 'tone'>;

/** The person's language where we have the letter in it, else its base (`pt-BR` → `pt`), else English. */
function pressFor(
  { language, ...variant }: Variant & Pick<Post, 'language'>,
  intent: Intent,
): Press {
  const base = language.split('-')[0] ?? '';
  const press = [language, base, 'en']
    .map((one) => pressOf(one, variant))
    .find(({ templates }) => Object.hasOwn(templates, intent));
  if (press === undefined) throw new Failure('letter.unknown', intent);
  return press;
}

function pressOf(language: string, { programme, tone }: Variant): Press {
  const folders = [programme && foldersOf[programme], tone].filter((one) => one != null);
  const key = [language, ...folders].join('/');
  const known = presses.get(key);
  if (known !== undefined) return known;
  // What a folder has stands for the letter or the part of the same name; the tone has the last word.
  const templates = Object.assign(
    loadTemplates(language),
    ...folders.map((folder) => loadTemplates(language, folder)),
  ) as Templates;
  const strict = { strictVariables: true, strictFilters: true, ownPropertyOnly: true };
  const engine = new Liquid({ ...strict, templates, cache: true });
  for (const [name, filter] of Object.entries(filters)) engine.registerFilter(name, filter);
  const press = { language, templates, engine };
  presses.set(key, press);
  return press;
}

/** Where the letters of a programme stand that are unlike the usual ones; null: the usual ones are theirs. */
const foldersOf: Record<ProgrammeType, string | null> = {
  counselling: null,
  casework: 'casework',
  case_management: 'casework',
  addiction: 'addiction',
  crisis_aftercare: 'crisis-aftercare',
  advisory: 'advisory',
};

function print(press: Press, intent: Intent, scope: object): string {
  try {
    return String(press.engine.renderFileSync(intent, scope));
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

/** Facts are single lines: a line break in one could forge a header or a footer. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}

/** Source text of every template and partial of one language, by file name without its ending. */
type Templates = Record<string, string>;

const letters = new URL('./', import.meta.url);
const suffix = '.liquid';
const isLanguage = /^[a-z]{2,3}(-[a-z0-9]+)*$/i;

/** Reads the templates of a language (C22: a closing letter for each outcome and kind); a language that has no folder here has none. */
function loadTemplates(language: string, variant = ''): Templates {
  const folder = new URL(`./${language}/${variant === '' ? '' : `${variant}/`}`, letters);
  if (!isLanguage.test(language) || !existsSync(folder)) return {};
  return Object.fromEntries(
    readdirSync(folder)
      .filter((file) => file.endsWith(suffix))
      .map((file) => [file.slice(0, -suffix.length), readFileSync(new URL(file, folder), 'utf8')]),
  );
}
