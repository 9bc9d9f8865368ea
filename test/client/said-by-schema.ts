import fc from 'fast-check';

export type Json = Record<string, unknown>;

/** Values that a JSON Schema takes, more or less, and now and then something else: what a program may send that has read it. */
export function saidBy(schema: Json): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 40, arbitrary: valid(schema) },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
  );
}

function valid(schema: Json): fc.Arbitrary<unknown> {
  const examples = schema['examples'] as unknown[] | undefined;
  const made = plain(schema);
  return examples === undefined
    ? made
    : fc.oneof(
        { weight: 2, arbitrary: fc.constantFrom(...examples) },
        { weight: 1, arbitrary: made },
      );
}

function plain(schema: Json): fc.Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema['const']);
  const choices = schema['enum'] as unknown[] | undefined;
  if (choices !== undefined) return fc.constantFrom(...choices);
  const either = (schema['anyOf'] ?? schema['oneOf']) as Json[] | undefined;
  if (either !== undefined) return fc.oneof(...either.map(saidBy));
  switch (schema['type']) {
    case 'object':
      return group(schema);
    case 'array':
      return fc.array(saidBy((schema['items'] ?? {}) as Json), {
        maxLength: 3,
      });
    case 'string':
      return text(schema);
    case 'integer':
    case 'number':
      return number(schema);
    case 'boolean':
      return fc.boolean();
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

function group({
  properties = {},
  required = [],
  additionalProperties,
}: Json): fc.Arbitrary<unknown> {
  const entries = Object.entries(properties as Record<string, Json>).map(
    ([name, one]) => [name, saidBy(one)] as const,
  );
  const named = fc.record(Object.fromEntries(entries), {
    requiredKeys: required as string[],
  });
  if (typeof additionalProperties !== 'object' || additionalProperties === null) return named;
  const more = fc.dictionary(fc.string({ maxLength: 8 }), saidBy(additionalProperties as Json), {
    maxKeys: 2,
  });
  return fc.tuple(named, more).map(([one, other]) => ({ ...other, ...one }));
}

function text({ pattern, minLength = 0, maxLength = 40 }: Json): fc.Arbitrary<unknown> {
  const any = fc.string({
    unit: 'binary',
    minLength: Number(minLength),
    maxLength: Math.min(Number(maxLength), 60),
  });
  if (typeof pattern !== 'string') return any;
  // What people write by a form is mostly right.
  const [year, day, mail] = ['2035-02-05T10:00', '2035-02-05', 'kim@example.org'];
  const right = [year, day, mail, 'W-8', 'en'].filter((one) => new RegExp(pattern).test(one));
  if (right.length === 0) return any;
  return fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...right) },
    { weight: 1, arbitrary: any },
  );
}

function number({ minimum, maximum }: Json): fc.Arbitrary<number> {
  const min = Math.ceil(Number(minimum ?? -5));
  const max = Math.floor(Number(maximum ?? min + 500));
  const whole = fc.integer({ min, max: Math.max(min, max) });
  return fc.oneof(
    { weight: 9, arbitrary: whole },
    { weight: 1, arbitrary: fc.double({ noNaN: true }) },
  );
}
