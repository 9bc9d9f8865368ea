import type { Chart, Entry, HostedEvent, Wish } from '../../workflows/host/chart.ts';
import {
  at,
  begin,
  due,
  fire,
  type Live,
  nextDue,
  noted,
  settle,
  type Step,
  tell,
} from '../../workflows/host/step.ts';

/** Why something was not taken. */
export interface Refused {
  code: string;
  why: string;
}

/** What is hosted: a chart, what stands against an event of it, and who grants its wishes at once. */
export interface Hosting<C extends { now: number }, I> {
  chart: Chart<C, I>;
  objectTo: (live: Live<C>, event: HostedEvent) => Refused | null;
  grant: (wish: Wish) => HostedEvent;
}

const mostFirings = 1_000;

/** One chart on a virtual clock: what is due has happened and every wish is granted, as on the durable host. */
export class Hosted<C extends { now: number }, I> {
  now: number;
  live: Live<C>;
  readonly #hosting: Hosting<C, I>;
  #entries: Entry[] = [];
  #granting = false;

  /** `input` lacks nothing but the time. */
  constructor(hosting: Hosting<C, I>, input: I, now: number) {
    this.#hosting = hosting;
    this.now = now;
    const { live, entries } = begin(hosting.chart, input, now);
    this.live = live;
    this.#entries.push(...entries);
    this.settle();
  }

  /** Somebody says something; answers why it was not taken. */
  tell(event: HostedEvent): Refused | null {
    const refused = this.#told(event);
    this.settle();
    return refused;
  }

  /** A machine says something: nobody hears a refusal, so that it goes to the log. */
  inform(event: HostedEvent): void {
    const refused = this.#told(event);
    if (refused !== null) {
      const { code, why } = refused;
      const entries = [{ at: this.now, kind: 'refused', what: event.type, code, why }];
      this.#take({ live: noted(this.#hosting.chart, this.live, entries), entries });
    }
    this.settle();
  }

  /** Time has gone on until then, and nothing was due before. */
  arrive(now: number): void {
    this.now = Math.max(this.now, now);
  }

  /** Everything due has happened and every wish is granted, in the order in which the durable host does it. */
  settle(): void {
    const { chart, grant } = this.#hosting;
    for (let turns = 0; ; turns++) {
      const timer = due(this.live, this.now);
      const granted = this.#granting ? undefined : this.live.grants[0];
      if (timer) this.#take(fire(chart, this.live, timer, this.now));
      else if (granted) {
        // Whoever grants it may tell this chart something before it is answered.
        this.#granting = true;
        const answer = grant(granted.wish);
        this.#granting = false;
        this.#take(settle(chart, this.live, granted.token, answer, this.now));
      } else return;
      if (turns === mostFirings) throw new Error(`"${chart.id}" stirs without an end`);
    }
  }

  /** The lines of the log since this was last asked. */
  taken(): Entry[] {
    const entries = this.#entries;
    this.#entries = [];
    return entries;
  }

  /** When the next timer is due; null when none is. */
  get next(): number | null {
    return nextDue(this.live);
  }

  #told(event: HostedEvent): Refused | null {
    const { chart, objectTo } = this.#hosting;
    const step = tell(chart, this.live, event, this.now);
    if (step.outcome !== 'refused') {
      this.#take(step);
      return null;
    }
    const objection = objectTo(at(this.live, this.now), event);
    return objection ?? { code: 'impossible', why: `"${event.type}" cannot happen now.` };
  }

  #take({ live, entries }: Pick<Step<C>, 'live' | 'entries'>): void {
    this.live = live;
    this.#entries.push(...entries);
  }
}
