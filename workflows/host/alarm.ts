import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';
import type { Waking } from '../chart/index.ts';

/** The one physical timer of a run: set to the earliest of the table, left alone while that stands. */
export class Alarm {
  /** It went off since it was last set. */
  rang = false;

  #at: number | null = null;
  #scope: CancellationScope | null = null;

  set(timer: Waking | null): void {
    this.rang = false;
    if ((timer?.at ?? null) === this.#at) return;
    this.#scope?.cancel();
    this.#at = timer?.at ?? null;
    this.#scope = timer && new CancellationScope();
    if (timer && this.#scope) this.#wait(timer, this.#scope);
  }

  /** Each promise that is waited for is kept with a stack trace, so there is none but the timer's and what follows it. */
  #wait({ at, purpose }: Waking, own: CancellationScope): void {
    own
      .run(() => sleep(Math.max(1, Math.ceil(at - Date.now())), { summary: purpose }))
      .then(
        () => this.#ring(own),
        (error: unknown) => {
          if (!isCancellation(error)) throw error;
        },
      );
  }

  #ring(own: CancellationScope): void {
    if (this.#scope !== own) return;
    this.rang = true;
    this.#at = null;
    this.#scope = null;
  }
}
