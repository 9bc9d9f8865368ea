import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { said } from '../../workflows/ending/events/index.ts';
import { said as departureSaid } from '../../workflows/departure/events/index.ts';
import { LeavingDraft } from './departure/draft.ts';
import { fieldsFor } from './departure/entry-fields.ts';
import { ScenarioDraft } from './draft.ts';
import { endingFields, type KindFields, type Saying } from './entry-fields.ts';

/**
 * A scenario as JSON Schema, for editors: of one ending, or of a departure where the file names one. It is made of what checks a
 * story when it is loaded; what only the whole story tells, such as the order of its times, is checked there alone.
 */
export function scenarioSchema(): JsonSchema {
  const $defs = {
    said: tells(said),
    departureSaid: tells(departureSaid),
    entry: looks(endingFields),
    clientEntry: looks(fieldsFor({ of: '' }), { of: text }),
    departureEntry: looks(fieldsFor({})),
  };
  const refTo = (name: keyof typeof $defs): JsonSchema => ({ $ref: `#/$defs/${name}` });
  const either = (one: keyof typeof $defs, other: keyof typeof $defs): JsonSchema => ({
    if: { required: ['of'] },
    then: refTo(one),
    else: refTo(other),
  });
  const entry = either('clientEntry', 'departureEntry');
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Scenario of Endwell',
    type: 'object',
    if: { required: ['departure'] },
    then: drawn(LeavingDraft, either('said', 'departureSaid'), entry),
    else: drawn(ScenarioDraft, refTo('said'), refTo('entry')),
    $defs,
  };
}

/** The shape of a story, in which what is told and what is expected is known by name. */
function drawn(draft: GenericSchema, told: JsonSchema, entry: JsonSchema): JsonSchema {
  const shape = plain(draft);
  const properties = shape.properties ?? {};
  const script = properties['script'] as JsonSchema;
  const items = { ...(script.items as JsonSchema), allOf: [told] };
  const expect = { type: 'array', items: entry } as const;
  const never = { type: 'array', items: { ...entry, properties: { times: false } } } as const;
  return {
    ...shape,
    properties: { ...properties, script: { ...script, items }, expect, never },
  };
}

/** What can be told, by name, and what belongs to it. */
function tells(events: Readonly<Record<string, GenericSchema>>): JsonSchema {
  return {
    properties: { tell: { enum: Object.keys(events) } },
    allOf: Object.entries(events).map(belonging),
  };
}

/** What belongs to an event is what that event takes; new settings are said by what changes. */
function belonging([event, schema]: [string, GenericSchema]): JsonSchema {
  const facts = event === 'policy.upgraded' ? { type: 'object' as const } : plain(schema);
  return {
    if: { properties: { tell: { const: event } }, required: ['tell'] },
    then: { properties: { with: facts } },
  };
}

function plain(schema: GenericSchema): JsonSchema {
  const { $schema: _, ...own } = toJsonSchema(schema, {
    target: 'draft-2020-12',
    typeMode: 'input',
    errorMode: 'ignore',
  });
  return own;
}

const text: JsonSchema = { type: ['string', 'number', 'boolean'] };
const moment: JsonSchema = { type: ['string', 'number'] };
const parts: JsonSchema = { anyOf: [{ type: 'string' }, { type: 'array', items: text }] };

/** An entry that is expected, or not: its kind says which fields it may have, and a bound is what is called so, or looks so. */
function looks(kinds: KindFields, besides: Record<string, JsonSchema> = {}): JsonSchema {
  const bound: JsonSchema = { anyOf: [moment, { type: 'object', required: ['kind'] }] };
  const count: JsonSchema = { type: 'integer', minimum: 0 };
  const range: JsonSchema = {
    type: 'object',
    properties: { least: count, most: count },
    additionalProperties: false,
  };
  const placed: Record<string, JsonSchema> = {
    after: bound,
    before: bound,
    between: { type: 'array', items: bound, minItems: 2, maxItems: 2 },
    times: { anyOf: [count, range] },
  };
  return {
    type: 'object',
    required: ['kind'],
    properties: { kind: { enum: Object.keys(kinds) } },
    allOf: Object.entries(kinds).map(([kind, fields]) => ({
      if: { properties: { kind: { const: kind } } },
      then: {
        properties: { kind: {}, ...mapped(fields), ...besides, ...placed },
        additionalProperties: false,
      },
    })),
  };
}

function mapped(fields: KindFields[string]): Record<string, JsonSchema> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, says]) => [name, valued(name, says)]),
  );
}

function valued(name: string, saying: Saying): JsonSchema {
  switch (saying.says) {
    case 'time':
    case 'day':
      return moment;
    case 'sentence':
      return {
        anyOf: [
          { type: 'string' },
          {
            type: 'object',
            properties: { contains: parts, lacks: parts },
            additionalProperties: false,
          },
        ],
      };
    case 'person':
    case 'reference':
    case 'zone':
      return text;
    case 'word': {
      const { known, parts, form, meaning = {} } = saying;
      if (form) return { type: 'string', pattern: form.source };
      // A code may be given by its beginning.
      if (known === undefined || parts || name === 'code') return text;
      const words = [...new Set([...known, ...Object.keys(meaning)])];
      return {
        enum: words.every((one) => /^(true|false)$/.test(one)) ? [true, false, ...words] : words,
      };
    }
    default:
      return saying satisfies never;
  }
}
