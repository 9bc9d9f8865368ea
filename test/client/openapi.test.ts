import { afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { Hono } from 'hono';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { createApi, openApi } from '../../client/api/index.ts';
import { Problem } from '../../client/api/problem.ts';
import { mayBeEmpty, type Route } from '../../client/api/route.ts';
import { routes } from '../../client/api/routes/index.ts';
import type { Inside } from '../../client/office/index.ts';
import { sayable } from '../../client/event-words.ts';
import { saidByMachines } from '../../client/who-says.ts';
import { Story } from '../ending/given.ts';
import { Story as DepartureStory } from '../departure/given.ts';
import { run } from '../support/program.ts';
import { installed, usualHouse } from '../support/stand-in-rooms.ts';
import { type Json, saidBy } from './said-by-schema.ts';

interface Operation {
  operationId: string;
  summary: string;
  'x-needs': string;
  requestBody?: { content: Record<string, { schema: Json; example: unknown }> };
  responses: Record<string, unknown>;
}
let document: { paths: Record<string, Record<string, Operation>> };

afterEach(() => {
  jest.restoreAllMocks();
});
beforeAll(() => {
  // As it goes over the wire.
  document = JSON.parse(JSON.stringify(openApi())) as typeof document;
});

const operationOf = ({ path, method }: Route): Operation => document.paths[path]![method]!;

describe('the description of the API', () => {
  it('is sound by the rules that others recommend', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'endwell-api-'));
    const file = join(folder, 'openapi.json');
    await writeFile(file, JSON.stringify(document));
    const lint = ['lint', file, '--format=json'];
    const linter = run('node_modules/@redocly/cli/bin/cli.js', lint, { REDOCLY_TELEMETRY: 'off' });
    await linter.ended;
    const stdout = linter.out();
    await rm(folder, { recursive: true });
    const { problems } = JSON.parse(stdout.slice(stdout.indexOf('{'))) as {
      problems: object[];
    };
    expect(problems).toEqual([]);
  });

  it('names each event that people may tell, with its scope, and none that only machines tell', () => {
    for (const [hearer, place] of [
      ['ending', 'endings/{ref}'],
      ['departure', 'departures/{worker}'],
      ['agency', 'agency'],
    ] as const) {
      for (const event of Object.keys(sayable[hearer])) {
        const found = document.paths[`/${place}/events/${event}`];
        expect([event, found !== undefined]).toEqual([event, !saidByMachines[hearer].has(event)]);
      }
    }
    const ids = routes.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const route of routes) expect(operationOf(route)['x-needs']).toBe(route.needs);
  });

  it('says what a field means, with a word for each choice', () => {
    const { requestBody, summary } =
      document.paths['/endings/{ref}/events/session.missed']!['post']!;
    expect(summary).not.toBe('session.missed');
    const { schema } = requestBody!.content['application/json']!;
    const inner = (schema['properties'] as Record<string, Json>)['with']!;
    for (const field of Object.values(inner['properties'] as Record<string, Json>)) {
      expect(field).toMatchObject({
        title: expect.any(String),
        examples: [expect.anything()],
      });
    }
  });

  it.each(routes.flatMap((route) => (route.takes ? [[route.id, route.takes] as const] : [])))(
    'has an example of %s that its schema takes',
    (_, { schema, example }) => {
      expect(v.safeParse(schema, example).issues).toBeUndefined();
    },
  );
});

const json = { 'content-type': 'application/json' };

describe('whatever a program says by it', () => {
  it('is answered by what the document names, and breaks nothing', async () => {
    const ref = 'e1001e1001e1001e';
    const opened = () => {
      const fresh = usualHouse(new Story({ ref }));
      fresh.departure(new DepartureStory({ clients: [] }));
      return fresh;
    };
    let house = opened();
    jest.spyOn(Date, 'now').mockImplementation(() => house.now);
    let asked = 0;
    const officeOf = async (whose: string) => {
      // The ending is over, or somebody has left: after some while the house is as it was.
      if (asked++ % 40 === 0) house = opened();
      return await house.office(whose).catch(async () => (house = opened()).office(whose));
    };
    const faults: string[] = [];
    const app = new Hono<Inside>();
    app.use(async (c, next) => {
      c.set('office', await officeOf(c.req.header('x-person') ?? 'L-1'));
      await next();
    });
    const say = (line: string) => faults.push(line);
    app.route('/api/v1', createApi({ perMinute: 100_000, builds: installed, say }));

    const bodies = routes.map((route) => {
      const [content] = Object.values(operationOf(route).requestBody?.content ?? {});
      return content === undefined ? fc.constant(undefined) : saidBy(content.schema);
    });
    const request = fc.constantFrom(...routes.keys()).chain((n) =>
      fc.record({
        n: fc.constant(n),
        person: fc.constantFrom('L-1', 'W-7', 'W-8', 'S-2', 'A-1'),
        key: fc.option(fc.stringMatching(/^[\x21-\x7e]{1,12}$/), {
          nil: 'a key',
          freq: 9,
        }),
        seen: fc.option(fc.constantFrom('*', '*', '"other"'), { nil: undefined, freq: 1 }),
        query: fc.constantFrom(
          '',
          '?limit=3',
          '?limit=nought',
          '?dryRun=true',
          '?after=x',
          '?since=1&since=2',
        ),
        body: bodies[n]!,
      }),
    );
    await fc.assert(
      fc.asyncProperty(request, async ({ n, person, key, seen, query, body }) => {
        const route = routes[n]!;
        const path = route.path
          .replace('{of}/{ref}', `ending/${ref}`)
          .replace('{ref}', ref)
          .replace('{worker}', 'W-7')
          .replace('{task}', 'independent-ear%231');
        const headers = {
          ...json,
          'x-person': person,
          'idempotency-key': key,
          ...(seen === undefined ? {} : { 'if-match': seen }),
        };
        const isText = route.takes !== undefined && route.takes.types[0] !== 'application/json';
        const answer = await app.request(`/api/v1${path}${query}`, {
          method: route.method.toUpperCase(),
          headers: isText ? { ...headers, 'content-type': route.takes!.types[0] } : headers,
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        });
        const said: unknown = await answer.json();
        const { responses } = operationOf(route);
        expect({ id: route.id, status: answer.status, faults }).toEqual({
          id: route.id,
          status: expect.any(Number),
          faults: [],
        });
        expect(Object.keys(responses)).toContain(String(answer.status));
        const type = answer.ok ? 'application/json' : 'application/problem+json';
        expect(answer.headers.get('content-type')).toBe(type);
        const form = answer.ok ? route.gives.schema : Problem;
        const { issues = [] } = v.safeParse(form, said);
        expect(issues.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`)).toEqual([]);
        if (route.takes && answer.ok && !isText && body !== undefined) {
          expect(mayBeEmpty(route.takes) || v.is(route.takes.schema, body)).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });
});
