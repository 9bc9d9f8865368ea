import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Liquid } from 'liquidjs';
import { parseDuration, isRefusal } from '../../workflows/calendar/index.ts';
import type { Post } from '../../workflows/ending/messages/index.ts';
import type { ProgrammeType } from '../../workflows/policy/index.ts';
import { isolated } from './direction.ts';
import { baseOf, city, clock, countWord, longDate, moment } from './local-time.ts';

/** Source text of every template and partial of one language, by file name without its ending. */
export type Templates = Readonly<Record<string, string>>;

/** The templates of one language, the engine that prints them, and the version by which they are known. */
export interface Press {
  language: string;
  /** Where they stand, such as `en`, or `en/advisory` for what a programme says otherwise. */
  folder: string;
  templates: Templates;
  engine: Liquid;
  /** The beginning of a hash of all of them (SHA-256, hexadecimal): another text is another version. */
  version: string;
}

/** The one template that says everything so that nobody learns what we do (docs/field.md#fact-safe-contact-plan). */
export const NEUTRAL = 'neutral';

const suffix = '.liquid';
const letters = new URL('./', import.meta.url);

/** Whether a folder of this name holds letters in a language. */
export function isLanguage(name: string): boolean {
  return /^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(name);
}

/** The languages in which we have letters. */
const ourLanguages: readonly string[] = readdirSync(letters, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && isLanguage(entry.name))
  .map(({ name }) => name);

/** Our templates of a language (C22: a closing letter for each outcome and kind); a language that has no folder here has none. */
function ourTemplates(language: string, variant = ''): Templates {
  const folder = variant === '' ? language : `${language}/${variant}`;
  return ourLanguages.includes(language) ? readTemplates(new URL(`./${folder}/`, letters)) : {};
}

export function readTemplates(folder: URL): Templates {
  if (!existsSync(folder)) return {};
  return Object.fromEntries(
    readdirSync(folder)
      .filter((file) => file.endsWith(suffix))
      .map((file) => [
        file.slice(0, -suffix.length),
        readFileSync(new URL(file, folder), 'utf8').replaceAll('\r\n', '\n'),
      ]),
  );
}

/** Our templates, and before them those of an agency, by language: each is read once, and stays as it was. */
export class Letters {
  /** The languages in which there are any. */
  readonly languages: readonly string[];
  readonly #own: ReadonlyMap<string, Templates>;
  readonly #presses = new Map<string, Press | null>();

  constructor(own: ReadonlyMap<string, Templates> = new Map()) {
    this.#own = own;
    const theirs = [...own.keys()].filter((folder) => !folder.includes('/'));
    this.languages = [...new Set([...ourLanguages, ...theirs])];
  }

  /** The press of exactly this language; null where nobody has letters in it. */
  press(language: string, { programme, tone }: Variant = {}): Press | null {
    return this.pressIn(
      language,
      [programme && foldersOf[programme], tone].filter((one) => one != null),
    );
  }

  /** The same with what these folders of it say otherwise, the last before all. */
  pressIn(language: string, folders: readonly string[]): Press | null {
    const key = [language, ...folders].join('/');
    const known = this.#presses.get(key);
    if (known !== undefined) return known;
    const press = this.#set(language, folders);
    this.#presses.set(key, press);
    return press;
  }

  /** Where there are letters in it: the language itself, or the one that it is a kind of (`de-AT` → `de`). */
  offers(language: string): string | null {
    return [language, baseOf(language)].find((one) => this.languages.includes(one)) ?? null;
  }

  #set(language: string, folders: readonly string[]): Press | null {
    if (!isLanguage(language) || !this.languages.includes(language)) return null;
    // What a folder has stands for the letter or the part of the same name; the tone before the programme, an agency’s own before all.
    const templates = Object.assign(
      { ...ourTemplates(language) },
      ...folders.map((folder) => ourTemplates(language, folder)),
      this.#own.get(language),
      ...folders.map((folder) => this.#own.get(`${language}/${folder}`)),
    ) as Templates;
    const folder = [language, ...folders].join('/');
    return {
      language,
      folder,
      templates,
      engine: engineOf(templates, language),
      version: hash(templates),
    };
  }
}

