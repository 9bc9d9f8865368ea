import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { called } from './programs.ts';

/** A worker in a process of its own, which can be killed in the middle of its work. */
export class MortalWorker {
  readonly #program: string;
  #child: ChildProcess | null = null;

  /** `program` is a file beside this one, which says something when it is at work. */
  constructor(program: string) {
    this.#program = `test/support/${program}`;
  }

  async start(...told: string[]): Promise<void> {
    const child = spawn(process.execPath, [...called(this.#program), ...told], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#child = child;
    const died = once(child, 'exit').then(() => {
      throw new Error('the worker process ended before it was at work');
    });
    died.catch(() => {});
    await Promise.race([once(child.stdout, 'data'), died]);
  }

  /** It is there, holds its connections, and does nothing more. */
  freeze(): void {
    this.#child?.kill('SIGSTOP');
  }

  async kill(): Promise<void> {
    const killed = this.#child;
    this.#child = null;
    if (killed === null || killed.exitCode !== null) return;
    const gone = once(killed, 'exit');
    killed.kill('SIGKILL');
    await gone;
  }
}
