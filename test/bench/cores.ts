/** Prints how many endings of a caseload are rehearsed in a minute, on all cores and on one. */
import { fileURLToPath } from 'node:url';
import { checkCaseload } from '../../client/caseload/read.ts';
import { loadPolicy } from '../../client/policy/load.ts';
import type { CaseTerms } from '../../client/rehearsal/case-story.ts';
import { surveyCaseload } from '../../client/rehearsal/survey.ts';
import { createSurveyor } from '../../client/rehearsal/surveyor.ts';

/** Enough that what the threads read at their start is no matter. */
const many = 1_000;
const example = (name: string): string =>
  fileURLToPath(new URL(`../../examples/${name}`, import.meta.url));

const loaded = loadPolicy({ path: example('policies/counselling.yaml') });
if (!loaded.ok) throw new Error('The policy of the example has a mistake');
const { rows: read } = await checkCaseload(example('caseloads/w-7.csv'));
const rows = Array.from({ length: many }, (_, n) => ({
  ...read[n % read.length]!.case,
  externalRef: `R-${n}`,
}));
const [start, until] = [Date.parse('2035-02-05T00:00Z'), Date.parse('2037-02-05T00:00Z')];
const terms: CaseTerms = { policy: loaded.policy, start, until, assume: 'asPlanned' };

async function perMinute(survey: () => unknown): Promise<number> {
  const begun = performance.now();
  await survey();
  return (many / (performance.now() - begun)) * 60_000;
}

const one = await perMinute(() => createSurveyor({ terms: [terms], drawn: false })(rows));
const all = await perMinute(() => surveyCaseload(rows, [terms], () => undefined));
process.stdout.write(JSON.stringify({ all, one }));
