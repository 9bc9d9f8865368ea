import type { Context } from 'hono';
import * as v from 'valibot';
import type { Inside } from '../office/index.ts';
import { read } from './reading.ts';
import { RequestError } from './request-error.ts';
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
  if (bytes.length === 0 && mayBeEmpty(taken)) return read(taken.schema, undefined, '#');
  if (taken.types[0] !== 'application/json') return bytes.length > 0 ? bytes : nothingSent(taken);
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

function nothingSent({ types }: Taken): never {
  const mend = `Send it as the body (${types.join(' or ')}).`;
  throw new RequestError('malformed', 'Nothing was sent: the body is empty.', { mend });
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