/** Whose letters they are: those of a programme and of a tone stand in a folder of their own, each beside the letter it replaces. */
type Variant = Pick<Post, 'programme' | 'tone'>;

/** Where the letters of a programme stand that are unlike the usual ones; null: the usual ones are theirs. */
const foldersOf: Record<ProgrammeType, string | null> = {
  counselling: null,
  casework: 'casework',
  case_management: 'casework',
  addiction: 'addiction',
  crisis_aftercare: 'crisis-aftercare',
  advisory: 'advisory',
};

/** The folders in which a language may say something otherwise. */
export const variantFolders: readonly string[] = [
  ...new Set([...Object.values(foldersOf).filter((one) => one !== null), 'sober']),
];

/** With what we have, and nothing of an agency. */
export const ours = new Letters();

const strict = { strictVariables: true, strictFilters: true, ownPropertyOnly: true };
/** Characters of a template, and what its loops may come to: far more than a letter needs. None is of time, which a busy machine has less of. */
const bounded = { parseLimit: 10_000, memoryLimit: 100_000 };

function engineOf(templates: Templates, language: string): Liquid {
  const outputEscape = (value: unknown): string =>
    value === null || value === undefined
      ? ''
      : isolated(typeof value === 'string' ? value : JSON.stringify(value), language);
  const engine = new Liquid({ ...strict, ...bounded, templates, cache: true, outputEscape });
  for (const [name, filter] of Object.entries(filters)) engine.registerFilter(name, filter);
  return engine;
}

function hash(templates: Templates): string {
  const texts = Object.entries(templates).sort(([one], [other]) => (one < other ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(texts)).digest('hex').slice(0, 12);
}

/** A filter is called with the print under way: dates are said by the reader's own kind of the language. */
interface Printing {
  context: { getSync: (path: string[]) => unknown };
}
const localeIn = ({ context }: Printing): string => String(context.getSync(['locale']));

/** What a template may do with a fact. */
const filters = {
  longDate(this: Printing, local: string): string {
    return longDate(local, localeIn(this));
  },
  moment(this: Printing, local: string): string {
    return moment(local, localeIn(this));
  },
  clock,
  city,
  countWord(this: Printing, count: string): string {
    return countWord(count, localeIn(this));
  },
  span(this: Printing, duration: string): string {
    return span(duration, localeIn(this));
  },
  /** A sentence as it should stand: a capital at the start, a full stop at the end. */
  sentence(this: Printing, text: string): string {
    const trimmed = capital(text.trim(), localeIn(this));
    return /[.!?؟。]["”“»]?$/.test(trimmed) ? trimmed : `${trimmed}.`;
  },
  capital(this: Printing, text: string): string {
    return capital(text, localeIn(this));
  },
  /** The person's own words, in quotation marks so that wording checks leave them alone. */
  quoted(this: Printing, text: string): string {
    const [opens, closes] = marks[baseOf(localeIn(this))] ?? ['"', '"'];
    return `${opens}${text.trim().replace(/["“”„«»]/g, "'")}${closes}`;
  },
};

const marks: Record<string, [string, string]> = { de: ['„', '“'], ar: ['«', '»'] };

function capital(text: string, locale: string): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}

/** A duration of the policy as people say it: `7y` is "7 years"; what is none stays as it is. */
function span(duration: string, locale: string): string {
  const parsed = parseDuration(duration);
  if (isRefusal(parsed)) return duration;
  const parts = Object.entries(parsed).flatMap(([unit, count]) => {
    const one = plainUnits[unit];
    if (one === undefined) return [];
    const style = {
      style: 'unit',
      unit: one,
      unitDisplay: 'long',
      numberingSystem: 'latn',
    } as const;
    return [new Intl.NumberFormat(locale, style).format(count)];
  });
  return parts.length === 0 ? duration : new Intl.ListFormat(locale).format(parts);
}

const plainUnits: Record<string, string> = {
  years: 'year',
  months: 'month',
  weeks: 'week',
  days: 'day',
  hours: 'hour',
  minutes: 'minute',
};
