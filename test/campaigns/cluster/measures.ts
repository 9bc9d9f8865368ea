import { Client, Connection } from '@temporalio/client';
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { inLanes } from '../../../worker/upgrades/plan.ts';
import { createTimer } from '../../bench/commands.ts';
import { secrecy, testKeys } from '../../support/secrecy.ts';
import type { Part } from '../kill/parts.ts';
import type { bareLetter } from './bare-workflow.ts';
import {
  type Caseload,
  CLIENTS_OF_A_WORKER,
  openCaseload,
  type Place,
  refKey,
} from './caseload.ts';
import { BARE_QUEUE } from './crew.ts';
import { readArrivals, tally, type Tally } from './tally.ts';

/** What so many endings cost; null where there is no such thing. */
export interface Measured {
  endings: number;
  importSeconds: number;
  startedASecond: number;
  listMs: number;
  /** `endwell tasks --for`, as a whole command: with a warm worker, and as the first thing after all workers began again. */
  dayMs: number | null;
  dayAfterRestartMs: number | null;
  letters: Tally;
}

const PATIENCE_MS = 900_000;
const LOOK_EVERY_MS = 200;

/** Who is at work, and who hears what is odd. */
interface Crewed {
  workers: Part<string>[];
  say: (line: string) => void;
}

/** Endings of an agency of their own. */
export async function measureEndings(
  place: Place,
  size: number,
  { mailFile, ...crewed }: Crewed & { mailFile: string },
): Promise<Measured> {
  const caseload = await openCaseload(place, `of-${size}`, size);
  try {
    const letters = await arrived(caseload, mailFile);
    const { listMs, dayMs, dayAfterRestartMs } = await timed(place, caseload, crewed);
    const { importSeconds, startedASecond } = caseload;
    return {
      endings: size,
      importSeconds,
      startedASecond,
      listMs,
      dayMs,
      dayAfterRestartMs,
      letters,
    };
  } finally {
    await caseload.close();
  }
}

/** Whole commands against a caseload. */
export async function timed(
  { address, namespace }: Place,
  { agency, externalRefs }: Pick<Caseload, 'agency' | 'externalRefs'>,
  { workers, say }: Crewed,
): Promise<{ listMs: number; dayMs: number; dayAfterRestartMs: number }> {
  const keys = { text: JSON.stringify(testKeys) };
  const timer = createTimer({ address, namespace }, { agency, refKey, keys });
  // Who gets no answer in time is told so, and has waited for ever.
  const command = async (...words: string[]): Promise<number> => {
    try {
      return await timer(...words);
    } catch (failure) {
      say(`endwell ${words.join(' ')}: ${String(failure)}`);
      return Infinity;
    }
  };
  // Somebody whose endings were begun in the middle.
  const person = `W-${Math.floor(externalRefs.length / CLIENTS_OF_A_WORKER / 2)}`;
  // What the command line keeps of itself is made by the first.
  await command('tasks', '--for', person);
  const listMs = await command('list', '--json');
  const dayMs = await command('tasks', '--for', person);
  await Promise.all(workers.map((worker) => worker.restart()));
  const dayAfterRestartMs = await command('tasks', '--for', person);
  return { listMs, dayMs, dayAfterRestartMs };
}

/** As many bare workflows, half of which have a letter to send at one instant. */
export async function measureBare(place: Place, size: number, mailFile: string): Promise<Measured> {
  const { address, namespace } = place;
  const connection = await Connection.connect({ address });
  try {
    const client = new Client({ ...secrecy, connection, namespace });
    const ids = Array.from({ length: size }, (_, n) => `bare-${size}-${n}`);
    const due = ids.slice(0, Math.floor(size / 2)).map((id) => `${id}@example.org`);
    const begun = Date.now();
    const start = async (workflowId: string, to: string | null, at: number): Promise<void> => {
      const how = { taskQueue: BARE_QUEUE, workflowId } as const;
      await client.workflow.start<typeof bareLetter>('bareLetter', { ...how, args: [to, at] });
    };
    await inLanes(ids.slice(due.length), (id) => start(id, null, 0));
    const dueAt = Date.now() + 10_000 + 3 * (Date.now() - begun);
    await inLanes(ids.slice(0, due.length), (id) => start(id, `${id}@example.org`, dueAt));
    const importSeconds = (Date.now() - begun) / 1000;
    if (Date.now() > dueAt) throw new Error('The letters were due before all of them were ready.');
    const letters = await arrived({ due, dueAt }, mailFile);
    const asked = performance.now();
    const query = `WorkflowId STARTS_WITH 'bare-${size}-' AND ExecutionStatus = 'Running'`;
    let listed = 0;
    for await (const _ of client.workflow.list({ query })) listed++;
    const listMs = performance.now() - asked;
    if (listed !== size) throw new Error(`The list has ${listed} of ${size}.`);
    const day = { dayMs: null, dayAfterRestartMs: null };
    return {
      endings: size,
      importSeconds,
      startedASecond: size / importSeconds,
      listMs,
      ...day,
      letters,
    };
  } finally {
    await connection.close();
  }
}

async function arrived(
  { due, dueAt }: Pick<Caseload, 'due' | 'dueAt'>,
  mailFile: string,
): Promise<Tally> {
  for (;;) {
    const found = tally(due, dueAt, readArrivals(await readFile(mailFile, 'utf8').catch(() => '')));
    if (found.lost === 0 || Date.now() > dueAt + PATIENCE_MS) return found;
    await pause(LOOK_EVERY_MS);
  }
}
