import type { JsonObject, JsonValue } from '../workflows/chart/index.ts';
import type { Choices, Language } from '../workflows/chart/words.ts';
import { said as saidToAgency } from '../workflows/agency/events/index.ts';
import { agencyWords } from '../workflows/agency/events/words/index.ts';
import { said as saidToDeparture } from '../workflows/departure/events/index.ts';
import { departureWords } from '../workflows/departure/events/words/index.ts';
import { said as saidToEnding } from '../workflows/ending/events/index.ts';
import { endingWords } from '../workflows/ending/events/words/index.ts';
import { fieldOf, type Field, type Sayable, type Shape, whole } from './event-fields.ts';

/** To what something is said. */
export type Hearer = 'ending' | 'departure' | 'agency';

/** What can be said to each. */
export const sayable: Readonly<Record<Hearer, Sayable>> = {
  ending: saidToEnding,
  departure: saidToDeparture,
  agency: saidToAgency,
};

/** The languages that have words for it. */
export const languages = Object.keys(endingWords) as Language[];

/** A field as a form shows it. */
export interface FieldInWords extends Field {
  label: string;
  hint: string | null;
  /** A word for each of the choices; of an open list, for those that we know. */
  words: Choices | null;
  /** A value that its schema takes. */
  example: JsonValue;
  /** What belongs to a group, or to each of a list of groups. */
  fields: FieldInWords[] | null;
}

/** An event in words. */
export interface EventInWords {
  event: string;
  hearer: Hearer;
  title: string;
  group: { code: string; title: string };
  fields: FieldInWords[];
  /** What is said at the least; where all may be left out and something has to be said, the first of it. */
  example: JsonObject;
}

/** Words of a field as data; the types of each table have asked for what a field needs. */
interface Worded {
  label: string;
  hint?: string;
  choices?: Choices;
  example?: unknown;
  fields?: Readonly<Record<string, Worded>>;
}

interface Group {
  title: string;
  events: Readonly<
    Record<string, string | { title: string; fields: Readonly<Record<string, Worded>> }>
  >;
}

function groupsOf(hearer: Hearer, language: Language): [string, Group][] {
  const words = { ending: endingWords, departure: departureWords, agency: agencyWords };
  // Each table is checked name by name where it is written; here it is looked at as data.
  return Object.entries(words[hearer][language] as unknown as Record<string, Group>);
}

/** The groups in which people find what can be said, each with its titles, in their order. */
export function groupsInWords(
  hearer: Hearer,
  language: Language,
): { code: string; title: string; events: { event: string; title: string }[] }[] {
  return groupsOf(hearer, language).map(([code, { title, events }]) => ({
    code,
    title,
    events: Object.entries(events).map(([event, words]) => ({ event, title: titleIn(words) })),
  }));
}

const titleIn = (words: Group['events'][string]): string =>
  typeof words === 'string' ? words : words.title;

/** What is said, as a person would say it; a name of which nothing is known is left as it is. */
export function titleOf(hearer: Hearer, event: string, language: Language = 'en'): string {
  for (const [, { events }] of groupsOf(hearer, language)) {
    const words = Object.hasOwn(events, event) ? events[event] : undefined;
    if (words !== undefined) return titleIn(words);
  }
  return event;
}

/** An event with the words of all that belongs to it; null: it cannot be said. */
export function eventInWords(
  hearer: Hearer,
  event: string,
  language: Language = 'en',
): EventInWords | null {
  for (const [code, { title, events }] of groupsOf(hearer, language)) {
    const words = Object.hasOwn(events, event) ? events[event] : undefined;
    if (words === undefined) continue;
    // What valibot makes of a schema is looked at as data.
    const schema = sayable[hearer][event] as Shape;
    const fields = typeof words === 'string' ? [] : fieldsInWords(schema, words.fields);
    const example = exampleIn(fields, leastOf(schema));
    return { event, hearer, title: titleIn(words), group: { code, title }, fields, example };
  }
  return null;
}

function fieldsInWords(shape: Shape, words: Readonly<Record<string, Worded>>): FieldInWords[] {
  const entries = Object.entries(whole(shape).entries ?? {});
  return entries.flatMap(([name, inner]) => {
    const worded = words[name];
    return worded === undefined ? [] : [fieldInWords(fieldOf(name, inner), inner, worded)];
  });
}

function fieldInWords(field: Field, shape: Shape, worded: Worded): FieldInWords {
  const { label, hint = null, choices = null } = worded;
  const inner = whole(shape);
  const item = inner.item ? whole(inner.item) : inner;
  const fields = worded.fields ? fieldsInWords(item, worded.fields) : null;
  const one = worded.example ?? (fields ? exampleIn(fields, 1) : firstOf(item, choices));
  const isList = inner.type === 'array' && !Array.isArray(one);
  // Examples are written as JSON, and the schema of each is asked in a test.
  const example = (isList ? [one] : one) as JsonValue;
  return {
    ...field,
    choices: field.choices ?? keysOf(choices),
    label,
    hint,
    words: choices,
    example,
    fields,
  };
}

const keysOf = (choices: Choices | null): string[] | null =>
  choices === null ? null : Object.keys(choices);

function firstOf({ type }: Shape, choices: Choices | null): JsonValue {
  return type === 'boolean' ? true : (keysOf(choices)?.[0] ?? null);
}

/** So many facts are said at least. */
function leastOf(schema: Shape): number {
  const least = schema.pipe?.find(({ type }) => type === 'min_entries')?.requirement;
  return Number(least ?? (schema.type === 'optional' ? 0 : 1));
}

function exampleIn(fields: readonly FieldInWords[], least: number): JsonObject {
  const needed = fields.filter(({ required }) => required);
  const more = fields
    .filter(({ required }) => !required)
    .slice(0, Math.max(0, least - needed.length));
  return Object.fromEntries([...needed, ...more].map(({ name, example }) => [name, example]));
}
