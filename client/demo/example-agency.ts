import { fileURLToPath } from 'node:url';
import type { Client } from '@temporalio/client';
import type { Config } from '../../temporal.config.ts';
import { createAgency } from '../agency/agency.ts';
import { bringPeople, loadPeople } from '../agency/people-file.ts';
import { Failed } from '../cli/exit.ts';
import { readCase } from '../cli/open-case.ts';
import { createEndings } from '../endings.ts';
import { loadPolicy } from '../policy/load.ts';

const example = (path: string): string =>
  fileURLToPath(new URL(`../../examples/${path}`, import.meta.url));

/** The first case of the agency of the examples. */
export const exampleCase = 'R-2001';

/**
 * Opens the agency of the examples, with its people and a first case, where there is neither an agency nor a case: so that
 * whoever starts Endwell has somebody to sign in as, and something to do. Answers whether it did.
 */
export async function openExampleAgency(
  client: Client,
  { agency: name, taskQueue, refKey }: Pick<Config, 'agency' | 'taskQueue' | 'refKey'>,
): Promise<boolean> {
  const agency = createAgency({ client, agency: name, taskQueue });
  const endings = createEndings({ client, agency: name, taskQueue, refKey });
  if ((await agency.found()) !== null || (await endings.page(1)).total > 0) return false;
  const policy = loadPolicy({ path: example('policies/counselling.yaml') });
  if (!policy.ok) throw new Failed(policy.problems);
  const staff = loadPeople({ path: example('agencies/riverside-staff.yaml') });
  if ('problems' in staff) throw new Failed(staff.problems);
  const first = readCase(example('endings/r-2001.yaml'), undefined);
  const by = { role: 'admin', ref: 'A-1' } as const;
  await agency.open(policy.policy, by);
  await bringPeople(agency, staff.people, by);
  const { ref } = await endings.open(first.row, first.policy);
  // So that there is something to do on the day of whoever signs in as the worker: the talk about the ending.
  const { worker } = first.row as { worker: string };
  const told = { type: 'readiness.agreed', with: { basis: 'goals_met' } } as const;
  await endings.tell(ref, { ...told, by: { role: 'worker', ref: worker } });
  return true;
}
