import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

/** A process that can be killed: resolved when it is at work. */
export interface Begun {
  pid: number | null;
  ended: Promise<unknown>;
}

/** A part of the installation, which is begun again whenever it ends. */
export interface Part {
  kind: 'server' | 'worker' | 'mail';
  /** At work, as far as is known here. */
  isUp: () => boolean;
  /** Kill -9, and back at work. */
  kill: () => Promise<void>;
  stop: () => Promise<void>;
}

const LOOK_EVERY_MS = 50;
const AGAIN_AFTER_MS = 200;
const BACK_WITHIN_MS = 180_000;

/** Begins a part, and begins it again as a supervisor of processes would, until it is stopped. */
export async function keepUp(kind: Part['kind'], begin: () => Promise<Begun>): Promise<Part> {
  let over = false;
  let begun = await begin();
  let up = true;
  const keeping = (async () => {
    for (;;) {
      await begun.ended;
      up = false;
      if (over) return;
      await pause(AGAIN_AFTER_MS);
      begun = await persistently(begin, () => over);
      up = true;
    }
  })();
  keeping.catch(() => {});
  const isUp = () => up;
  return {
    kind,
    isUp,
    kill: async () => {
      up = false;
      kill(begun.pid);
      for (const until = Date.now() + BACK_WITHIN_MS; !isUp(); await pause(LOOK_EVERY_MS)) {
        if (Date.now() > until) throw new Error(`The ${kind} did not come back.`);
      }
    },
    stop: async () => {
      over = true;
      kill(begun.pid);
      await begun.ended;
      await keeping;
    },
  };
}

/** A port may still be held, or the server be down, when a part begins. */
async function persistently(begin: () => Promise<Begun>, isOver: () => boolean): Promise<Begun> {
  for (const until = Date.now() + BACK_WITHIN_MS; ; await pause(AGAIN_AFTER_MS)) {
    try {
      return await begin();
    } catch (failure) {
      if (isOver() || Date.now() > until) throw failure;
    }
  }
}

/** Begins a program, and waits until it says something. */
export async function beginProgram(file: string, ...told: string[]): Promise<Begun> {
  const child = spawn(process.execPath, [file, ...told], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = once(child, 'exit');
  const endWithUs = (): void => void child.kill('SIGKILL');
  process.once('exit', endWithUs);
  void ended.then(() => process.off('exit', endWithUs));
  const first = await Promise.race([once(child.stdout, 'data'), ended.then(() => null)]);
  if (first === null) throw new Error('It ended before it was at work.');
  return { pid: child.pid ?? null, ended };
}

function kill(pid: number | null): void {
  try {
    if (pid === null) return;
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself, which is as good.
  }
}
