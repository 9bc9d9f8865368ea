/** The description of the API (OpenAPI 3.1), made of its routes. */
import * as v from 'valibot';
import { eventInWords } from '../../event-words.ts';
import { KEY } from '../asked.ts';
import { Problem } from '../problem.ts';
import type { Route } from '../route.ts';
import { routes } from '../routes/index.ts';
import { operationOf, responses } from './operation.ts';
import { type Json, jsonSchemaOf } from './schema.ts';

/** The whole document, for programs that are made from it. */
export function openApi(): Json {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Endwell',
      version: '1.0.0',
      summary: 'Endings of helping relationships: asked, told, and never forced.',
      description: about,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/api/v1' }],
    security: [{ key: [] }],
    tags: [...tagsOf(routes)].map(([name, description]) => ({ name, description })),
    paths: pathsOf(routes),
    components: {
      securitySchemes: {
        key: {
          type: 'http',
          scheme: 'bearer',
          description:
            'A key with scopes, made by endwell key; x-needs names the scope of each operation.',
          'x-scopes': scopesInWords(),
        },
      },
      parameters,
      headers,
      responses,
      schemas: { Problem: jsonSchemaOf(Problem), ...schemasOf(routes) },
    },
  };
}

const about = `Whoever asks is one person of the staff, and sees what is theirs. Who says something is never a field: it is that person.

Instants are ISO 8601 in UTC; local dates and times are those of the agency, whose time zone each answer names as \`zone\`. Whoever reads an answer leaves alone what they do not know: later versions say more.

What is refused is answered as a problem (RFC 9457): a stable \`code\`, a sentence (\`detail\`), each rule that is \`unmet\`, and what would unblock it (\`mend\`).`;

const parameters = {
  Key: {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description:
      'The id of what is told: told again under it, it counts once; something else under it is refused (id-reused).',
    schema: { type: 'string', pattern: KEY.source, minLength: 1, maxLength: 200 },
    example: 'b5a3a3a0-6d3f-4a55-9a54-2f1b1d0f7a10',
  },
  Seen: {
    name: 'If-Match',
    in: 'header',
    required: false,
    description:
      'The ETag of the ending as it was seen: it hears what is told only while nothing has happened since; asked for where the next word cannot undo it.',
    schema: {
      type: 'string',
      pattern: String.raw`^[\x21-\x7e]{1,200}$`,
      minLength: 1,
      maxLength: 200,
    },
    example: '"17"',
  },
};

const headers = {
  ETag: {
    description: 'A mark of how it stands, to be said as If-Match.',
    schema: { type: 'string' },
  },
  RequestId: {
    description: 'The id of the request: as it was said, where it was well-formed, or made.',
    schema: { type: 'string' },
  },
  RetryAfter: { description: 'In how many seconds to ask again.', schema: { type: 'integer' } },
  Allow: { description: 'What can be done at this address.', schema: { type: 'string' } },
};

function pathsOf(all: readonly Route[]): Json {
  const paths: Record<string, Json> = {};
  for (const one of all) (paths[one.path] ??= {})[one.method] = operationOf(one);
  return paths;
}

/** The answers by their names. */
function schemasOf(all: readonly Route[]): Json {
  const named = all.flatMap(({ gives: { schema } }) => {
    const title = v.getTitle(schema);
    return title === undefined ? [] : [[title, schema] as const];
  });
  return Object.fromEntries(
    [...new Map(named)].map(([title, schema]) => [title, jsonSchemaOf(schema)]),
  );
}

/** What each scope lets a program do, in the words of whoever makes keys. */
function scopesInWords(): Json {
  const { fields } = eventInWords('agency', 'key.made') ?? { fields: [] };
  return { ...fields.find(({ name }) => name === 'scopes')?.words };
}

function tagsOf(all: readonly Route[]): Map<string, string> {
  const said: Record<string, string> = {
    Endings: 'What is asked of endings, and how they are opened.',
    Tasks: 'What people owe, and who does it.',
    Caseloads: 'Many endings at once.',
    Departures: 'A worker leaves, and their clients hear of it first.',
    Agency: 'Its people and its settings.',
  };
  return new Map(all.map(({ tag }) => [tag, said[tag] ?? `What can be told: ${tag}.`]));
}
