import * as v from 'valibot';
import { eventInWords, type Hearer } from '../../event-words.ts';
import { rolesFor, wordOf } from '../../who-says.ts';
import { refusals } from '../refusals.ts';
import { mayBeEmpty, type Route, type Taken } from '../route.ts';
import { type Json, jsonSchemaOf, worded } from './schema.ts';

const problem = {
  'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
};

/** One operation of the document. */
export function operationOf(route: Route): Json {
  const { id, title, says, tag, needs, takes, status = 200, gives } = route;
  const schema = v.getTitle(gives.schema);
  const mark = route.marked ? { ETag: { $ref: '#/components/headers/ETag' } } : {};
  const description = [says, whoSays(route)].filter((said) => said !== undefined).join(' ');
  return {
    operationId: id,
    summary: title,
    ...(description === '' ? {} : { description }),
    tags: [tag],
    'x-needs': needs,
    parameters: parametersOf(route),
    ...(takes === undefined ? {} : { requestBody: bodyOf(route, takes) }),
    responses: {
      [status]: {
        description: gives.says,
        headers: { 'X-Request-Id': { $ref: '#/components/headers/RequestId' }, ...mark },
        content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } },
      },
      ...Object.fromEntries(
        statusesOf(route).map((one) => [one, { $ref: `#/components/responses/${nameOf(one)}` }]),
      ),
    },
  };
}

/** What each refusal is called, and what it answers. */
export const responses: Json = Object.fromEntries(
  Object.entries(refusals).map(([status, { says }]) => [
    nameOf(Number(status)),
    { description: says, headers: headersOf(Number(status)), content: problem },
  ]),
);

function nameOf(status: number): string {
  return (refusals[status]?.title ?? '').replaceAll(' ', '');
}

function headersOf(status: number): Json {
  const asked = { 'X-Request-Id': { $ref: '#/components/headers/RequestId' } };
  const retry =
    status === 429 || status === 503
      ? { 'Retry-After': { $ref: '#/components/headers/RetryAfter' } }
      : {};
  const allow = status === 405 ? { Allow: { $ref: '#/components/headers/Allow' } } : {};
  return { ...asked, ...retry, ...allow };
}

/** How a route may be refused, by what it has. */
function statusesOf({ params, query, takes, tells, conditional }: Route): number[] {
  const some = [401, 403, 404, 405, 409, 429, 500, 503];
  if (takes !== undefined) some.push(400, 413, 415, 422);
  if (tells) some.push(400, 422);
  if (query !== undefined || params !== undefined) some.push(422);
  if (conditional) some.push(412, 428);
  return [...new Set(some)].sort((one, other) => one - other);
}

function parametersOf({ params, query, tells, conditional }: Route): Json[] {
  return [
    ...entriesIn(params, 'path'),
    ...entriesIn(query, 'query'),
    ...(tells ? [{ $ref: '#/components/parameters/Key' }] : []),
    ...(conditional ? [{ $ref: '#/components/parameters/Seen' }] : []),
  ];
}

function entriesIn(schema: v.GenericSchema | undefined, place: 'path' | 'query'): Json[] {
  if (schema === undefined) return [];
  const { properties = {} } = jsonSchemaOf(schema) as { properties?: Record<string, Json> };
  return Object.entries(properties).map(([name, { description, ...form }]) => ({
    name,
    in: place,
    required: place === 'path',
    ...(description === undefined ? {} : { description }),
    schema: form,
  }));
}

function bodyOf(route: Route, taken: Taken): Json {
  const [event, hearer] = eventOf(route);
  const schema = jsonSchemaOf(taken.schema);
  const words = hearer && eventInWords(hearer, event);
  const shown = words ? withWords(schema, words.fields) : schema;
  const content = { schema: shown, example: taken.example };
  return {
    required: !mayBeEmpty(taken),
    content: Object.fromEntries(taken.types.map((type) => [type, content])),
  };
}

function withWords(schema: Json, fields: Parameters<typeof worded>[1]): Json {
  const properties = schema['properties'] as Record<string, Json>;
  return {
    ...schema,
    properties: { ...properties, with: worded(properties['with'] ?? {}, fields) },
  };
}

function whoSays(route: Route): string | undefined {
  const [event, hearer] = eventOf(route);
  const roles = hearer && rolesFor(hearer, event);
  if (roles) return `Said by: ${roles.join(', ')}.`;
  const whose = hearer && wordOf(hearer, event);
  return whose ? `Said by: ${whose}, or whoever passes their word on (for: ${whose}).` : undefined;
}

const hearers: Readonly<Record<string, Hearer>> = {
  endings: 'ending',
  departures: 'departure',
  agency: 'agency',
};

/** Which event a route tells, and to whom; of any other route, nothing. */
function eventOf({ path }: Route): [string, Hearer | undefined] {
  const [, place = '', event] =
    /^\/(\w+)\/.*\bevents\/(.+)$/.exec(path) ?? /^\/(agency)\/events\/(.+)$/.exec(path) ?? [];
  return [event ?? '', event === undefined ? undefined : hearers[place]];
}
