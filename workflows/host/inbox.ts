import {
  asMeant,
  asTold,
  at,
  begin,
  defect,
  due,
  fire,
  noted,
  repetitionOf,
  retried,
  revived,
  setAside,
  settle,
  shared,
  steady,
  take,
  tended,
  inGrains,
  type HostedEvent,
  type Live,
  type Refusal,
  type Step,
  type Thrown,
} from '../chart/index.ts';
import { Bell } from './bell.ts';
import { Hearing } from './hearing.ts';
import type { AnyHosting, Start, Surroundings } from './hosting.ts';

/**
 * Where everything that happens to one chart is taken, one thing at a time. Each call steps at once and to the end, so
 * that whatever is asked next, in the same activation or later, already sees what came before it.
 */
export class Inbox<C extends { now: number }, I, E extends HostedEvent> {
  live: Live<C>;
  /** What this run has taken in, refusals and repetitions included: they make its history longer too. */
  events = 0;
  /** Rung by whatever was taken. */
  readonly bell = new Bell();

  readonly #hosting: Pick<AnyHosting<C, I, E>, 'chart' | 'grant'>;
  readonly #hearing: Hearing<C, I, E>;
  readonly #run: Surroundings;
  #granting = false;

  constructor(
    hosting: Pick<AnyHosting<C, I, E>, 'chart' | 'grant'>,
    start: Start<I>,
    run: Surroundings,
  ) {
    const { chart } = hosting;
    this.#hosting = hosting;
    this.#hearing = new Hearing(chart);
    this.#run = run;
    this.live =
      'carried' in start
        ? revived(chart, start.carried)
        : shared(chart, begin(chart, chart.admit(start.input), inGrains(chart, Date.now())).live);
    if ('carried' in start) this.#put(retried(chart, this.live, run.build, Date.now()));
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
    return this.#hearing.objection(event, this.live, this.#now);
  }

  /** What stands against something said; what was taken before, and what fails by a defect, is let pass. */
  judge(words: unknown): Refusal | null {
    const { refusal } = this.#hearing.hear(words, this.live, this.#now);
    return refusal?.code === 'defect' ? null : refusal;
  }

  /** Takes what was said from outside, or says why not. */
  tell(words: unknown): Refusal | null {
    const { event, refusal, thrown } = this.#hearing.hear(words, this.live, this.#now);
    this.#hearing.forget();
    if (refusal?.code === 'defect') return this.#broken(refusal, thrown);
    return event === null || refusal ? refusal : this.#takeSaid(event);
  }

  /** Takes what nobody waits for an answer to: a refusal goes to the log. */
  inform(words: unknown): void {
    const refusal = this.tell(words);
    if (refusal && refusal.code !== 'defect') this.note(refusal);
  }

  /** Something that throws is refused, and the state stays as it was. */
  #takeSaid(event: E): Refusal | null {
    const now = this.#now;
    try {
      if (repetitionOf(this.live.seen, event, now) === 'same') this.#take(this.live);
      else this.#step((live) => take(this.#hosting.chart, live, event, now));
      return null;
    } catch (error) {
      return this.#broken(defect(event.type), error);
    }
  }

  #broken(refusal: Refusal, error: unknown): Refusal {
    this.#run.report(refusal.event, error);
    this.note(refusal);
    return refusal;
  }

  /** Leaves a refusal in the log that nobody waits for, or that is nobody's fault who said it. */
  note({ event, code, why }: Refusal): void {
    const entry = { at: this.#now, kind: 'refused', what: event, code, why };
    this.#take(noted(this.#hosting.chart, this.live, [entry]));
  }

  /** Nothing happened, and yet the run may be left. */
  stir(): void {
    this.events++;
    this.bell.ring();
  }

  /** A cancel request is an event like any other, with an id of its own; the chart decides. */
  cancel(): void {
    const by = { role: 'admin', ref: 'temporal' };
    const id = `cancel/${this.live.steps}`;
    // The host's own word: a chart that has none for it says that it cannot happen now.
    const event = { type: 'admin.cancelRequested', id, by, with: {} } as unknown as E;
    const { refusal, thrown } = this.#hearing.judged(event, this.live, this.#now);
    if (refusal?.code === 'defect') this.#broken(refusal, thrown);
    else if (refusal) this.note(refusal);
    else this.#takeSaid(event);
  }

  /** Grants what is wished, one after the other, in the order wished. */
  async grantAll(): Promise<void> {
    if (this.#granting) return;
    this.#granting = true;
    for (let [next] = this.live.grants; next; [next] = this.live.grants) await this.#grant(next);
    this.#granting = false;
  }

  async #grant({ token, wish }: Live<C>['grants'][number]): Promise<void> {
    const wished = this.live.position.context.now;
    let result: HostedEvent;
    try {
      result = await this.#hosting.grant(wish, token);
    } catch (error) {
      return this.#setAside({ what: `${wish.type} ${token}`, error, wish }, token);
    }
    try {
      const heard = asMeant(this.#hosting.chart, this.live, wished, Date.now());
      this.#step((live) => settle(this.#hosting.chart, live, token, result, heard));
    } catch (error) {
      this.#setAside({ what: `${result.type} ${result.id}`, error, result }, token);
    }
  }

  /** Fires what is due, one by one, each against the state that the one before has left. */
  fireDue(): void {
    const now = Date.now();
    for (let timer = due(this.live, now); timer; timer = due(this.live, now)) {
      const { id, token } = timer;
      const heard = asMeant(this.#hosting.chart, this.live, timer.at, now);
      try {
        this.#step((live) => fire(this.#hosting.chart, live, { id, token }, heard), id);
      } catch (error) {
        this.#setAside({ what: id, error });
      }
    }
  }

  get #now(): number {
    return asTold(this.#hosting.chart, this.live, Date.now());
  }

  /** Nobody waits for an answer to it: it is kept for the next build, and all else goes on. */
  #setAside(thrown: Omit<Thrown, 'build'>, token?: number): void {
    this.#run.report(thrown.what, thrown.error);
    const { build } = this.#run;
    const grants = this.live.grants.filter((grant) => grant.token !== token);
    const live = { ...this.live, grants };
    this.#take(setAside(this.#hosting.chart, live, { ...thrown, build }, Date.now()), thrown.what);
  }

  #step(step: (live: Live<C>) => Step<C>, done: string | null = null): void {
    const { chart } = this.#hosting;
    const now = Date.now();
    const { live } = steady(chart, this.live, { build: this.#run.build, now }, step);
    this.#take(tended(chart, live, done, now));
  }

  #take(live: Live<C>, reported: string | null = null): void {
    this.#put(live, reported);
    this.events++;
    this.bell.ring();
  }

  /** What was set aside on the way, so that a step could be taken at all, is reported like the rest. */
  #put(live: Live<C>, reported: string | null = null): void {
    const { build } = this.#run;
    const known = new Set(
      this.live.faults.filter((one) => one.build === build).map(({ what }) => what),
    );
    this.live = live;
    for (const fault of live.faults) {
      const isNews = fault.build === build && !known.has(fault.what) && fault.what !== reported;
      if (isNews) this.#run.report(fault.what, fault.says);
    }
  }
}
