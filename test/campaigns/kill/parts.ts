import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';

/** A process that can be killed: resolved when it is at work. */
export interface Begun {
  pid: number | null;
  ended: Promise<unknown>;
}

/** A part of the installation, which is begun again whenever it ends. */
export interface Part<K extends string = 'server' | 'worker' | 'mail'> {
  kind: K;
  /** At work, as far as is known here. */
  isUp: () => boolean;
  /** Kill -9, and back at work. */
  kill: () => Promise<void>;
  /** Ended in order, and back at work. */
  restart: () => Promise<void>;
  stop: () => Promise<void>;
}

const LOOK_EVERY_MS = 50;
const AGAIN_AFTER_MS = 200;
const BACK_WITHIN_MS = 180_000;

/** Begins a part, and begins it again as a supervisor of processes would, until it is stopped. */
export async function keepUp<K extends string>(
  kind: K,
  begin: () => Promise<Begun>,
): Promise<Part<K>> {
  let over = false;
  // Also the first time: on a busy machine what it needs may not answer yet.
  let begun = await persistently(begin, () => over);
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
  const endAndReturn = async (name: NodeJS.Signals): Promise<void> => {
    up = false;
    signal(begun.pid, name);
    for (const until = Date.now() + BACK_WITHIN_MS; !isUp(); await pause(LOOK_EVERY_MS)) {
      if (Date.now() > until) throw new Error(`The ${kind} did not come back.`);
    }
  };
  return {
    kind,
    isUp,
    kill: () => endAndReturn('SIGKILL'),
    restart: () => endAndReturn('SIGTERM'),
    stop: async () => {
      over = true;
      signal(begun.pid, 'SIGKILL');
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

/** Begins a program of ours, and waits until it says something. */
export async function beginProgram(file: string, ...told: string[]): Promise<Begun> {
  return await beginProcess({ command: process.execPath, words: [file, ...told] });
}

/** How a process is begun that is not a program of ours, or is told more than words. */
export interface Beginning {
  command: string;
  words: string[];
  environment?: NodeJS.ProcessEnv;
  /** The user that it runs as, by number; ours unless said. */
  uid?: number | undefined;
  /** What it says once it is at work; anything unless said. */
  says?: string;
  /** The file in which all that it says is kept. */
  log?: string;
}

/** Begins a process, and waits until it says that it is at work. */
export async function beginProcess(beginning: Beginning): Promise<Begun> {
  const { command, words, environment: env, uid, says = '', log } = beginning;
  const child = spawn(command, words, {
    ...(env === undefined ? {} : { env }),
    ...(uid === undefined ? {} : { uid }),
    stdio: ['ignore', 'pipe', log === undefined ? 'ignore' : 'pipe'],
  });
  const ended = once(child, 'exit');
  const endWithUs = (): void => void child.kill('SIGKILL');
  process.once('exit', endWithUs);
  void ended.then(
    () => process.off('exit', endWithUs),
    () => undefined,
  );
  const streams = [child.stdout, child.stderr].filter((stream) => stream !== null);
  if (log !== undefined) {
    for (const stream of streams) stream.pipe(createWriteStream(log, { flags: 'a' }));
  }
  const isAtWork = await Promise.race([
    ...streams.map((stream) => saying(stream, says)),
    ended.then(() => false),
  ]);
  if (!isAtWork) {
    const seen = log === undefined ? '' : `; its last words are in ${log}`;
    throw new Error(`${command} ${words[0]} ended before it was at work${seen}.`);
  }
  return { pid: child.pid ?? null, ended };
}

/** Resolves once these words are said; whatever is said later is not waited for. */
function saying(stream: Readable, words: string): Promise<true> {
  return new Promise((resolve) => {
    let said = '';
    const listen = (text: Buffer): void => {
      said += text.toString();
      if (!said.includes(words)) return;
      stream.off('data', listen);
      stream.resume();
      resolve(true);
    };
    stream.on('data', listen);
  });
}

function signal(pid: number | null, name: NodeJS.Signals): void {
  try {
    if (pid === null) return;
    process.kill(pid, name);
  } catch {
    // It has ended by itself, which is as good.
  }
}
