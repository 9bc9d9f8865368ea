import type { Move, Sight } from '../scenario/perform.ts';
import {
  asTold,
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
  type Chart,
  type Entry,
  type HostedEvent,
  type Wish,
} from '../../workflows/chart/index.ts';

/** What is hosted: a chart, and who grants its wishes at once. */
export interface Hosting<C extends { now: number }, I, E extends HostedEvent> {
  chart: Chart<C, I, E>;
  grant: (wish: Wish, now: number) => HostedEvent;
}

const mostFirings = 1_000;

/** One chart on a virtual clock: what is due has happened and every wish is granted, as on the durable host. */
export class Hosted<C extends { now: number }, I, E extends HostedEvent> {
  now: number;
  live: Live<C>;
  readonly #hosting: Hosting<C, I, E>;
  #entries: Entry[] = [];

  /** `from` is what it begins with, which lacks nothing but the time; or a chart that stands somewhere already, and goes on. */
  constructor(hosting: Hosting<C, I, E>, from: { input: I } | { live: Live<C> }, now: number) {
    this.#hosting = hosting;
    this.now = now;
    const begun = 'live' in from ? { ...from, entries: [] } : begin(hosting.chart, from.input, now);
    this.live = begun.live;
    this.#entries.push(...begun.entries);
    this.settle();
  }

  /** Lets time pass, or somebody says something. */
  act<N>(move: Exclude<Move<E>, { do: 'open' }>): Sight<C, N> {
    if (move.do === 'advance') this.arrive(move.to);
    const refusal = move.do === 'tell' ? this.#told(move.event) : null;
    this.settle();
    return this.sight(refusal);
  }

  /** Where it stands, with the lines of its log since this was last asked; they are of the chart’s own kind. */
  sight<N>(refusal: Sight<C, N>['refusal'] = null): Sight<C, N> {
    const entries = this.#entries as N[];
    this.#entries = [];
    const { position } = this.live;
    return {
      now: this.now,
      context: position.context,
      status: position.status === 'active' ? 'active' : 'done',
      next: nextDue(this.live),
      entries,
      refusal,
    };
  }

  /** A machine says something: nobody hears a refusal, so that it goes to the log. */
  inform(event: HostedEvent): void {
    // Another chart says it, in words of its own language that this one knows.
    const refused = this.#told(event as unknown as E);
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
      const [granted] = this.live.grants;
      if (timer) this.#take(fire(chart, this.live, timer, this.now));
      else if (granted) {
        const answer = grant(granted.wish, this.now);
        this.#take(settle(chart, this.live, granted.token, answer, this.now));
      } else return;
      if (turns === mostFirings) throw new Error(`"${chart.id}" stirs without an end`);
    }
  }

  #told(event: E): Sight['refusal'] {
    const { chart } = this.#hosting;
    const step = tell(chart, this.live, event, asTold(chart, this.live, this.now));
    if (step.outcome !== 'refused') {
      this.#take(step);
      return null;
    }
    return chart.objectTo(at(this.live, this.now).position, event);
  }

  #take({ live, entries }: Pick<Step<C>, 'live' | 'entries'>): void {
    this.live = live;
    this.#entries.push(...entries);
  }
}
