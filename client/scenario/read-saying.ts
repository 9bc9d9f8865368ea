import { isZone, zoneLike } from '../../activities/almanac/zones.ts';
import { isRefusal, parseDuration } from '../../workflows/calendar/index.ts';
import { nearest, nearestFew, quoted } from '../../workflows/policy/index.ts';
import type { Saying } from './entry-fields.ts';
import type { Test } from './expected.ts';
import { beginningOf, type Span } from './moment.ts';
import type { ScenarioCode } from './shape.ts';

/** Of when and of whom a story can tell. */
export interface Told {
  span: Span;
  cast: ReadonlySet<string>;
}

type Read = { test: Test } | { code: ScenarioCode; says: string };

/** What is expected of one field; or why no entry could ever say it. */
export function readSaying(
  field: string,
  saying: Saying,
  value: unknown,
  { span, cast }: Told,
): Read {
  if (saying.says === 'sentence') return readSentence(field, value);
  if (!['string', 'number', 'boolean'].includes(typeof value)) {
    return notPossible(value, 'a text, a number, true or false');
  }
  const text = String(value);
  switch (saying.says) {
    case 'time': {
      const local = beginningOf(text, span);
      if (local === null) return notPossible(value, aTime);
      return {
        test: (entry, known) =>
          entry[field] !== undefined && known.local(entry[field]).startsWith(local),
      };
    }
    case 'day': {
      const day = beginningOf(text, span);
      if (day === null) return notPossible(value, aTime);
      return { test: (entry) => entry[field]?.startsWith(day) ?? false };
    }
    case 'person':
      return readPerson(field, saying, text, cast);
    case 'reference':
      return cast.has(text) ? { test: (entry) => entry[field] === text } : nobody(text, cast);
    case 'zone':
      return isZone(text)
        ? { test: (entry) => entry[field] === text }
        : unknownWord(text, [zoneLike(text) ?? 'Europe/London']);
    case 'word':
      return readWord(field, saying, text);
    default:
      return saying satisfies never;
  }
}

const aTime =
  'a local time of the agency or its beginning, such as 2035-04, 2035-04-23 or 2035-04-23T10:00, or an instant such as 2035-04-23T10:00Z';

/** A code may be given by its beginning, up to a full stop: `G5` is each of its rules. */
function readWord(
  field: string,
  { known, parts, form, such, meaning = {} }: Extract<Saying, { says: 'word' }>,
  written: string,
): Read {
  const text = Object.hasOwn(meaning, written) ? meaning[written]! : written;
  const isCode = field === 'code';
  if (form && !form.test(text)) return notPossible(text, such ?? 'another text');
  const is = (said: string | undefined): boolean =>
    said === text || (isCode && said?.startsWith(`${text}.`) === true);
  const strange =
    known && parts && text.split(parts).find((one) => one !== '' && !known.includes(one));
  if (known && strange !== undefined) return unknownWord(strange, known);
  if (known && !parts && !known.some(is)) return unknownWord(text, known);
  return { test: (entry) => is(entry[field]) };
}

/** A role, a person (such as W-7), or a person of a role (worker:W-7). */
function readPerson(
  field: string,
  { roles, ref }: Extract<Saying, { says: 'person' }>,
  text: string,
  cast: ReadonlySet<string>,
): Read {
  const [role = '', ...rest] = text.split(':');
  const meansRole = rest.length > 0 || /^[a-z]+$/.test(role);
  if (meansRole && !roles.includes(role)) {
    if (rest.length > 0 || nearest(role, roles) !== null) return unknownWord(role, roles);
  }
  const person = rest.join(':');
  if (rest.length > 0 && person.trim() === '') return notPossible(text, `${role}, or ${role}:X-1`);
  const named = rest.length > 0 ? person : roles.includes(text) ? null : text;
  if (named !== null && !cast.has(named)) return nobody(named, cast);
  return {
    test: (entry) =>
      rest.length > 0
        ? entry[field] === role && entry[ref] === person
        : entry[field] === text || entry[ref] === text,
  };
}

/** A part of the sentence; or what it contains, and what it lacks. */
function readSentence(field: string, value: unknown): Read {
  const whole = typeof value === 'string' ? { contains: value } : value;
  const { contains = [], lacks = [], ...others } = Object(whole) as Record<string, unknown>;
  const [there, missing] = [listed(contains), listed(lacks)];
  const isSound = there !== null && missing !== null && there.length + missing.length > 0;
  if (!isSound || Object.keys(others).length > 0) {
    return notPossible(
      value,
      'a part of it, or a group such as { contains: your words, lacks: fail }',
    );
  }
  const against = missing.find((part) => there.some((one) => one.includes(part)));
  if (against !== undefined) {
    return { code: 'field.notPossible', says: `nothing contains and lacks ${quoted(against)}.` };
  }
  return {
    test: (entry, { letters }) => {
      const said = field === 'text' ? textOf(entry, letters) : entry[field];
      if (said === undefined) return false;
      const plain = flat(said);
      return (
        there.every((part) => plain.includes(part)) && !missing.some((part) => plain.includes(part))
      );
    },
  };
}

/** The text of a letter belongs to the line in which it leaves. */
export function textOf(
  { id = '', of = '', state }: Readonly<Record<string, string>>,
  letters: ReadonlyMap<string, string>,
): string | undefined {
  return state === 'sent' ? letters.get(of === '' ? id : `${of} ${id}`) : undefined;
}

function listed(value: unknown): string[] | null {
  const all: unknown[] = Array.isArray(value) ? value : [value];
  return all.every((one) => typeof one === 'string' && one.trim() !== '')
    ? all.map((one) => flat(String(one)))
    : null;
}

/** Lines are broken wherever there is room for no more words, and nobody means that, nor the shape of a quotation mark. */
function flat(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[’‘]/g, "'").replace(/[“”]/g, '"').trim().toLowerCase();
}

function notPossible(value: unknown, possible: string): Read {
  const found = typeof value === 'object' && value !== null ? 'a group or a list' : quoted(value);
  return { code: 'field.notPossible', says: `found ${found}; possible is ${possible}.` };
}

function nobody(text: string, cast: ReadonlySet<string>): Read {
  const near = nearestFew(
    text,
    [...cast].filter((one) => /^[\p{L}\d][^ :]*$/u.test(one) && isRefusal(parseDuration(one))),
  ).join(', ');
  const says = `found ${quoted(text)}, and nobody in this story is called so; the nearest are ${near}.`;
  return { code: 'story.unknown', says };
}

function unknownWord(text: string, known: readonly string[]): Read {
  const near = nearest(text, known);
  const instead = near ? `did you mean ${near}?` : elsewise(text, known);
  return { code: 'story.unknown', says: `found ${quoted(text)}; ${instead}` };
}

/** A sentence has room for some. */
function elsewise(text: string, known: readonly string[]): string {
  if (known.length <= 20) return `possible is one of ${known.join(', ')}.`;
  return `the nearest of ${known.length} are ${nearestFew(text, known).join(', ')}.`;
}
