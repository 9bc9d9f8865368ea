import { createKnownAgency } from '../agency/known-agency.ts';
import { assertKnown, strangerNamed } from '../agency/staff.ts';
import { asking } from '../asking.ts';
import { coolOffEnd, endCoolOff } from '../caseload/cool-off.ts';
import { importCaseload, type ImportReport } from '../caseload/import.ts';
import { at } from '../caseload/problem.ts';
import { compare } from '../caseload/update.ts';
import { EndwellError } from '../endwell-error.ts';
import { createEndings } from '../endings.ts';
import { toIso } from '../scenario/document.ts';
import { policyFor, soundCaseload } from './caseload.ts';
import { agencyAlmanac } from '../opening.ts';
import { Failed, write } from './exit.ts';
import { localIn } from './story.ts';
import { called } from '../called.ts';
import { showProgress } from './progress.ts';
import { reaching } from './reach.ts';
import { sayerOf } from './saying.ts';
import type { Named } from './speaker.ts';

export interface Importing {
  policy?: string;
  dryRun?: boolean;
  release?: boolean;
  update?: boolean;
  /** Who tells endings that exist what they are told. */
  by?: Named;
  json?: boolean;
}

/** Opens the endings of a caseload; one with a mistake in it opens nothing. */
export async function importFile(path: string, asked: Importing): Promise<void> {
  const { json = false, dryRun = false, release = false, update = false } = asked;
  const policy = dryRun && asked.policy === undefined ? null : policyFor(asked.policy);
  const rows = await soundCaseload(path, policy);
  const cases = rows.length;
  const remarks = rows.flatMap((row) => row.remarks);
  const remarked = remarks.map(({ says }) => `Look at ${says}`);
  if (policy === null || dryRun) {
    const says = `${cases} cases can be opened. Nothing was: it is a dry run.`;
    write(json, { dryRun: true, cases, problems: [], remarks }, [...remarked, says]);
    return;
  }
  const quietUntil = release ? null : coolOffEnd(policy, Date.now());
  let released = 0;
  const report = await reaching(async ({ client, connection, config }) => {
    const { agency, taskQueue, refKey } = config;
    const by = update ? sayerOf(asked, config) : null;
    const endings = createEndings({ client, agency, taskQueue, refKey });
    const { passed, stop } = showProgress('Opening', cases);
    const within = <T>(ref: string, ask: () => Promise<T>): Promise<T> =>
      asking({ hearer: 'ending', ref }, () =>
        connection.withDeadline(Date.now() + answeredWithinMs, ask),
      );
    const nameOfRow = (externalRef: string) =>
      called({ ref: endings.refOf(externalRef), externalRef });
    // Its people are asked for once, and not with each row.
    const view = createKnownAgency({ client, agency }).found();
    const staff = () => view;
    if (by) await assertKnown(staff, { type: 'case.changed', by });
    let answering = true;
    try {
      return await importCaseload({
        rows,
        quietUntil,
        passed: () => passed(1),
        stranger: ({ worker, supervisor }) => strangerNamed(staff, { worker, supervisor }),
        open: (row) =>
          within(nameOfRow(row.externalRef), async () => {
            const opened = await endings.open(row, policy);
            const there = release && opened.outcome === 'kept';
            if (there && (await endCoolOff(endings, opened.ref, sayerOf(asked, config))))
              released += 1;
            return opened;
          }),
        compare: async (row, ref) => {
          // Where nobody works on endings, none of them answers: one is asked, and no more.
          if (!answering && !update) return [];
          try {
            return await within(nameOfRow(row.case.externalRef), () =>
              compare(row, ref, endings, by),
            );
          } catch (error) {
            if (!(error instanceof EndwellError) || update) throw error;
            answering = error.code !== 'unanswered';
            return [
              at(row.row, null, { code: 'ending.unasked', says: `not compared: ${error.message}` }),
            ];
          }
        },
      });
    } finally {
      stop();
    }
  });
  const quiet = quietUntil === null || report.opened === 0 ? null : toIso(quietUntil);
  const { zone } = policy.agency;
  const local = quiet && localIn(agencyAlmanac(policy, Date.now()), zone)(quiet);
  const until = local && `${local} (${zone})`;
  const lines = [...remarked, ...shownReport(report, until, update)];
  if (released > 0) lines.push(`Released ${released} that were still cooling off.`);
  write(json, { ...report, remarks, released, quietUntil: quiet }, lines);
  const unbrought = report.differing.filter(({ code }) => update && code === 'cell.notBrought');
  if (report.refused.length + unbrought.length > 0)
    throw new Failed([...report.refused, ...unbrought]);
}

/** Each case has its own time: a whole caseload takes longer than any answer. */
const answeredWithinMs = 20_000;

function shownReport(
  { opened, kept, refused, differing }: ImportReport,
  quiet: string | null,
  update: boolean,
): string[] {
  const rows = new Set(differing.map(({ row }) => row)).size;
  const said = rows === 0 ? '' : ` Of these ${rows} say something else than their row:`;
  const alone = update ? '' : ' What was kept was there before, and left alone.';
  return [
    `Opened ${opened}, kept ${kept}, refused ${refused.length}.${kept > 0 ? alone : ''}${said}`,
    ...differing.filter(({ code }) => code !== 'cell.notBrought').map(({ says }) => says),
    ...(rows > 0 && !update
      ? ['To bring what differs, say --update, and who brings it (--as admin:A-1).']
      : []),
    ...(quiet === null ? [] : [`Nothing is sent to the clients just imported before ${quiet}.`]),
  ];
}
