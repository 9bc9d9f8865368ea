import { asking } from '../asking.ts';
import { coolOffEnd, endCoolOff } from '../caseload/cool-off.ts';
import { importCaseload, type ImportReport } from '../caseload/import.ts';
import { createEndings } from '../endings.ts';
import { toIso } from '../scenario/document.ts';
import { policyFor, soundCaseload } from './caseload.ts';
import { Failed, write } from './exit.ts';
import { showProgress } from './progress.ts';
import { reaching } from './reach.ts';

export interface Importing {
  policy?: string;
  dryRun?: boolean;
  release?: boolean;
  json?: boolean;
}

/** Opens the endings of a caseload; one with a mistake in it opens nothing. */
export async function importFile(path: string, asked: Importing): Promise<void> {
  const { json = false, dryRun = false, release = false } = asked;
  const policy = dryRun && asked.policy === undefined ? null : policyFor(asked.policy);
  const rows = await soundCaseload(path);
  const cases = rows.length;
  if (policy === null || dryRun) {
    const says = `${cases} cases can be opened. Nothing was: it is a dry run.`;
    write(json, { dryRun: true, cases, problems: [] }, [says]);
    return;
  }
  const quietUntil = release ? null : coolOffEnd(policy, Date.now());
  let released = 0;
  const report = await reaching(async ({ client, connection, config }) => {
    const { agency, taskQueue, refKey } = config;
    const endings = createEndings({ client, agency, taskQueue, refKey });
    const { passed, stop } = showProgress('Opening', cases);
    try {
      return await importCaseload({
        rows,
        quietUntil,
        passed: () => passed(1),
        open: (row) =>
          asking(endings.refOf(row.externalRef), () =>
            connection.withDeadline(Date.now() + answeredWithinMs, async () => {
              const opened = await endings.open(row, policy);
              const there = release && opened.outcome === 'kept';
              if (there && (await endCoolOff(endings, opened.ref))) released += 1;
              return opened;
            }),
          ),
      });
    } finally {
      stop();
    }
  });
  const quiet = quietUntil === null || report.opened === 0 ? null : toIso(quietUntil);
  const lines = shownReport(report, quiet);
  if (released > 0) lines.push(`Released ${released} that were still cooling off.`);
  write(json, { ...report, released, quietUntil: quiet }, lines);
  if (report.refused.length > 0) throw new Failed(report.refused);
}

/** Each case has its own time: a whole caseload takes longer than any answer. */
const answeredWithinMs = 20_000;

function shownReport({ opened, kept, refused }: ImportReport, quiet: string | null): string[] {
  const untouched = kept > 0 ? ' What was kept was there before, and left alone.' : '';
  return [
    `Opened ${opened}, kept ${kept}, refused ${refused.length}.${untouched}`,
    ...(quiet === null
      ? []
      : [`Nothing is sent to the clients just imported before ${shortened(quiet)}.`]),
  ];
}

function shortened(iso: string): string {
  return `${iso.slice(0, 16).replace('T', ' ')} UTC`;
}
