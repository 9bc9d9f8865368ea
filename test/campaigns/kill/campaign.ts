import { Client, Connection } from '@temporalio/client';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../../../temporal.config.ts';
import { createEndings } from '../../../client/endings.ts';
import { stage } from '../../../client/scenario/scenario.ts';
import { openInstallation } from './installation.ts';
import { EnduringStage } from './enduring-stage.ts';
import { type Letters, performed, rehearsed } from './letters.ts';
import { everyKindOfLetter, ofClient } from './stories.ts';

/** How large a campaign is. */
export interface Size {
  endings: number;
  kills: number;
  /** Endings that live at a time. */
  lanes: number;
  /** Which part is killed when is drawn from it. */
  seed: number;
  folder: string;
  config: Config;
  say: (line: string) => void;
}

/** What became of the letters; see `isPassed`. */
export interface Outcome {
  endings: number;
  letters: number;
  /** Due, and not with the mail server. */
  lost: number;
  /** Endings that did not come to the end of their story. */
  stuck: number;
  /** More than a minute before it was due. */
  early: number;
  /** More than a day after it was due. */
  late: number;
  /** Letters that should not be. */
  duplicates: number;
  /** The same message handed over once more, as SMTP permits: a mailbox knows it by its Message-ID. */
  again: number;
  /** Milliseconds of an ending's own time. */
  latest: number;
  killed: Record<'server' | 'worker' | 'mail', number>;
  failing: number;
}

export function isPassed({ lost, stuck, early, late, duplicates, failing }: Outcome): boolean {
  return lost + stuck + early + late + duplicates + failing === 0;
}

const EARLY_MS = 60_000;
/** What finds the mail server down goes out hours later in an ending's own time, of which minutes pass between two tries. */
const LATE_MS = 86_400_000;
const PATIENCE_MS = 120_000;

/** Kills parts of an installation, one after another, while endings live through their stories on it. */
export async function campaign(size: Size): Promise<Outcome> {
  const { endings: count, kills, lanes, seed, folder, say } = size;
  const mailFile = join(folder, 'mail.txt');
  const installation = await openInstallation({ ...size, mailFile });
  const connection = await Connection.connect({ address: installation.address });
  const client = new Client({ connection });
  const { agency, refKey } = stage;
  const { taskQueue } = installation;
  const endings = createEndings({ client, taskQueue, agency, refKey });
  let quietSince = Date.now();
  const isLost = (begun: number) => Date.now() > Math.max(begun, quietSince) + PATIENCE_MS;
  const reach = { connection, client, endings, isLost };
  const stories = everyKindOfLetter();
  const random = randomFrom(seed);
  const killed = { server: 0, worker: 0, mail: 0 };
  const outcome: Outcome = { ...nothing, endings: count, killed };
  const due: Letters = new Map();
  const sent: Letters = new Map();
  let next = 0;
  let done = 0;

  const live = async (): Promise<void> => {
    while (next < count) {
      const scenario = ofClient(stories[next % stories.length]!, next++);
      for (const [id, at] of await rehearsed(scenario)) due.set(id, at);
      const played = new EnduringStage(reach, scenario);
      try {
        for (const [id, at] of await performed(scenario, (move) => played.act(move)))
          sent.set(id, at);
      } catch (failure) {
        outcome.stuck++;
        say(`Stuck: ${scenario.name}: ${String(failure)}`);
      }
      done++;
    }
  };
  const killing = async (): Promise<void> => {
    for (let n = 0; n < kills; n++) {
      if (done === count) return;
      const part = installation.parts[Math.floor(random() * installation.parts.length)]!;
      await part.kill();
      killed[part.kind]++;
      quietSince = Date.now();
      if ((n + 1) % Math.ceil(kills / 20) === 0)
        say(`${n + 1} kills, ${done} of ${count} endings done.`);
      await installation.breath(random());
    }
  };
  try {
    await Promise.all([killing(), ...Array.from({ length: lanes }, live)]);
    const query = `TemporalReportedProblems IS NOT NULL AND ExecutionStatus = 'Running'`;
    outcome.failing = (await client.workflow.count(query)).count;
  } finally {
    await connection.close();
    await installation.stop();
  }
  const taken = (await readFile(mailFile, 'utf8')).trim().split('\n');
  return { ...outcome, ...compared(due, sent, taken) };
}

const nothing = {
  letters: 0,
  lost: 0,
  stuck: 0,
  early: 0,
  late: 0,
  duplicates: 0,
  again: 0,
  latest: 0,
  failing: 0,
};

/** What should have been sent, what stands as sent, and what the mail server has, in the order it came. */
function compared(due: Letters, sent: Letters, taken: readonly string[]): Partial<Outcome> {
  const there = new Set(taken);
  const apart = [...due].map(([id, at]) => (sent.get(id) ?? at) - at);
  return {
    letters: due.size,
    lost: [...new Set([...due.keys(), ...sent.keys()])].filter((id) => !there.has(id)).length,
    early: apart.filter((ms) => ms < -EARLY_MS).length,
    late: apart.filter((ms) => ms > LATE_MS).length,
    duplicates: [...there].filter((id) => !due.has(id)).length,
    again: taken.length - there.size,
    latest: Math.max(0, ...apart),
  };
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
