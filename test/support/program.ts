import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { isListenedOn } from '../../worker/dev-server/port.ts';
import { called } from './programs.ts';
import { testKeys } from './secrecy.ts';
import { testServerExecutable } from './server.ts';

/** Whoever waits longer is told what it said instead, before the test itself is over. */
const SAYS_WITHIN_MS = 240_000;
const root = fileURLToPath(new URL('../../', import.meta.url));

/** A program of ours, run as people run it. */
export interface Program {
  out: () => string;
  err: () => string;
  /** Resolves once it has said so on either stream. */
  says: (words: string) => Promise<void>;
  interrupt: () => void;
  signal: (name: NodeJS.Signals) => void;
  /** Nobody reads any more, and it is told so. */
  closeTerminal: () => void;
  /** Its exit status. */
  ended: Promise<number | null>;
}

/** Runs a file of the project with settings of its own and none of the environment’s. */
export function run(file: string, args: string[], settings: Record<string, string>): Program {
  const child = spawn(process.execPath, [...called(file), ...args], {
    cwd: root,
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      // A profile of whoever runs the tests may name a server of theirs.
      TEMPORAL_CONFIG_FILE: 'none',
      ENDWELL_TEMPORAL_CLI: testServerExecutable(),
      // On a server of its own it makes its keys.
      ...('TEMPORAL_ADDRESS' in settings || 'TEMPORAL_PROFILE' in settings
        ? { ENDWELL_KEYS: JSON.stringify(testKeys) }
        : {}),
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text));
  const ended = once(child, 'close').then(([status]) => status as number | null);
  return {
    out: () => said.out,
    err: () => said.err,
    says: (words) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (said.out.includes(words) || said.err.includes(words)) resolve();
        };
        child.stdout.on('data', look);
        child.stderr.on('data', look);
        void ended.then((status) =>
          reject(new Error(`It ended first (${status}):\n${said.out}\n${said.err}`)),
        );
        const late = (): void =>
          reject(new Error(`It has not said “${words}”:\n${said.out}\n${said.err}`));
        setTimeout(late, SAYS_WITHIN_MS).unref();
        look();
      }),
    interrupt: () => void child.kill('SIGINT'),
    signal: (name) => void child.kill(name),
    closeTerminal: () => {
      child.stdout.destroy();
      child.stderr.destroy();
      child.kill('SIGHUP');
    },
    ended,
  };
}

/** Whether the server that a program said it started is still there. */
export async function leftBehind(program: Program): Promise<boolean> {
  const port = /127\.0\.0\.1:(\d+)/.exec(program.err())?.[1];
  if (port === undefined) throw new Error(`It named no server: ${program.err()}`);
  return await isListenedOn(Number(port));
}
