import type { HostedEvent } from '../chart/chart.ts';
import type { Hosting, Start } from './hosting.ts';
import type { Live } from '../chart/live.ts';
import { impossible, reserved } from '../chart/refusal.ts';
import type { Refusal } from '../chart/refusal.ts';
import {
  at,
  begin,
  due,
  fire,
  heard,
  load,
  noted,
  possible,
  settle,
  shared,
  tell,
} from '../chart/step.ts';

/**
 * Where everything that happens to one chart is taken, one thing at a time. Each call steps at once and to the end, so
 * that whatever is asked next, in the same activation or later, already sees what came before it.
 */
export class Inbox<C extends { now: number }, I> {
  live: Live<C>;
  /** What this run has taken in, refusals and repetitions included: they make its history longer too. */
  events = 0;
  /** Something was taken since this was last set to false. */
  stirred = true;

  readonly #hosting: Hosting<C, I>;
  #granting = false;
  #verdict: { live: Live<C>; now: number; said: string; refusal: Refusal | null } | null = null;
  #fault: Error | null = null;

  constructor(hosting: Hosting<C, I>, start: Start<I>) {
    const { chart } = hosting;
    this.#hosting = hosting;
    this.live =
      'carried' in start
        ? load(chart, start.carried)
        : shared(chart, begin(chart, start.input, Date.now()).live);
  }

  get done(): boolean {
    return this.live.snapshot.status !== 'active';
  }

  /** The state as of now, for whoever only looks. */
  seen(): Live<C> {
    return at(this.live, Date.now());
  }

  /** What stands against an event now. */
  objection(event: HostedEvent): Refusal | null {
    const { chart } = this.#hosting;
    const live = this.seen();
    if (event.type.startsWith('xstate.')) return reserved(event.type, heard(live.snapshot));
    const refusal = this.#hosting.refuse(live, event);
    if (refusal || possible(chart, live, event)) return refusal;
    return impossible(event.type, heard(live.snapshot));
  }

  /**
   * The same for what is really said: a repetition of what was taken is let pass. An update is judged before it is
   * accepted and again when it is taken, mostly with nothing in between: then the verdict stands.
   */
  judge(event: HostedEvent): Refusal | null {
    if (this.live.seen.includes(event.id)) return null;
    const said = JSON.stringify(event);
    const { live } = this;
    const now = Date.now();
    const known = this.#verdict;
    if (known?.live === live && known.now === now && known.said === said) return known.refusal;
    const refusal = this.objection(event);
    this.#verdict = { live, now, said, refusal };
    return refusal;
  }

  /** Takes what was said from outside, or says why not. */
  tell(event: HostedEvent): Refusal | null {
    const refusal = this.judge(event);
    this.#verdict = null;
    if (!refusal) this.#take(tell(this.#hosting.chart, this.live, event, Date.now()));
    return refusal;
  }

  /** Leaves a refusal that nobody waits for in the log. */
  note({ event, code, why }: Refusal): void {
    const entry = { at: Date.now(), kind: 'refused', what: event, code, why };
    this.#take({ live: noted(this.#hosting.chart, this.live, [entry]) });
  }

  /** A cancel request is an event like any other, with an id of its own. */
  cancel(): void {
    try {
      const refusal = this.tell({
        ...this.#hosting.cancelled(),
        id: `cancel/${this.live.steps}`,
      });
      if (refusal) this.note(refusal);
    } catch (error) {
      this.fail(error);
    }
  }

  /** Grants what is wished, one after the other, in the order wished. */
  async grantAll(): Promise<void> {
    if (this.#granting) return;
    this.#granting = true;
    try {
      for (let [next] = this.live.grants; next; [next] = this.live.grants) {
        const result = await this.#hosting.grant(next.wish, next.token);
        this.#take(settle(this.#hosting.chart, this.live, next.token, result, Date.now()));
      }
    } catch (error) {
      this.fail(error);
    }
    this.#granting = false;
  }

  /** Remembers what must not pass for a refusal, nor end the workflow: the next look fails the task. */
  fail(error: unknown): void {
    this.#fault ??= new Error(`Chart "${this.#hosting.chart.id}" failed: ${String(error)}`, {
      cause: error,
    });
  }

  /** Throws what went wrong where nobody could be told. */
  check(): void {
    if (this.#fault) throw this.#fault;
  }

  /** Fires what is due, one by one, each against the state that the one before has left. */
  fireDue(): void {
    const now = Date.now();
    for (let timer = due(this.live, now); timer; timer = due(this.live, now)) {
      this.#take(fire(this.#hosting.chart, this.live, timer, now));
    }
  }

  #take({ live }: { live: Live<C> }): void {
    this.live = live;
    this.events++;
    this.stirred = true;
  }
}
