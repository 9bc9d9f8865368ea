import type { Move, Sight } from '../scenario/perform.ts';
import type { Chart, Entry, HostedEvent, Wish } from '../../workflows/chart/chart.ts';
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
} from '../../workflows/chart/step.ts';

/** What is hosted: a chart, what stands against an event of it, and who grants its wishes at once. */
export interface Hosting<C extends { now: number }, I> {
  chart: Chart<C, I>;
  objectTo: (live: Live<C>, event: HostedEvent) => Sight['refusal'];
  grant: (wish: Wish) => HostedEvent;
}

const mostFirings = 1_000;

/** One chart on a virtual clock: what is due has happened and every wish is granted, as on the durable host. */
export class Hosted<C extends { now: number }, I> {
  now: number;
  live: Live<C>;
  readonly #hosting: Hosting<C, I>;
  #entries: Entry[] = [];

  /** `input` lacks nothing but the time. */
  constructor(hosting: Hosting<C, I>, input: I, now: number) {
    this.#hosting = hosting;
    this.now = now;
    const { live, entries } = begin(hosting.chart, input, now);
    this.live = live;
    this.#entries.push(...entries);
    this.settle();
  }

  /** Lets time pass, or somebody says something. */
  act<N>(move: Exclude<Move<object>, { do: 'open' }>): Sight<C, N> {
    if (move.do === 'advance') this.arrive(move.to);
    const refusal = move.do === 'tell' ? this.#told(move.event as HostedEvent) : null;
    this.settle();
    return this.sight(refusal);
  }

  /** Where it stands, with the lines of its log since this was last asked; they are of the chart’s own kind. */
  sight<N>(refusal: Sight<C, N>['refusal'] = null): Sight<C, N> {
    const entries = this.#entries as N[];
    this.#entries = [];
    const { snapshot } = this.live;
    return {
      now: this.now,
      context: snapshot.context,
      status: snapshot.status === 'active' ? 'active' : 'done',
      next: nextDue(this.live),
      entries,
      refusal,
    };
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
      const [granted] = this.live.grants;
      if (timer) this.#take(fire(chart, this.live, timer, this.now));
      else if (granted) {
        const answer = grant(granted.wish);
        this.#take(settle(chart, this.live, granted.token, answer, this.now));
      } else return;
      if (turns === mostFirings) throw new Error(`"${chart.id}" stirs without an end`);
    }
  }

  #told(event: HostedEvent): Sight['refusal'] {
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
