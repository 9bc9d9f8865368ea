/**
 * Rung when something has happened to a run, and waited for by its loop alone. One promise, where a condition of the SDK
 * makes three: each that is waited for is kept with its stack trace, a kilobyte of every ending that sleeps.
 */
export class Bell {
  /** Whether it was rung since this was last set to false. */
  rung = true;

  #wake: (() => void) | null = null;

  ring(): void {
    this.rung = true;
    this.#wake?.();
  }

  /** Until it is rung; not to be asked once it was. */
  heard(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }
}
