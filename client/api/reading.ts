import * as v from 'valibot';
import { type Fault, RequestError } from './request-error.ts';

/**
 * What somebody says, by its schema.
 *
 * @param root where a pointer begins; empty where parts are called by their name
 * @throws RequestError `malformed`, with each part that is wrong
 */
export function read(schema: v.GenericSchema, said: unknown, root: string): unknown {
  const found = v.safeParse(schema, said, { abortPipeEarly: true });
  if (found.success && !isListForGroup(schema, said)) return found.output;
  const errors = found.success
    ? [{ pointer: root, detail: 'expected a group, found a list' }]
    : found.issues.slice(0, MOST_ERRORS).map((issue) => faultOf(issue, root));
  const [first] = errors;
  const where = first === undefined || first.pointer === root ? 'it' : first.pointer;
  const detail = `It is not said rightly: ${where}: ${first?.detail ?? 'it is missing'}.`;
  throw new RequestError('malformed', detail, {
    mend: 'Say it again in the form that openapi.json describes.',
    errors,
  });
}

const MOST_ERRORS = 20;

/** For valibot a list is an object, which JSON Schema tells apart. */
function isListForGroup(schema: v.GenericSchema, said: unknown): boolean {
  const {
    type,
    wrapped,
    entries = {},
  } = schema as {
    type: string;
    wrapped?: v.GenericSchema;
    entries?: Record<string, v.GenericSchema>;
  };
  if (wrapped) return isListForGroup(wrapped, said);
  if (type !== 'strict_object' && type !== 'record') return false;
  if (Array.isArray(said)) return true;
  if (typeof said !== 'object' || said === null) return false;
  return Object.entries(said).some(([name, value]) => {
    const entry = Object.hasOwn(entries, name) ? entries[name] : undefined;
    return entry !== undefined && isListForGroup(entry, value);
  });
}

function faultOf(issue: v.BaseIssue<unknown>, root: string): Fault {
  const keys = (issue.path ?? []).map(({ key }) => String(key));
  const pointer = root === '' ? keys.join('.') : [root, ...keys.map(escaped)].join('/');
  return { pointer, detail: clauseOf(issue) };
}

const escaped = (key: string): string =>
  key.replaceAll('~', '~0').replaceAll('/', '~1').slice(0, 60);

/** What is wrong, as a clause; our own schemas say what they expect in words. */
function clauseOf({ message, expected, received, type }: v.BaseIssue<unknown>): string {
  if (expected === 'never') return 'there is nothing of this name';
  if (received === 'undefined') return 'it is missing';
  if (type === 'min_entries') return `it says nothing: ${message} is needed`;
  const wanted = message.startsWith('Invalid ') ? (expected ?? message) : message;
  return `expected ${wanted}, found ${received.slice(0, 60)}`;
}
