/** Prints how much memory an import of 10,000 rows takes at most, in MB, with nobody who opens them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkCaseload } from '../../client/caseload/read.ts';
import { importCaseload } from '../../client/caseload/import.ts';

const rows = 10_000;
const header =
  'external_ref,worker_ref,start_date,zone,preferred_channel,email,consent_followup,goals';

const folder = mkdtempSync(join(tmpdir(), 'endwell-bench-'));
const path = join(folder, 'caseload.csv');
const lines = Array.from(
  { length: rows },
  (_, n) =>
    `R-${n},W-${n % 40},2035-01-08,Europe/London,email,r${n}@example.org,yes,"Sleep through most nights|Back to work, three days a week"`,
);
writeFileSync(path, [header, ...lines].join('\n'));
lines.length = 0;

let most = 0;
const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 5);
void measure().finally(() => {
  clearInterval(watch);
  rmSync(folder, { recursive: true });
});

async function measure(): Promise<void> {
  const { rows: read, problems } = await checkCaseload(path);
  const { opened } = await importCaseload({
    rows: read,
    quietUntil: 0,
    open: async ({ externalRef: ref }) => {
      await new Promise(setImmediate);
      return { ref, workflowId: ref, outcome: 'opened' };
    },
    passed: () => undefined,
  });
  most = Math.max(most, process.memoryUsage().rss);
  if (problems.length > 0 || read.length !== rows || opened !== rows)
    throw new Error('Rows were lost');
  process.stdout.write(String(most / 2 ** 20));
}
