import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import { Policy } from '../../workflows/policy/index.ts';

/** The policy as JSON Schema, for editors: what may be written, and why each setting is there. */
export function policySchema(): JsonSchema {
  const schema = toJsonSchema(Policy, {
    target: 'draft-2020-12',
    typeMode: 'input',
    overrideAction: ({ valibotAction, jsonSchema }) => {
      if (valibotAction.type !== 'metadata') return null;
      const { least: _least, most: _most, ...known } = { least: 0, most: 0, ...jsonSchema };
      return known;
    },
  });
  return { title: 'Policy of an agency', ...schema };
}
