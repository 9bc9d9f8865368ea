import { isRegion, regionsLike } from '../../activities/almanac/holidays.ts';
import { zoneCalled, zoneLike } from '../../activities/almanac/zones.ts';
import { nearest } from '../../workflows/policy/index.ts';
import type { Row } from '../../workflows/ending/row.ts';
import { found, readDate, readLocalTime } from './dates.ts';
import { answers, ways, wordOf } from './german.ts';
import { languageLike, readLanguage } from './languages.ts';

/** How a cell is read; or a clause on what is wrong with it. */
type Reading = (
  text: string,
  languages: readonly string[],
) => { value: Row[keyof Row] } | { wrong: string };

interface Column {
  field: keyof Row;
  read: Reading;
  /** Completes the sentence "possible is …" where the form of the case refuses what was read. */
  possible: string;
  needed?: true;
  /** A client reads it: a link in it is taken out, because imported text has carried adverts before (A21). */
  shown?: true;
}

type Simple = (text: string) => Row[keyof Row] | null;

/** What was meant by a cell that cannot be read; null: nothing is near. */
type Meant = (text: string) => string | null;

/** Answers null where it cannot read a cell. */
const reading =
  (possible: string, read: Simple, meant: Meant = () => null): Reading =>
  (text) => {
    const value = read(text);
    if (value !== null) return { value };
    const near = meant(text);
    const instead = near === null ? `possible is ${possible}.` : `did you mean ${near}?`;
    return { wrong: `${found(text)}; ${instead}` };
  };

/** The word of a table that is spelled nearly so. */
const among =
  (table: ReadonlyMap<string, unknown>): Meant =>
  (text) =>
    // Of one letter or two, anything is near.
    text.length < 3 ? null : nearest(text, [...table.keys()]);

/** The same letters however they were typed. */
const words = (possible: string) => ({
  read: reading(possible, (text) => text.normalize('NFC')),
  possible,
});
const reference = (possible: string) => ({ read: reading(possible, (text) => text), possible });
const count = (possible: string) => ({ read: reading(possible, toCount), possible });
const aDate = 'a date such as 2035-02-05';
const date = { read: readDate, possible: aDate };
const anAnswer = 'yes or no (also true or false, 1 or 0, ja or nein)';
const yesOrNo = {
  read: reading(anAnswer, (text) => answers.get(wordOf(text)) ?? null, among(answers)),
  possible: anAnswer,
};
const aWay = 'one of email, post, phone, person, sms';
const aNumber = 'a telephone number such as +44 20 7946 0018';
const aZone = 'a time zone such as Europe/London';
const aLanguage = 'a language such as en, pl or pt-BR';
const regions = 'regions such as GB-ENG, between |';
const goals = 'at most 24 texts of 1 to 300 characters between |';
const aText = 'a text of 1 to 300 characters';
const aTime = 'a date with its hour such as 2035-02-05 10:00';

/** The columns of a caseload (docs/field.md#caseload), and a few that may be added; an empty cell says nothing. */
export const columns = {
  external_ref: { field: 'externalRef', ...reference(aText), needed: true },
  programme: { field: 'programme', ...words(aText) },
  worker_ref: { field: 'worker', ...reference(aText), needed: true },
  start_date: { field: 'startDate', ...date },
  cadence_days: { field: 'cadenceDays', ...count('a whole number from 1 to 366') },
  planned_end: { field: 'plannedEnd', ...date },
  sessions_so_far: { field: 'sessionsSoFar', ...count('a whole number from 0 to 10000') },
  session_cap: { field: 'sessionCap', ...count('a whole number from 1 to 10000') },
  language: {
    field: 'language',
    read: reading(aLanguage, readLanguage, languageLike),
    possible: aLanguage,
  },
  zone: {
    field: 'zone',
    read: reading(aZone, zoneCalled, zoneLike),
    possible: aZone,
  },
  preferred_channel: {
    field: 'preferredChannel',
    read: reading(aWay, toWay, among(ways)),
    possible: aWay,
  },
  email: { field: 'email', ...reference('an address such as sam@example.org') },
  phone: {
    field: 'phone',
    read: reading(aNumber, (text) => (/\d(?:\D*\d){2}/.test(text) ? text : null)),
    possible: aNumber,
  },
  safe_contact_notes: { field: 'safeContactNotes', ...words(aText) },
  consent_followup: { field: 'consentFollowUp', ...yesOrNo },
  mandated: { field: 'mandated', ...yesOrNo },
  fee_paying: { field: 'feePaying', ...yesOrNo },
  goals: { field: 'goals', read: reading(goals, split), possible: goals, shown: true },
  name: { field: 'name', ...words(aText), shown: true },
  worker_name: { field: 'workerName', ...words(aText), shown: true },
  supervisor_ref: { field: 'supervisor', ...reference(aText) },
  regions: {
    field: 'regions',
    read: reading(regions, toRegions, regionsMeant),
    possible: regions,
  },
  born_on: { field: 'bornOn', ...date },
  next_session: { field: 'firstSession', read: readLocalTime, possible: aTime },
} as const satisfies Record<string, Column>;

export type ColumnName = keyof typeof columns;

export const columnNames = Object.keys(columns) as ColumnName[];

/** A column by its name, with all that it may have. */
export function columnOf(name: ColumnName): Column {
  return columns[name];
}

/** Spreadsheets show whole numbers with noughts behind the point, too; with a mark between thousands it may be another number. */
function toCount(text: string): number | null {
  const [, whole] = /^(\d{1,6})(?:[.,]0{1,2})?$/.exec(text) ?? [];
  return whole === undefined ? null : Number(whole);
}

function toWay(text: string): Row['preferredChannel'] | null {
  const way = ways.get(wordOf(text));
  // The words of that table are those of the case.
  return (way as Row['preferredChannel']) ?? null;
}

/** Codes of regions are written in capitals, and typed in either. */
function toRegions(text: string): string[] | null {
  const said = partsOf(text).map((one) => one.toUpperCase());
  return said.every(isRegion) ? said : null;
}

function regionsMeant(text: string): string | null {
  const wrong = partsOf(text).find((one) => !isRegion(one.toUpperCase())) ?? '';
  return regionsLike(wrong).join(' or ') || null;
}

function partsOf(text: string): string[] {
  return split(text.replaceAll(/[,;]/g, '|'));
}

function split(text: string): string[] {
  return text
    .split('|')
    .map((part) => part.trim().normalize('NFC'))
    .filter((part) => part !== '');
}
