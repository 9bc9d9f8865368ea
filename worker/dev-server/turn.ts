import { existsSync } from 'node:fs';
import { open, rm, stat, utimes } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

const LOOK_EVERY_MS = 250;
const ABANDONED_AFTER_MS = 30_000;

/** The right to make something that others wait for. */
export interface Turn {
  /** Says that the maker is still alive. */
  keep: () => void;
  leave: () => Promise<void>;
}

/**
 * Waits until this process may make `target`, or until another has made it (null). A lock that nobody has kept for
 * half a minute was left by a process that died. Should two makers ever meet, nothing is lost but time, because each
 * makes its own copy and renames it.
 */
export async function takeTurn(
  lock: string,
  target: string,
  say: (line: string) => void,
): Promise<Turn | null> {
  let said = false;
  for (;;) {
    if (existsSync(target)) return null;
    if (await create(lock)) break;
    if (await abandoned(lock)) {
      await rm(lock, { force: true });
      continue;
    }
    if (!said) say('Another process is building the Temporal CLI; waiting for it.');
    said = true;
    await pause(LOOK_EVERY_MS);
  }
  const leave = (): Promise<void> => rm(lock, { force: true });
  const keep = (): void => {
    const now = new Date();
    void utimes(lock, now, now).catch(() => {});
  };
  if (!existsSync(target)) return { keep, leave };
  await leave();
  return null;
}

async function create(lock: string): Promise<boolean> {
  try {
    await (await open(lock, 'wx')).close();
    return true;
  } catch (failure) {
    if (isCode(failure, 'EEXIST')) return false;
    throw failure;
  }
}

async function abandoned(lock: string): Promise<boolean> {
  try {
    return Date.now() - (await stat(lock)).mtimeMs > ABANDONED_AFTER_MS;
  } catch (failure) {
    if (isCode(failure, 'ENOENT')) return false;
    throw failure;
  }
}

function isCode(failure: unknown, code: string): boolean {
  return (
    typeof failure === 'object' && failure !== null && 'code' in failure && failure.code === code
  );
}
