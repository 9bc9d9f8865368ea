import {
  at,
  begin,
  due,
  fire,
  isRefusal,
  isRepeated,
  load,
  noted,
  settle,
  shared,
  take,
  type HostedEvent,
  type Live,
  type Refusal,
} from '../chart/index.ts';
import type { Hosting, Start } from './hosting.ts';

/**
 * Where everything that happens to one chart is taken, one thing at a time. Each call steps at once and to the end, so
 * that whatever is asked next, in the same activation or later, already sees what came before it.
 */
export class Inbox<C extends { now: number }, I, E extends HostedEvent> {
  live: Live<C>;
  /** What this run has taken in, refusals and repetitions included: they make its history longer too. */
  events = 0;
  /** Something was taken since this was last set to false. */
  stirred = true;

  readonly #hosting: Hosting<C, I, E>;
  #granting = false;
  #verdict: Verdict<C, E> | null = null;
  #fault: Error | null = null;

  constructor(hosting: Hosting<C, I, E>, start: Start<I>) {
    const { chart } = hosting;
    this.#hosting = hosting;
    this.live =
      'carried' in start
        ? load(chart, start.carried)
        : shared(chart, begin(chart, start.input, Date.now()).live);
  }

  get done(): boolean {
    return this.live.position.status !== 'active';
  }

  /** The state as of now, for whoever only looks. */
  seen(): Live<C> {
    return at(this.live, Date.now());
  }

  /** What stands against an event now. */
  objection(event: E): Refusal | null {
    return this.#hosting.chart.objectTo(this.seen().position, event);
  }

  /**
   * What stands against something said; a repetition of what was taken is let pass. An update is judged before it is
   * accepted and again when it is taken, mostly with nothing in between: then the verdict stands, and no rule is asked
   * twice.
   */
  judge(words: unknown): Refusal | null {
    return this.#heard(words).refusal;
  }

  /** Takes what was said from outside, or says why not. */
  tell(words: unknown): Refusal | null {
    const { event, refusal } = this.#heard(words);
    this.#verdict = null;
    if (event === null || refusal) return refusal;
    this.#takeSaid(event);
    return null;
  }

  #takeSaid(event: E): void {
    const { live } = this;
    const repeated = isRepeated(live, event);
    this.#take(repeated ? { live } : take(this.#hosting.chart, live, event, Date.now()));
  }

  #heard(words: unknown): Verdict<C, E> {
    const { live } = this;
    const now = Date.now();
    const known = this.#verdict;
    if (known !== null && known.words === words && known.live === live && known.now === now) {
      return known;
    }
    const read = this.#hosting.chart.hear(words);
    const verdict = isRefusal(read)
      ? { words, live, now, event: null, refusal: read }
      : { words, live, now, event: read, refusal: this.#objectionTo(read) };
    this.#verdict = verdict;
    return verdict;
  }

  #objectionTo(event: E): Refusal | null {
    return isRepeated(this.live, event) ? null : this.objection(event);
  }

  /** Leaves a refusal that nobody waits for in the log. */
  note({ event, code, why }: Refusal): void {
    const entry = { at: Date.now(), kind: 'refused', what: event, code, why };
    this.#take({ live: noted(this.#hosting.chart, this.live, [entry]) });
  }

  /** Nothing happened, and yet the run may be left. */
  stir(): void {
    this.events++;
    this.stirred = true;
  }

  /** A cancel request is an event like any other, with an id of its own; the chart decides. */
  cancel(): void {
    try {
      const by = { role: 'admin', ref: 'temporal' };
      const id = `cancel/${this.live.steps}`;
      // The host's own word: a chart that has none for it says that it cannot happen now.
      const event = { type: 'admin.cancelRequested', id, by, with: {} } as unknown as E;
      const refusal = this.#objectionTo(event);
      if (refusal) this.note(refusal);
      else this.#takeSaid(event);
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

/** What was made of something said, of one state at one instant; `event` is null where it could not be read. */
interface Verdict<C, E> {
  words: unknown;
  live: Live<C>;
  now: number;
  event: E | null;
  refusal: Refusal | null;
}
