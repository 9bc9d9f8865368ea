import type { Context } from 'hono';
import * as v from 'valibot';
import type { Inside } from '../office/index.ts';
import { type Fault, RequestError } from './problem.ts';
import { type Asked, mayBeEmpty, type Route, type Taken } from './route.ts';

/** An id under which something is told: what is seen of ASCII, so that it goes through every header. */
export const KEY = /^[\x21-\x7e]{1,200}$/;

/**
 * Reads a request by the schemas of its route.
 *
 * @throws RequestError with each part that is wrong
 */
export async function askedOf(c: Context<Inside>, route: Route): Promise<Asked> {
  const { params, query, takes, tells } = route;
  return {
    office: c.get('office'),
    params: params && paramsIn(c, params),
    query: query && read(query, queryIn(c, query), ''),
    key: tells ? keyIn(c) : '',
    seen: c.req.header('if-match') ?? null,
    body: takes && (await bodyIn(c, takes)),
  };
}

/** An address that names nothing is like one where nothing is. */
function paramsIn(c: Context, schema: v.GenericSchema): unknown {
  const found = v.safeParse(schema, c.req.param());
  if (found.success) return found.output;
  throw notThere();
}

export function notThere(): RequestError {
  const mend = 'GET /openapi.json names all that there is.';
  return new RequestError('notFound', 'There is nothing at this address.', { mend });
}

function keyIn(c: Context): string {
  const key = c.req.header('idempotency-key') ?? '';
  if (KEY.test(key)) return key;
  const mend =
    'Say Idempotency-Key: 1 to 200 visible ASCII characters, a new one for each thing that is told.';
  throw new RequestError('idempotencyKey', 'What is told needs an id of its own.', { mend });
}

async function bodyIn(c: Context, taken: Taken): Promise<unknown> {
  const bytes = new Uint8Array(await c.req.arrayBuffer());
  if (bytes.length > 0) assertType(c, taken);
  if (taken.types[0] !== 'application/json') return bytes;
  if (bytes.length === 0 && mayBeEmpty(taken)) return read(taken.schema, undefined, '#');
  return read(taken.schema, json(bytes), '#');
}

function assertType(c: Context, { types }: Taken): void {
  const [type = ''] = (c.req.header('content-type') ?? '').split(';');
  if (types.includes(type.trim().toLowerCase())) return;
  const mend = `Say Content-Type: ${types.join(' or ')}.`;
  throw new RequestError('mediaType', `The body is not declared as ${types.join(' or ')}.`, {
    mend,
  });
}

function json(bytes: Uint8Array): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return JSON.parse(text) as unknown;
  } catch {
    const mend = 'Write it as JSON (RFC 8259) in UTF-8.';
    throw new RequestError('json', 'The body is no JSON.', { mend });
  }
}

/** By the names of its parameters: numbers and yes or no are written as text in an address. */
function queryIn(c: Context, schema: v.GenericSchema): Record<string, unknown> {
  // Each query is an object of optional entries, which a generic schema does not say.
  const { entries = {} } = schema as { entries?: Record<string, { wrapped?: v.GenericSchema }> };
  return Object.fromEntries(
    Object.entries(c.req.queries()).map(([name, said]) => {
      const [one = '', ...more] = said;
      if (more.length > 0) return [name, said];
      const entry = Object.hasOwn(entries, name) ? entries[name] : undefined;
      return [name, meant(one, entry?.wrapped?.type)];
    }),
  );
}

function meant(text: string, type: string | undefined): unknown {
  if (type === 'number' && /^\d{1,15}$/.test(text)) return Number(text);
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

function read(schema: v.GenericSchema, said: unknown, root: string): unknown {
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
  if (type !== 'strict_object') return false;
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
function clauseOf({ message, expected, received }: v.BaseIssue<unknown>): string {
  if (expected === 'never') return 'there is nothing of this name';
  if (received === 'undefined') return 'it is missing';
  const wanted = message.startsWith('Invalid ') ? (expected ?? message) : message;
  return `expected ${wanted}, found ${received.slice(0, 60)}`;
}
