import type { HostedEvent } from '../chart/index.ts';
import type { Inbox } from './inbox.ts';

/** Each takes about a millisecond of an activation, and the server waits ten seconds for a task. */
const MOST_AT_ONCE = 100;

/** What machines tell, which wait for no answer, in order. Of a burst, most waits for its turn. */
export class Burst<C extends { now: number }, I, E extends HostedEvent> {
  readonly #inbox: Inbox<C, I, E>;
  /** Told and not yet taken. */
  readonly #waiting: unknown[] = [];
  /** How much was taken in this activation. */
  #atOnce = 0;

  constructor(inbox: Inbox<C, I, E>) {
    this.#inbox = inbox;
  }

  get waits(): boolean {
    return this.#waiting.length > 0;
  }

  receive(words: unknown): void {
    // What only waits must wake the run too.
    this.#inbox.bell.ring();
    if (this.waits || this.#atOnce === MOST_AT_ONCE) this.#waiting.push(words);
    else this.#inform(words);
  }

  /** An activation is over: the next one may take as much again, and begins with what waits. */
  proceed(): void {
    this.#atOnce = 0;
    for (const words of this.#waiting.splice(0, MOST_AT_ONCE)) this.#inform(words);
  }

  #inform(words: unknown): void {
    this.#atOnce++;
    this.#inbox.inform(words);
  }
}
