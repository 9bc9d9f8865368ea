import { loadPolicy } from '../policy/load.ts';
import { Failed } from './exit.ts';
import { policySchema } from '../policy/schema.ts';

/** Says that a policy holds, or all that is wrong with it. */
export function checkPolicyFile(path: string, json: boolean): void {
  const loaded = loadPolicy({ path });
  if (!loaded.ok) throw new Failed(loaded.problems);
  const { agency, version } = loaded.policy;
  const found = { ok: true, agency: agency.name, version };
  process.stdout.write(
    json
      ? `${JSON.stringify(found)}\n`
      : `The policy of ${agency.name} holds (version ${version}).\n`,
  );
}

export function printPolicySchema(): void {
  process.stdout.write(`${JSON.stringify(policySchema(), null, 2)}\n`);
}
