import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { inLanes } from '../../../worker/upgrades/plan.ts';
import type { Part } from '../kill/parts.ts';
import type { Caseload } from './caseload.ts';
import { readArrivals, tally, type Tally } from './tally.ts';

/** What became of a morning in which parts were killed. */
export interface Morning extends Tally {
  killed: string[];
  /** Endings that take no fact afterwards, or do not come to the end of what was under way. */
  stuck: number;
  /** Endings whose tasks fail. */
  failing: number;
}

/** What a killed worker had in hand is given back after two minutes, and leaves five minutes later. */
const PATIENCE_MS = 900_000;
const LOOK_EVERY_MS = 100;
const ANSWERS_WITHIN_MS = 30_000;

/** Waits for the letters of a caseload, and kills these parts meanwhile, one after another. */
export async function morning(
  caseload: Caseload,
  {
    parts,
    mailFile,
    say,
  }: { parts: Part<string>[]; mailFile: string; say: (line: string) => void },
): Promise<Morning> {
  const { due, dueAt } = caseload;
  const arrived = async (): Promise<Tally> =>
    tally(due, dueAt, readArrivals(await readFile(mailFile, 'utf8').catch(() => '')));
  const killed: string[] = [];
  await pause(Math.max(0, dueAt - Date.now()));
  let quietSince = dueAt;
  for (const [n, part] of parts.entries()) {
    const share = (n + 1) / (parts.length + 2);
    while (1 - (await arrived()).lost / due.length < share) await soon(quietSince);
    await part.kill();
    killed.push(part.kind);
    quietSince = Date.now();
    say(
      `Killed: ${part.kind}; ${due.length - (await arrived()).lost} of ${due.length} letters are there.`,
    );
  }
  while ((await arrived()).lost > 0 && Date.now() < quietSince + PATIENCE_MS)
    await pause(LOOK_EVERY_MS);
  const { stuck, failing } = await after(caseload, say);
  // Only now: what comes twice comes late.
  return { ...(await arrived()), killed, stuck, failing };
}

async function soon(quietSince: number): Promise<void> {
  if (Date.now() > quietSince + PATIENCE_MS) throw new Error('The letters do not come.');
  await pause(LOOK_EVERY_MS);
}

/** Whoever answers a question may still be unable to take a step: each ending is told something. */
async function after(
  { connection, client, endings, agency, externalRefs }: Caseload,
  say: (line: string) => void,
): Promise<{ stuck: number; failing: number }> {
  const told = await inLanes(externalRefs, async (externalRef): Promise<number> => {
    const ref = endings.refOf(externalRef);
    const by = { role: 'worker', ref: 'W-0' } as const;
    const telling = { type: 'sensitiveDate.named', by, with: { date: '05-14' } } as const;
    try {
      await connection.withDeadline(Date.now() + ANSWERS_WITHIN_MS, () =>
        endings.tell(ref, telling),
      );
      for (const until = Date.now() + PATIENCE_MS; ; await pause(LOOK_EVERY_MS)) {
        const { grants } = await endings.stored(ref);
        if (grants.length === 0) return 0;
        if (Date.now() > until) throw new Error(`${grants.length} wishes are still under way`);
      }
    } catch (failure) {
      say(`Stuck: ${agency}, ${externalRef}: ${String(failure)}`);
      return 1;
    }
  });
  const failing = `TemporalReportedProblems IS NOT NULL AND ExecutionStatus = 'Running'`;
  const { count } = await client.workflow.count(failing);
  return { stuck: told.reduce((sum, one) => sum + one, 0), failing: count };
}
