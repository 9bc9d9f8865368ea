import { quiet } from './sdk-edges.ts';

/**
 * Rung when something has happened to a run, and waited for by its loop alone. No promise of its own, where a condition of the
 * SDK makes three: each is noted with its stack trace, and one that is waited for is kept with it, a kilobyte of every
 * ending that sleeps.
 */
export class Bell {
  /** Whether it was rung since this was last set to false. */
  rung = true;

  #wake: (() => void) | null = null;

  ring(): void {
    this.rung = true;
    this.#wake?.();
    this.#wake = null;
  }

  /** Until it was rung, and whoever rang it was answered ({@link quiet}). */
  heard(): PromiseLike<void> {
    const bell = {
      then: (done: (next: unknown) => void): void => {
        this.#wake = () => done(quiet());
        if (this.rung) this.ring();
      },
    };
    return bell as PromiseLike<void>;
  }
}
