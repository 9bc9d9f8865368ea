import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { takeTurn } from './turn.ts';
import { CodedError } from '../../coded-error.ts';
import type { ServerErrorCode } from '../error-codes.ts';

const MODULE_FOLDER = fileURLToPath(new URL('./', import.meta.url));
const PROGRAM = 'github.com/temporalio/cli/cmd/temporal';
const PROGRESS_EVERY_MS = 10_000;
const LINES_OF_A_FAILURE = 5;

/** How to build the CLI. */
export interface Build {
  cacheFolder: string;
  say: (line: string) => void;
  /** The Go program; `go` unless said. */
  go?: string;
}

/** Where the built CLI is kept: by the version of its server, which go.mod pins. */
export function builtCli(cacheFolder: string): string {
  const goMod = readFileSync(join(MODULE_FOLDER, 'go.mod'), 'utf8');
  const version = /go\.temporal\.io\/server v(\S+)/.exec(goMod)?.[1];
  return join(cacheFolder, `temporal-${version}`, 'temporal');
}

/**
 * Builds the Temporal CLI with Go, once: whoever comes while another process builds waits for that one.
 * The program appears under its name only when it is whole.
 */
export async function buildCli(build: Build): Promise<string> {
  const target = builtCli(build.cacheFolder);
  await mkdir(dirname(target), { recursive: true });
  const turn = await takeTurn(`${target}.building`, target, build.say);
  if (turn === null) return target;
  const partial = `${target}.${randomUUID()}.part`;
  try {
    await compile(build, partial, turn.keep);
    await rename(partial, target);
    return target;
  } finally {
    await rm(partial, { force: true });
    await turn.leave();
  }
}

function compile({ go = 'go', say }: Build, partial: string, keep: () => void): Promise<void> {
  say('Building the Temporal CLI with Go: 4 to 7 minutes on two cores, and only this once.');
  return new Promise((resolve, reject) => {
    const begun = Date.now();
    const lines: string[] = [];
    const child = spawn(go, ['build', '-v', '-o', partial, PROGRAM], {
      cwd: MODULE_FOLDER,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const progress = setInterval(() => {
      keep();
      const seconds = Math.round((Date.now() - begun) / 1000);
      say(`Still building after ${seconds} s: ${toStage(lines)}.`);
    }, PROGRESS_EVERY_MS);
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      lines.push(...text.split('\n').filter((line) => line !== ''));
    });
    child.once('error', (cause: NodeJS.ErrnoException) => {
      clearInterval(progress);
      reject(
        cause.code === 'ENOENT'
          ? new CodedError<ServerErrorCode>(
              'goMissing',
              'Go is not here to build the Temporal CLI.',
              { cause },
            )
          : new CodedError<ServerErrorCode>(
              'buildFailed',
              `Go could not be run (${cause.message}).`,
              { cause },
            ),
      );
    });
    child.once('close', (status) => {
      clearInterval(progress);
      if (status === 0) return resolve();
      const said = lines.slice(-LINES_OF_A_FAILURE).join(' | ');
      reject(
        new CodedError<ServerErrorCode>(
          'buildFailed',
          `Go could not build the Temporal CLI (${said}).`,
        ),
      );
    });
  });
}

function toStage(lines: readonly string[]): string {
  const compiled = lines.filter((line) => !line.startsWith('go: ')).length;
  return compiled > 0
    ? `${compiled} packages compiled`
    : (lines.at(-1) ?? 'reading modules, or linking');
}
