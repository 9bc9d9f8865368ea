import { Client, Connection } from '@temporalio/client';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Config } from '../../../temporal.config.ts';
import { createEndings } from '../../../client/endings.ts';
import { stage } from '../../../client/scenario/scenario.ts';
import { openInstallation } from './installation.ts';
import { EnduringStage } from './enduring-stage.ts';
import { type Letters, performed, rehearsed } from './letters.ts';
import { compared, type Outcome } from './outcome.ts';
import { everyKindOfLetter, ofClient } from './stories.ts';
import { secrecy } from '../../support/secrecy.ts';

/** How large a campaign is. */
export interface Size {
  endings: number;
  kills: number;
  /** After so many no further ending begins, however many are left; as many fewer parts are killed. */
  minutes: number;
  /** Endings that live at a time. */
  lanes: number;
  /** Which part is killed when is drawn from it. */
  seed: number;
  folder: string;
  config: Config;
  say: (line: string) => void;
}

/** A letter that its worker took along is given back after half a minute of real time (`heartbeatTimeout`). */
const PATIENCE_MS = 300_000;
const LOOK_EVERY_MS = 100;
const LINES = 20;

/** Kills parts of an installation, one after another, while endings live through their stories on it. */
export async function campaign(size: Size): Promise<Outcome> {
  const { endings: count, kills, minutes, lanes, seed, folder, say } = size;
  const until = Date.now() + minutes * 60_000;
  const mailFile = join(folder, 'mail.txt');
  const installation = await openInstallation({ ...size, mailFile });
  // Nothing is tried again unseen: a skip of time whose answer was lost would be made twice.
  const connection = await Connection.connect({ address: installation.address, interceptors: [] });
  const client = new Client({ ...secrecy, connection });
  const { agency, refKey } = stage;
  const { taskQueue, mailIsUp } = installation;
  const endings = createEndings({ client, taskQueue, agency, refKey });
  let quietSince = Date.now();
  const isLost = (begun: number) => Date.now() > Math.max(begun, quietSince) + PATIENCE_MS;
  const reach = { connection, client, endings, mailIsUp, isLost };
  const stories = everyKindOfLetter();
  const random = randomFrom(seed);
  const killed = { server: 0, worker: 0, mail: 0 };
  const due: Letters = new Map();
  const lived: Letters = new Map();
  const living = new Set<Letters>();
  let next = 0;
  let done = 0;
  let stuck = 0;

  const isEnough = (): boolean => next === count || Date.now() > until;
  const isOver = (): boolean => isEnough() && done === next;
  const live = async (): Promise<void> => {
    while (!isEnough()) {
      const scenario = ofClient(stories[next % stories.length]!, next++);
      for (const [id, letter] of await rehearsed(scenario)) due.set(id, letter);
      const played = new EnduringStage(reach, scenario);
      const letters: Letters = new Map();
      living.add(letters);
      try {
        await performed(scenario, (move) => played.act(move), letters);
      } catch (failure) {
        stuck++;
        say(`Stuck: ${scenario.name}: ${String(failure)}`);
      }
      living.delete(letters);
      for (const [id, letter] of letters) lived.set(id, letter);
      done++;
      if (done % Math.ceil(count / LINES) === 0) say(`${done} of ${count} endings done.`);
    }
  };
  /** Hours lie between two tries of a letter: a mail server that is down at each of them is down for hours. */
  const isRetrying = (): boolean =>
    [...living].some((letters) => [...letters.values()].some(({ state }) => state === 'retrying'));
  /** Spread over the whole of it, and never while another part is still down. */
  const killing = async (): Promise<void> => {
    for (let n = 0; n < kills; n++) {
      await installation.breath(random());
      const part = installation.parts[Math.floor(random() * installation.parts.length)]!;
      const isTooSoon = () =>
        (next + done) / (2 * count) < n / kills || (part.kind === 'mail' && isRetrying());
      while (!isOver() && isTooSoon()) await pause(LOOK_EVERY_MS);
      if (isOver()) return;
      await part.kill();
      killed[part.kind]++;
      quietSince = Date.now();
      if ((n + 1) % Math.ceil(kills / LINES) === 0) say(`${n + 1} kills.`);
    }
  };
  let failing = 0;
  try {
    await Promise.all([killing(), ...Array.from({ length: lanes }, live)]);
    const query = `TemporalReportedProblems IS NOT NULL AND ExecutionStatus = 'Running'`;
    failing = (await client.workflow.count(query)).count;
  } finally {
    await connection.close();
    await installation.stop();
  }
  const lines = (await readFile(mailFile, 'utf8')).trim().split('\n');
  const taken = lines.map((line) => line.split(' ')[0]!);
  return { endings: next, stuck, killed, failing, ...compared(due, lived, taken, say) };
}

/** The same numbers for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
