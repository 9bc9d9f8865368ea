import { statfs } from 'node:fs/promises';
import type { Connection } from '@temporalio/client';

/** Something that is looked at again and again: what is wrong with it, or null; and what to say when it is well again. */
interface Look {
  wrong: () => Promise<string | null>;
  well: string;
}

const LOOK_EVERY_MS = 5_000;
const ANSWERS_WITHIN_MS = 4_000;
const ROOM_NEEDED = 32 * 2 ** 20;

/** Says each trouble once when it begins and once when it is over, until the answered function is called. */
export function watch(looks: readonly Look[], say: (line: string) => void): () => void {
  const troubled = new Set<Look>();
  const look = async (): Promise<void> => {
    for (const one of looks) {
      const wrong = await one.wrong();
      if (wrong === null && troubled.delete(one)) say(one.well);
      if (wrong === null || troubled.has(one)) continue;
      troubled.add(one);
      say(wrong);
    }
  };
  let looking = false;
  const timer = setInterval(() => {
    if (looking) return;
    looking = true;
    void look().finally(() => (looking = false));
  }, LOOK_EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/** Whether the server answers a question. */
export function answers(connection: Connection, address: string): Look {
  return {
    wrong: async () => {
      try {
        const until = Date.now() + ANSWERS_WITHIN_MS;
        await connection.withDeadline(until, () => connection.workflowService.getSystemInfo({}));
        return null;
      } catch {
        return `The Temporal server at ${address} does not answer: endings wait until it does.`;
      }
    },
    well: `The Temporal server at ${address} answers again.`,
  };
}

/** Whether there is room for data and letters. */
export function hasRoom(folder: string): Look {
  return {
    wrong: async () => {
      const { bavail, bsize } = await statfs(folder);
      return bavail * bsize > ROOM_NEEDED
        ? null
        : `The disk of ${folder} is full: endings and letters wait until there is room again.`;
    },
    well: `There is room again on the disk of ${folder}.`,
  };
}
