import type { EndingWish } from '../../workflows/ending/base.ts';
import { endingChart } from '../../workflows/ending/chart.ts';
import type { Context } from '../../workflows/ending/context.ts';
import type { EndingEvent } from '../../workflows/ending/events.ts';
import { objectTo } from '../../workflows/ending/explain.ts';
import type { EndingEntry } from '../../workflows/ending/witness.ts';
import type { Entry, HostedEvent } from '../../workflows/host/chart.ts';
import {
  at,
  begin,
  due,
  fire,
  type Live,
  nextDue,
  settle,
  type Step,
  tell,
} from '../../workflows/host/step.ts';
import type { StoryDocument } from '../scenario/document.ts';
import { type Move, perform, type Sight } from '../scenario/perform.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { grant } from './grants.ts';

/** Performs a story on a virtual clock, without any server. */
export function rehearse(scenario: Scenario): StoryDocument {
  const story = perform(scenario);
  const stage = new Stage(scenario);
  let next = story.next();
  while (!next.done) next = story.next(stage.act(next.value));
  return next.value;
}

const mostFirings = 1_000;

/** Where one ending is hosted while it is rehearsed: the pure step, a clock, and wishes granted at once. */
class Stage {
  readonly #scenario: Scenario;
  #now: number;
  #live: Live<Context> | null = null;
  #entries: Entry[] = [];

  constructor(scenario: Scenario) {
    this.#scenario = scenario;
    this.#now = scenario.start;
  }

  act(move: Move): Sight {
    this.#entries = [];
    let refusal: Sight['refusal'] = null;
    switch (move.do) {
      case 'open':
        this.#take(begin(endingChart, { ...this.#scenario.opening, now: this.#now }, this.#now));
        break;
      case 'advance':
        this.#now = move.to;
        break;
      case 'tell':
        refusal = this.#tell(move.event);
        break;
      default:
        move satisfies never;
    }
    this.#settle();
    return this.#sight(refusal);
  }

  #tell(event: EndingEvent): Sight['refusal'] {
    const live = this.#opened();
    const step = tell(endingChart, live, event as HostedEvent, this.#now);
    if (step.outcome !== 'refused') {
      this.#take(step);
      return null;
    }
    const objection = objectTo(at(live, this.#now).snapshot, event);
    return objection ?? { code: 'impossible', why: `"${event.type}" cannot happen now.` };
  }

  /** Everything due has happened and every wish is granted, in the order in which the durable host does it. */
  #settle(): void {
    for (let turns = 0; ; turns++) {
      const live = this.#opened();
      const timer = due(live, this.#now);
      const [granted] = live.grants;
      if (timer) this.#take(fire(endingChart, live, timer, this.#now));
      else if (granted) {
        const answer = grant(granted.wish as EndingWish) as HostedEvent;
        this.#take(settle(endingChart, live, granted.token, answer, this.#now));
      } else return;
      if (turns === mostFirings) throw new Error(`"${this.#scenario.name}" stirs without an end`);
    }
  }

  #take({ live, entries }: Step<Context>): void {
    this.#live = live;
    this.#entries.push(...entries);
  }

  #sight(refusal: Sight['refusal']): Sight {
    const live = this.#opened();
    return {
      now: this.#now,
      context: live.snapshot.context,
      status: live.snapshot.status === 'active' ? 'active' : 'done',
      next: nextDue(live),
      entries: this.#entries as EndingEntry[],
      refusal,
    };
  }

  #opened(): Live<Context> {
    if (this.#live === null) throw new Error('Nothing can be told before the ending is open');
    return this.#live;
  }
}
