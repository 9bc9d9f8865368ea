import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';
import type { Waking } from '../chart/index.ts';
import type { Bell } from './bell.ts';

/** The one physical timer of a run: set to the earliest of the table, left alone while that stands. */
export class Alarm {
  readonly #bell: Bell;
  #at: number | null = null;
  #scope: CancellationScope | null = null;

  constructor(bell: Bell) {
    this.#bell = bell;
  }

  set(timer: Waking | null): void {
    if ((timer?.at ?? null) === this.#at) return;
    this.#scope?.cancel();
    this.#at = timer?.at ?? null;
    this.#scope = timer && new CancellationScope();
    if (timer && this.#scope) this.#wait(timer, this.#scope);
  }

  /**
   * Each promise that is waited for is kept with a stack trace, so there is none but the timer's and what follows it: the
   * scope is left as soon as the timer is set.
   */
  #wait({ at, purpose }: Waking, own: CancellationScope): void {
    const wait = Math.max(1, Math.ceil(at - Date.now()));
    void own.run(async () => {
      void sleep(wait, { summary: purpose }).then(
        () => this.#ring(own),
        (error: unknown) => {
          if (!isCancellation(error)) throw error;
        },
      );
    });
  }

  #ring(own: CancellationScope): void {
    if (this.#scope !== own) return;
    this.#at = null;
    this.#scope = null;
    this.#bell.ring();
  }
}
