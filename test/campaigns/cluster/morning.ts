import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { inLanes } from '../../../worker/upgrades/plan.ts';
import type { Context } from '../../../workflows/ending/context.ts';
import type { Part } from '../kill/parts.ts';
import type { Caseload } from './caseload.ts';
import { readArrivals, tally, type Tally } from './tally.ts';

/** What became of a morning in which parts were killed. */
export interface Morning extends Tally {
  killed: string[];
  /** Of what is not there, what its ending will try again: two hands that held it were lost, one after the other. */
  waiting: number;
  /** Endings that take no fact afterwards, or do not come to the end of what was under way. */
  stuck: number;
  /** Endings whose tasks fail. */
  failing: number;
}

/** What a killed worker had in hand is given back after half a minute, and leaves five minutes later. */
const PATIENCE_MS = 600_000;
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
  const { stuck, waiting, failing } = await after(caseload, say);
  // Only now: what comes twice comes late.
  const { lost, ...found } = await arrived();
  return { ...found, lost: Math.max(0, lost - waiting), waiting, killed, stuck, failing };
}

async function soon(quietSince: number): Promise<void> {
  if (Date.now() > quietSince + PATIENCE_MS) throw new Error('The letters do not come.');
  await pause(LOOK_EVERY_MS);
}

/** Whoever answers a question may still be unable to take a step: each ending is told something. */
async function after(
  { connection, client, endings, agency, externalRefs }: Caseload,
  say: (line: string) => void,
): Promise<Pick<Morning, 'stuck' | 'waiting' | 'failing'>> {
  let [stuck, waiting] = [0, 0];
  await inLanes(externalRefs, async (externalRef) => {
    const ref = endings.refOf(externalRef);
    const by = { role: 'worker', ref: 'W-0' } as const;
    const telling = { type: 'sensitiveDate.named', by, with: { date: '05-14' } } as const;
    try {
      const until = Date.now() + ANSWERS_WITHIN_MS;
      await connection.withDeadline(until, () => endings.tell(ref, telling));
      const { context } = (await atRest(endings, ref)) as unknown as { context: Context };
      const tried = context.messages.filter(({ state }) => state === 'retrying');
      waiting += tried.length;
      for (const { intent, reason, attempts } of tried)
        say(
          `Tried again later: ${agency}, ${externalRef}: ${intent}, ${reason}, ${attempts} tries.`,
        );
    } catch (failure) {
      stuck++;
      say(`Stuck: ${agency}, ${externalRef}: ${String(failure)}`);
    }
  });
  const query = `TemporalReportedProblems IS NOT NULL AND ExecutionStatus = 'Running'`;
  const { count } = await client.workflow.count(query);
  return { stuck, waiting, failing: count };
}

/** Where an ending stands once nothing of it is under way. */
async function atRest(endings: Caseload['endings'], ref: string): Promise<object> {
  for (const until = Date.now() + ANSWERS_WITHIN_MS; ; await pause(LOOK_EVERY_MS)) {
    const { grants, position } = await endings.stored(ref);
    if (grants.length === 0) return position;
    if (Date.now() > until) throw new Error(`${grants.length} wishes are still under way`);
  }
}
