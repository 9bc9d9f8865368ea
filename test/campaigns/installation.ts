import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** `npm start` of a tree, in a process of its own that can be killed. */
export class Installation {
  /** All that the running process has said. */
  said = '';

  readonly #settings: Record<string, string>;
  #child: ChildProcess | null = null;
  #news: () => void = () => {};

  constructor(settings: Record<string, string>) {
    this.#settings = settings;
  }

  start(tree: string, settings: Record<string, string> = {}): void {
    this.said = '';
    const child = spawn(process.execPath, ['--import', 'tsx', join(tree, 'client/demo/stay.ts')], {
      cwd: tree,
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...this.#settings, ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        this.said += text;
        this.#news();
      });
    }
    child.once('exit', () => this.#news());
  }

  /** Resolves once it has said so; rejects when it ends first. */
  async says(words: string): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#news = () => {
        if (this.said.includes(words)) resolve();
        else if (this.#child?.exitCode !== null) reject(new Error(`It ended first:\n${this.said}`));
      };
      this.#news();
    });
  }

  /** `SIGKILL`, as a machine that goes dark; or in good order. */
  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.#child;
    this.#child = null;
    this.#news = () => {};
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }
}
