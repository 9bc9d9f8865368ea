import { policySchema } from '../policy/schema.ts';

export function printPolicySchema(): void {
  process.stdout.write(`${JSON.stringify(policySchema(), null, 2)}\n`);
}
