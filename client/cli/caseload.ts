import type { Policy } from '../../workflows/policy/index.ts';
import { checkCaseload, type SoundRow } from '../caseload/read.ts';
import type { Reader } from '../caseload/row.ts';
import { localTimeOf } from '../local-time.ts';
import { loadPolicy } from '../policy/load.ts';
import { Failed } from './exit.ts';

/** The settings under which a caseload stands; a CSV file has no place to name them. */
export function policyFor(path: string | undefined): Policy {
  if (path === undefined) {
    const says = 'A caseload names no policy: say --policy and the path of a policy file.';
    throw new Failed([{ code: 'caseload.policy', says }]);
  }
  const loaded = loadPolicy({ path });
  if (!loaded.ok) throw new Failed(loaded.problems);
  return loaded.policy;
}

/** Dates are read in the languages of the agency. */
function under({ agency }: Policy): Reader {
  return { languages: agency.languages, now: localTimeOf(agency)(Date.now()).replace(' ', 'T') };
}

/** The rows of a caseload without a mistake, or all its mistakes at once. */
export async function soundCaseload(
  path: string,
  policy: Policy | null = null,
): Promise<SoundRow[]> {
  const { rows, problems } = await checkCaseload(path, policy === null ? undefined : under(policy));
  if (problems.length === 0) return rows;
  const count = problems.length === 1 ? 'this' : `these ${problems.length}`;
  const says = `Nothing was done: mend ${count} first, because a caseload is taken as a whole.`;
  throw new Failed([...problems, { code: 'caseload.refused', says }]);
}
