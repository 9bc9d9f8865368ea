import { isRegion } from '../../activities/almanac/holidays.ts';
import { isZone } from '../../activities/almanac/zones.ts';
import { isDate } from '../../workflows/calendar/index.ts';
import type { Row } from '../../workflows/ending/row.ts';

/** How a cell is read; null where it cannot be, which no field of a case accepts. */
type Reading = (text: string) => string | number | boolean | readonly string[] | null;

interface Column {
  field: keyof Row;
  read: Reading;
  /** Completes the sentence "possible is …". */
  possible: string;
  needed?: true;
}

const words: Reading = (text) => text;
const date: Reading = (text) => (isDate(text) ? text : null);
const count: Reading = (text) => (/^\d{1,6}$/.test(text) ? Number(text) : null);
const yesOrNo: Reading = (text) => answers.get(text.toLowerCase()) ?? null;
const list: Reading = (text) => split(text);
const zone: Reading = (text) => (isZone(text) ? text : null);
const regions: Reading = (text) => (split(text).every(isRegion) ? split(text) : null);

const answers = new Map([
  ...['yes', 'true', '1'].map((text) => [text, true] as const),
  ...['no', 'false', '0'].map((text) => [text, false] as const),
]);

const aText = 'a text of 1 to 300 characters';
const aDate = 'a date such as 2035-02-05';
const anAnswer = 'yes or no (also true or false, 1 or 0)';

/** The columns of a caseload (docs/field.md#caseload), and a few that may be added; an empty cell says nothing. */
export const columns = {
  external_ref: { field: 'externalRef', read: words, possible: aText, needed: true },
  programme: { field: 'programme', read: words, possible: aText },
  worker_ref: { field: 'worker', read: words, possible: aText, needed: true },
  start_date: { field: 'startDate', read: date, possible: aDate },
  cadence_days: { field: 'cadenceDays', read: count, possible: 'a whole number from 1 to 366' },
  planned_end: { field: 'plannedEnd', read: date, possible: aDate },
  sessions_so_far: { field: 'sessionsSoFar', read: count, possible: 'a whole number from 0 on' },
  session_cap: { field: 'sessionCap', read: count, possible: 'a whole number from 1 on' },
  language: { field: 'language', read: words, possible: 'a language such as en, pl or pt-BR' },
  zone: { field: 'zone', read: zone, possible: 'a time zone such as Europe/London' },
  preferred_channel: {
    field: 'preferredChannel',
    read: words,
    possible: 'one of email, post, phone, person',
  },
  email: { field: 'email', read: words, possible: 'an address such as sam@example.org' },
  phone: { field: 'phone', read: words, possible: aText },
  safe_contact_notes: { field: 'safeContactNotes', read: words, possible: aText },
  consent_followup: { field: 'consentFollowUp', read: yesOrNo, possible: anAnswer },
  mandated: { field: 'mandated', read: yesOrNo, possible: anAnswer },
  fee_paying: { field: 'feePaying', read: yesOrNo, possible: anAnswer },
  goals: { field: 'goals', read: list, possible: 'texts of 1 to 300 characters between |' },
  name: { field: 'name', read: words, possible: aText },
  worker_name: { field: 'workerName', read: words, possible: aText },
  supervisor_ref: { field: 'supervisor', read: words, possible: aText },
  conflict_checked: { field: 'conflictChecked', read: yesOrNo, possible: anAnswer },
  regions: { field: 'regions', read: regions, possible: 'regions such as GB-ENG, between |' },
} as const satisfies Record<string, Column>;

export type ColumnName = keyof typeof columns;

export const columnNames = Object.keys(columns) as ColumnName[];

/** A column by its name, with all that it may have. */
export function columnOf(name: ColumnName): Column {
  return columns[name];
}

function split(text: string): string[] {
  return text
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
