import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import { Policy } from '../../workflows/policy/index.ts';
import { loadPolicy } from '../policy/load.ts';
import { Failed, print } from './exit.ts';

/** Says that a policy holds, or all that is wrong with it. */
export function checkPolicyFile(path: string, json: boolean): void {
  const loaded = loadPolicy({ path });
  if (!loaded.ok) throw new Failed(loaded.problems);
  const { agency, version } = loaded.policy;
  const found = { ok: true, agency: agency.name, version };
  print(json ? JSON.stringify(found) : `The policy of ${agency.name} holds (version ${version}).`);
}

export function printPolicySchema(): void {
  print(JSON.stringify(policySchema(), null, 2));
}

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
