import { once } from 'node:events';
import { statfs } from 'node:fs/promises';
import { connect } from 'node:net';
import type { Connection } from '@temporalio/client';
import { CodedError } from '../coded-error.ts';
import type { StackErrorCode } from './error-codes.ts';

/** Something that is looked at again and again. */
interface Look {
  /** What is wrong with it, as a sentence; null where nothing is. */
  wrong: () => Promise<string | null>;
  /** What to say when it is well again. */
  well: string;
  /** What is done about it when it was wrong so often in a row that it will hardly become well by itself. */
  mend?: () => Promise<void> | void;
}

const LOOK_EVERY_MS = 5_000;
const MENDED_AFTER = 4;
const ANSWERS_WITHIN_MS = 4_000;
const ROOM_NEEDED = 32 * 2 ** 20;

/** Says each trouble once when it begins and once when it is over, until the answered function is called. */
export function watch(
  looks: readonly Look[],
  say: (line: string) => void,
  everyMs: number = LOOK_EVERY_MS,
): () => void {
  /** How often in a row each was wrong. */
  const troubled = new Map<Look, number>();
  const look = async (): Promise<void> => {
    for (const one of looks) {
      const wrong = await one.wrong();
      const times = (troubled.get(one) ?? 0) + 1;
      if (wrong === null) {
        if (troubled.delete(one)) say(one.well);
        continue;
      }
      troubled.set(one, times);
      if (times === 1) say(wrong);
      if (times % MENDED_AFTER === 0) await one.mend?.();
    }
  };
  let looking = false;
  const timer = setInterval(() => {
    if (looking) return;
    looking = true;
    void look().finally(() => (looking = false));
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}

/** Whether the server answers a question; `end` ends one of ours that hangs, so that it is begun again. */
export function answers(connection: Connection, address: string, end?: () => void): Look {
  return {
    ...(end === undefined ? {} : { mend: end }),
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

/** Whether the catcher greets whoever comes; `end` ends one that hangs, so that it is begun again. */
export function greets(url: string, end: () => Promise<void>): Look {
  const { hostname: host, port } = new URL(url);
  return {
    mend: end,
    wrong: async () => {
      const socket = connect({ host, port: Number(port) });
      try {
        await once(socket, 'data', { signal: AbortSignal.timeout(ANSWERS_WITHIN_MS) });
        return null;
      } catch {
        return 'The mail catcher does not answer: letters wait until it does.';
      } finally {
        socket.on('error', () => undefined).destroy();
      }
    },
    well: 'The mail catcher answers again.',
  };
}

/** Whether there is room for data and letters. */
export function hasRoom(folder: string): Look {
  return {
    wrong: async () =>
      (await roomIn(folder)) > ROOM_NEEDED
        ? null
        : `The disk of ${folder} is full: endings and letters wait until there is room again.`,
    well: `There is room again on the disk of ${folder}.`,
  };
}

/** Before anything is written there. @throws CodedError `diskFull` */
export async function assertRoom(folder: string): Promise<void> {
  const room = await roomIn(folder);
  if (room > ROOM_NEEDED) return;
  const says = `The disk of ${folder} is full: it has room for ${megabytes(room)} MiB, and ${megabytes(ROOM_NEEDED)} are needed. Make room there, or set ENDWELL_DATA to another folder.`;
  throw new CodedError<StackErrorCode>('diskFull', says);
}

async function roomIn(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

function megabytes(bytes: number): number {
  return Math.floor(bytes / 2 ** 20);
}
