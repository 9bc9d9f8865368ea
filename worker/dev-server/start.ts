import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { registerSearchAttributes, type WantedAttributes } from './attributes.ts';
import { toFlags, type ServerOptions } from './flags.ts';
import { freePort, isFree, isListenedOn, LOOPBACK } from './port.ts';
import { CodedError } from '../../coded-error.ts';
import type { ServerErrorCode } from '../error-codes.ts';

/** A development server of ours. */
export interface DevServer {
  address: string;
  uiUrl: string | null;
  pid: number;
  /** Resolves when the process has ended, whoever ended it: with the signal or status, and its last words. */
  ended: Promise<string>;
  /** Ends this process and nothing else; ending it twice is harmless. */
  stop: () => Promise<void>;
  /** Ends one that hangs, at once and without its help. */
  kill: () => void;
}

const NAMESPACE = 'default';
const ANSWERS_WITHIN_MS = 60_000;
const STOPS_WITHIN_MS = 10_000;
const LOOK_EVERY_MS = 25;
const CONNECT_WITHIN_MS = 5_000;
const LAST_WORDS_WITHIN_MS = 500;
const LINES_KEPT = 5;
const MOST_SAID = 4_000;

/** A race of the development server’s own, seen once in some thousand starts: begun again it is sound. */
const raced = /nil pointer dereference/;

/** Starts `temporal server start-dev` on the loopback address and waits until it answers. */
export async function startServer(options: ServerOptions): Promise<DevServer> {
  try {
    return await startOnce(options);
  } catch (failure) {
    if (!(failure instanceof CodedError && raced.test(failure.message))) throw failure;
    return await startOnce(options);
  }
}

async function startOnce(options: ServerOptions): Promise<DevServer> {
  const { port, uiPort } = await choosePorts(options);
  if (options.dbFile !== undefined) await mkdir(dirname(options.dbFile), { recursive: true });
  const child = spawn(options.executable, toFlags(options, port, uiPort), {
    detached: options.ownGroup,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const endWithUs = (): void => void child.kill();
  process.once('exit', endWithUs);
  const { pid } = child;
  const forget = pid === undefined ? null : options.begun?.({ pid, port, dbFile: options.dbFile });
  child.once('close', () => {
    process.off('exit', endWithUs);
    forget?.();
  });
  const lastLines = keepLastLines(child);
  const listens = listensOn(child, port);

  const address = `${LOOPBACK}:${port}`;
  try {
    await answering(child, { address, listens, lastLines, wanted: options.searchAttributes });
  } catch (failure) {
    await stop(child);
    throw failure;
  }
  return {
    address,
    uiUrl: uiPort === null ? null : `http://${LOOPBACK}:${uiPort}`,
    pid: child.pid ?? 0,
    ended: endOf(child, lastLines),
    stop: () => stop(child),
    kill: () => void child.kill('SIGKILL'),
  };
}

async function endOf(child: ChildProcess, lastLines: () => string): Promise<string> {
  if (!hasEnded(child)) await once(child, 'exit');
  return [child.signalCode ?? `status ${child.exitCode}`, lastLines()].filter(Boolean).join(': ');
}

async function choosePorts(
  options: ServerOptions,
): Promise<{ port: number; uiPort: number | null }> {
  if (options.port !== undefined && !(await isFree(options.port))) {
    throw new CodedError<ServerErrorCode>(
      'portTaken',
      `Port ${options.port} of ${LOOPBACK} is taken; should that be a Temporal server, set TEMPORAL_ADDRESS to use it.`,
    );
  }
  const port = await freePort(options.port);
  if (!options.ui) return { port, uiPort: null };
  const beside = options.port === undefined ? undefined : port + 1000;
  return { port, uiPort: await freePort(options.uiPort ?? beside) };
}

async function answering(
  child: ChildProcess,
  {
    address,
    listens,
    lastLines,
    wanted,
  }: {
    address: string;
    listens: () => boolean;
    lastLines: () => string;
    wanted: WantedAttributes;
  },
): Promise<void> {
  const port = Number(address.split(':')[1]);
  let spawnFailure: Error | null = null;
  child.once('error', (failure) => (spawnFailure = failure));
  const closed = new Promise((resolve) => child.once('close', resolve));
  const until = Date.now() + ANSWERS_WITHIN_MS;
  let silence = 'it does not listen';
  while (Date.now() < until) {
    if (spawnFailure !== null || hasEnded(child)) {
      await Promise.race([closed, pause(LAST_WORDS_WITHIN_MS)]);
      const reason = lastLines() || (spawnFailure ?? 'it said nothing');
      throw new CodedError<ServerErrorCode>(
        'serverDied',
        `The Temporal server ended as it started: ${reason}.`,
      );
    }
    // A gRPC channel that has been refused once waits a second before it tries again; a bare socket does not.
    if ((await isListenedOn(port)) && listens()) {
      try {
        await greet(address, wanted);
        if (!hasEnded(child)) return;
      } catch (failure) {
        if (failure instanceof CodedError) throw failure;
        silence = failure instanceof Error ? failure.message : String(failure);
      }
    }
    await pause(LOOK_EVERY_MS);
  }
  throw new CodedError<ServerErrorCode>(
    'serverSilent',
    `The Temporal server did not answer within ${ANSWERS_WITHIN_MS / 1000} s (${silence}).`,
  );
}

async function greet(address: string, wanted: WantedAttributes): Promise<void> {
  const connection = await Connection.connect({ address, connectTimeout: CONNECT_WITHIN_MS });
  try {
    await connection.workflowService.describeNamespace({ namespace: NAMESPACE });
    // The flags register attributes in a new data file only.
    await registerSearchAttributes(connection, NAMESPACE, wanted);
  } finally {
    await connection.close();
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (hasEnded(child) || child.pid === undefined) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const patience = setTimeout(() => child.kill('SIGKILL'), STOPS_WITHIN_MS);
  await ended;
  clearTimeout(patience);
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/** Whether it has said that it listens there: another server that has taken the port meanwhile would answer as well. */
function listensOn(child: ChildProcess, port: number): () => boolean {
  let said = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(0, MOST_SAID);
  });
  return () => said.includes(`:${port}`);
}

function keepLastLines(child: ChildProcess): () => string {
  const lines: string[] = [];
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    lines.push(...text.split('\n').filter((line) => line.trim() !== '' && !isOfStack(line)));
    lines.splice(0, lines.length - LINES_KEPT);
  });
  return () => lines.join(' | ').replace(/\.$/, '');
}

/** Where a program in Go stood when it broke off; what it broke off of stands before that. */
function isOfStack(line: string): boolean {
  return /^\t|^goroutine \d|^created by |^[\w./*()-]+\((0x|\{|\.\.\.|\))/.test(line);
}
