import {
  at,
  changed,
  defect,
  isRefusal,
  repetitionOf,
  reused,
  type Chart,
  type HostedEvent,
  type Live,
  type Refusal,
} from '../chart/index.ts';

/** What was made of something said, of one state at one instant; `event` is null where it could not be read. */
interface Verdict<C, E> {
  /** What was said, as JSON: a validator and a handler are handed two copies of it. */
  text: string | undefined;
  live: Live<C>;
  now: number;
  event: E | null;
  refusal: Refusal | null;
  thrown?: unknown;
}

/**
 * Reads what is said, and judges it. An update is judged before it is accepted and again when it is taken, mostly with
 * nothing in between: then the verdict stands, and no rule is asked twice. What fails by a defect is no refusal before it
 * is accepted, because only what is accepted leaves a trace.
 */
export class Hearing<C extends { now: number }, I, E extends HostedEvent> {
  readonly #chart: Chart<C, I, E>;
  #verdict: Verdict<C, E> | null = null;

  constructor(chart: Chart<C, I, E>) {
    this.#chart = chart;
  }

  /** What was said, and what stands against it; a repetition of what was taken is let pass. */
  hear(words: unknown, live: Live<C>, now: number): Verdict<C, E> {
    const text = JSON.stringify(words);
    const known = this.#verdict;
    if (known !== null && known.text === text && known.live === live && known.now === now) {
      return known;
    }
    const read = this.#chart.hear(words);
    const verdict = isRefusal(read)
      ? { text, live, now, event: null, refusal: read }
      : { text, live, now, event: read, ...this.judged(read, live, now) };
    this.#verdict = verdict;
    return verdict;
  }

  /** What was heard has been taken, and is kept no longer. */
  forget(): void {
    this.#verdict = null;
  }

  /** The same of an event that need not be read. */
  judged(event: E, live: Live<C>, now: number): { refusal: Refusal | null; thrown?: unknown } {
    const repetition = repetitionOf(live.seen, event, now);
    if (repetition === 'same') return { refusal: null };
    if (repetition === 'other') return { refusal: reused(event) };
    if (event.atSteps?.includes(live.steps) === false) return { refusal: changed(event.type) };
    try {
      return { refusal: this.#chart.objectTo(at(live, now).position, event) };
    } catch (thrown) {
      return { refusal: defect(event.type), thrown };
    }
  }

  /** What stands against an event of which not everything is known yet: where nothing else does, its form says what is to be told. */
  objection(event: E, live: Live<C>, now: number): Refusal | null {
    const { position } = at(live, now);
    try {
      return this.#chart.objectTo(position, event);
    } catch {
      const known = this.#chart.objectToThought(position, event);
      if (known !== null) return known;
      const read = this.#chart.hear(event);
      return isRefusal(read) ? read : defect(event.type);
    }
  }
}
