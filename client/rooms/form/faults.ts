import * as v from 'valibot';
import type { JsonObject } from '../../../workflows/chart/index.ts';
import { type EventInWords, type FieldInWords, sayable } from '../../event-words.ts';
import { idOf } from './field-frame.tsx';
import { FACTS, kindOf } from './typed.ts';

/** What is wrong with the facts of an event as they were typed, each with the id of its field; empty: nothing. */
export function faultsIn({ hearer, event, fields }: EventInWords, facts: JsonObject): Fault[] {
  // The schemas of the three tables are looked at alike.
  return faultsOf(sayable[hearer][event] as v.GenericSchema, fields, facts);
}

/** A field that is wrong, by its id. */
interface Fault {
  id: string;
  says: string;
}

export function faultsOf(
  schema: v.GenericSchema,
  fields: readonly FieldInWords[],
  facts: JsonObject,
): Fault[] {
  const read = v.safeParse(schema, facts, { abortPipeEarly: true });
  if (read.success) return [];
  const faults = read.issues.flatMap((issue) => {
    if (issue.type === 'min_entries') return nothingSaid(fields);
    const found = placed(fields, (v.getDotPath(issue) ?? '').split('.'), FACTS);
    return found === null ? [] : [{ id: idOf(found.path), says: fault(found.field, issue) }];
  });
  return faults.filter(({ id }, n) => faults.findIndex((one) => one.id === id) === n);
}

/** Where something may be said, when nothing was. */
function nothingSaid(fields: readonly FieldInWords[]): Fault[] {
  const first = fields.find(({ required }) => !required);
  return first
    ? [{ id: idOf(`${FACTS}.${first.name}`), says: 'Fill in at least one of these' }]
    : [];
}

/** The innermost field that a path leads to. */
function placed(
  fields: readonly FieldInWords[],
  [name = '', ...rest]: readonly string[],
  before: string,
): { field: FieldInWords; path: string } | null {
  const field = fields.find((one) => one.name === name);
  if (field === undefined) return null;
  const path = `${before}.${name}`;
  const isRows = kindOf(field) === 'rows';
  const place = isRows && rest.length > 0 ? `${path}.${rest[0]}` : path;
  const inner = field.fields && placed(field.fields, isRows ? rest.slice(1) : rest, place);
  return (
    inner ?? { field, path: firstIn(field, isRows && rest.length === 0 ? `${path}.0` : place) }
  );
}

/** Where it can be filled in: a group as such takes no focus, and its first field does. */
function firstIn({ fields }: FieldInWords, path: string): string {
  const [first] = fields ?? [];
  if (first === undefined) return path;
  const inner = `${path}.${first.name}`;
  return firstIn(first, kindOf(first) === 'rows' ? `${inner}.0` : inner);
}

function fault({ label, choices }: FieldInWords, issue: v.BaseIssue<unknown>): string {
  const { message, received, type, requirement } = issue;
  if (received === 'undefined') return `${label}: this is needed`;
  if (!message.startsWith('Invalid ')) return `${label}: this must be ${message}`;
  if (choices !== null) return `${label}: choose one of these`;
  if (type === 'number') return `${label}: this must be a number`;
  if (type === 'integer') return `${label}: this must be a whole number`;
  if (type === 'max_length') return `${label}: at most ${String(requirement)} are read`;
  if (type === 'min_value') return `${label}: at least ${String(requirement)}`;
  if (type === 'max_value') return `${label}: at most ${String(requirement)}`;
  return `${label}: this cannot be read`;
}
