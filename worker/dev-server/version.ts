import { execFile } from 'node:child_process';

/** The oldest server that skips time per workflow as Endwell's tests and scenarios need it. */
export const NEEDED_SERVER = '1.32';

const SERVER_IN_ANSWER = /\bServer v?(\d+\.\d+\.\d+)/;
const ANSWER_WITHIN_MS = 10_000;

/** Reads the embedded server's version from what `temporal --version` prints. */
export function parseServerVersion(answer: string): string | null {
  return SERVER_IN_ANSWER.exec(answer)?.[1] ?? null;
}

/** Whether a server of this version is one that Endwell can use. */
export function newEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [neededMajor = 0, neededMinor = 0] = NEEDED_SERVER.split('.').map(Number);
  return major === neededMajor ? minor >= neededMinor : major > neededMajor;
}

/** What the program prints when asked for its version; null where there is no such program. */
export function askVersion(executable: string): Promise<string | null> {
  return new Promise((resolve) => {
    execFile(executable, ['--version'], { timeout: ANSWER_WITHIN_MS }, (failure, stdout) => {
      resolve(failure?.code === 'ENOENT' ? null : stdout);
    });
  });
}
