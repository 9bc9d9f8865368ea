import type { Language } from '../../workflows/chart/words.ts';
import {
  type EventInWords,
  eventInWords,
  type FieldInWords,
  groupsInWords,
  type Hearer,
  languages,
  sayable,
} from '../event-words.ts';
import { lineOf } from '../hint.ts';
import { likelyEvents } from '../likely-events.ts';
import { rolesFor, usuallySaidBy, wordOf } from '../who-says.ts';
import { Failed, write } from './exit.ts';
import { eventPage } from './event-page.ts';

const hearers = ['ending', 'departure', 'agency'] as const satisfies Hearer[];

/** How each is told, up to the event; the references are those of the examples. */
const commands: Readonly<Record<Hearer, readonly string[]>> = {
  ending: ['tell', 'R-2001'],
  departure: ['departure', 'tell', 'W-7'],
  agency: ['agency', 'tell'],
};

/** What can be said, by subject; or one event with all that belongs to it, and how it is told. */
export function showEvent(
  name: string | undefined,
  { language: tag, json = false }: { language: string; json?: boolean },
): void {
  const language = languages.find((one) => one === tag);
  if (language === undefined) {
    const says = `There are no words in "${tag.slice(0, 60)}"; there are some in ${languages.join(', ')}.`;
    throw new Failed([{ code: 'language', says }]);
  }
  if (name === undefined) return showAll(language, json);
  const found = hearers.flatMap((hearer) => eventInWords(hearer, name, language) ?? []);
  if (found.length === 0) throw new Failed([{ code: 'unknown', says: unknownIs(name) }]);
  const shown = found.map((event) => ({
    ...event,
    who: rolesFor(event.hearer, name),
    wordOf: wordOf(event.hearer, name),
    line: exampleLine(event),
  }));
  const [first, ...rest] = shown;
  const also = rest.map(({ hearer, line }) => ({ hearer, line }));
  const lines = shown.map((one) => one.line);
  write(json, { ...first, also }, first ? [...onPage(first, language), ...lines] : []);
}

/** A line that can be run as it stands, and is understood. */
export function exampleLine({ event, hearer, example }: EventInWords): string {
  const role = usuallySaidBy(hearer, event);
  const who = role === 'client' || role === 'authority' ? role : (known[role] ?? `${role}-1`);
  const hint = { event, role, who: null, for: null, facts: example, asks: [] };
  return lineOf({ command: commands[hearer], all: sayable[hearer] }, hint, { who });
}

const known: Readonly<Record<string, string>> = {
  worker: 'W-7',
  supervisor: 'S-2',
  lead: 'L-1',
  director: 'D-1',
  admin: 'A-1',
};

function showAll(language: Language, json: boolean): void {
  const groups = hearers.flatMap((hearer) =>
    groupsInWords(hearer, language).map((group) => ({ hearer, ...group })),
  );
  const lines = groups.flatMap(({ hearer, title, events }, n) => [
    ...(n === 0 ? [] : ['']),
    `${title}${hearer === 'ending' ? '' : ` (${eventPage[language][hearer]})`}`,
    ...events.map(({ event, title: says }) => `  ${event.padEnd(26)} ${says}`),
  ]);
  write(json, { groups }, lines);
}

function unknownIs(name: string): string {
  const near = likelyEvents(hearers, name).join(', ');
  return `"${name.slice(0, 60)}" is nothing that can be said to an ending, a departure or an agency; the nearest are ${near}.`;
}

function onPage(
  {
    event,
    title,
    group,
    who,
    wordOf: whose,
    fields,
  }: EventInWords & { who: readonly string[] | null; wordOf: string | null },
  language: Language,
): string[] {
  const page = eventPage[language];
  const facts = fields.length > 0 ? fieldLines(fields, language) : [`  ${page.nothing}`];
  return [
    `${event}: ${title}`,
    `${page.group}: ${group.title}`,
    `${page.who}: ${who?.join(', ') ?? (whose === null ? page.anybody : page.passedOn(whose))}`,
    '',
    ...facts,
    '',
    `${page.example}:`,
  ];
}

function fieldLines(fields: readonly FieldInWords[], language: Language, indent = '  '): string[] {
  const page = eventPage[language];
  return fields.flatMap(
    ({ name, type, required, label, hint, choices, words, example, fields: inner }) => {
      const kind = page.kinds[type] ?? type;
      const asked = `${kind}${required ? '' : `; ${page.optional}`}`;
      const such =
        choices === null && inner === null ? ` ${page.such} ${JSON.stringify(example)}` : '';
      const of =
        choices === null
          ? []
          : choices.map((code) => `${indent}    ${code} (${words?.[code] ?? code})`);
      return [
        `${indent}${name}: ${label} (${asked}).${hint === null ? '' : ` ${hint}`}${such}`,
        ...of,
        ...(inner === null ? [] : fieldLines(inner, language, `${indent}    `)),
      ];
    },
  );
}
