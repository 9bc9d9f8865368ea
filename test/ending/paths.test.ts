import { describe, expect, it } from '@jest/globals';
import type { AnyStateNode } from 'xstate';
import { endingChart } from '../../workflows/ending/chart.ts';
import type { Context } from '../../workflows/ending/context.ts';
import type { EndingEvent, Said } from '../../workflows/ending/events.ts';
import { practisedEnough } from '../../workflows/ending/practice.ts';
import { objectTo } from '../../workflows/ending/explain.ts';
import type { HostedEvent } from '../../workflows/host/chart.ts';
import {
  at,
  due,
  fire,
  nextDue,
  possible,
  settle,
  tell,
  type Step,
} from '../../workflows/host/step.ts';
import { answerTo, registered, said, start, thawed, type Answer, type Ending } from './given.ts';
import { breaches, breachesOf } from './invariants.ts';
import { stages } from './journeys.ts';
import { everything, speaker, wordsFor } from './words.ts';

/** Somewhere an ending rests, and how it came there. */
interface Place {
  live: Ending;
  now: number;
  /** How much more may happen on this way beside the journey. */
  asides: number;
  way: string[];
}

const mostPlaces = 600;
const longestWay = 200;
/** So many timers may fire while nothing looks different. */
const patience = 40;

/** What happens beside the journey: one on each way is enough, or the walk does not end. */
const beside =
  /^(client\.(unavailable|died|optedOut)|checkIn|contactDetails|strain|rupture\.named|risk\.|admin|setback|practice)/;

/** Two places are the same when they look the same in what matters for what may follow. */
function keyOf({ live, asides }: Place): string {
  const c: Context = live.snapshot.context;
  const planned = c.sessions.find((s) => s.state === 'planned');
  const place = [live.snapshot.value, asides, live.grants.length > 0];
  if (!c.alive || c.closedAt !== null) {
    const asked = c.touches.some((t) => t.state === 'asked');
    return JSON.stringify([place, asked, c.tasks.some((t) => t.type === 'destroy-review')]);
  }
  return JSON.stringify([
    place,
    c.phase === 'parting' && c.finalSession.state,
    c.phase !== 'parting' &&
      c.taper && [c.taper.agreed, c.taper.position, c.taper.heldFor, practisedEnough(c)],
    planned && planned.at <= c.now,
    c.since.ended !== null,
  ]);
}

/**
 * Breadth first over everything that can be said, answered and waited for: from the first day along the
 * journey, and from each stage with something happening beside it.
 */
class Walk {
  readonly states = new Set<string>();
  readonly taken = new Set<Said>();
  readonly faults = new Map<string, string>();
  readonly #met = new Set<string>();
  readonly #queue: Place[] = [];
  readonly #readings = new Map<string, EndingEvent>();
  #tellings = 0;

  constructor() {
    let done = 0;
    const goOn = () => {
      while (done < this.#queue.length) this.#goOnFrom(this.#queue[done++]!);
    };
    this.#arrive({ live: registered().live, now: start, asides: 0, way: [] });
    goOn();
    for (const [stage, story] of Object.entries(stages)) {
      const { live, now } = story();
      this.#arrive({ live, now, asides: 1, way: [stage] });
    }
    goOn();
  }

  get places(): number {
    return this.#queue.length;
  }

  #goOnFrom(place: Place): void {
    const from = { ...place, live: thawed(place.live) };
    this.#arrive(this.#wait(from));
    this.#arrive(this.#fireNext(from));
    this.#arrive(this.#answer(from, 'sent'));
    if (from.asides > 0) {
      const unlucky = { ...from, asides: from.asides - 1 };
      this.#arrive(this.#answer(unlucky, 'lost'));
      this.#arrive(this.#answer(unlucky, 'refused'));
    }
    for (const type of everything) {
      for (const words of wordsFor(from.live.snapshot.context, type)) this.#say(from, type, words);
    }
  }

  #say(from: Place, type: Said, words: object): void {
    const { live, now, asides, way } = from;
    const event = this.#read(type, words);
    const told = event as HostedEvent;
    const taken = possible(endingChart, live, told, now);
    const objection = objectTo(at(live, now).snapshot, event);
    if (taken !== (objection === null)) this.#fault(`objection and guard disagree`, [...way, type]);
    if (!taken) return;
    this.taken.add(type);
    const left = asides - (beside.test(type) ? 1 : 0);
    if (left < 0) return;
    const next = this.#after({ ...from, asides: left }, tell(endingChart, live, told, now), type);
    this.#arrive(next);
  }

  /** Each is read once: the walk says the same again and again, and nobody may take it for a repetition. */
  #read(type: Said, words: object): EndingEvent {
    const key = `${type} ${JSON.stringify(words)}`;
    const event = this.#readings.get(key) ?? said(type, words, key, speaker(type));
    this.#readings.set(key, event);
    return { ...event, id: `${++this.#tellings}` };
  }

  /** Time goes by and the post is sent, until something looks different. */
  #wait(from: Place): Place {
    const key = keyOf(from);
    let place = from;
    for (let n = 0; n < patience && keyOf(place) === key; n++) {
      place = this.#answer(this.#fireNext(place), 'sent');
    }
    return place;
  }

  #fireNext(from: Place): Place {
    const next = nextDue(from.live);
    if (next === null) return from;
    const now = Math.max(next, from.now);
    const timer = due(from.live, now);
    if (!timer) return from;
    const step = fire(endingChart, from.live, timer, now);
    return this.#after({ ...from, now }, step, `(${timer.id.split('.')[0]})`);
  }

  #answer(from: Place, answer: Answer): Place {
    let place = from;
    for (const grant of from.live.grants) {
      const event = answerTo(grant, answer) as HostedEvent;
      const step = settle(endingChart, place.live, grant.token, event, place.now);
      place = this.#after(place, step, `<${answer}>`);
    }
    return place;
  }

  /** Where a step leads, once all that is due then has fired; the law of the clock is known at once. */
  #after(from: Place, step: Step<Context>, word: string): Place {
    const { now } = from;
    const way = [...from.way, word];
    let current = step;
    for (let n = 0; ; n++) {
      for (const breach of breachesOf(current)) this.#fault(breach, way);
      for (const node of current.live.snapshot._nodes) this.states.add(node.id);
      const { live } = current;
      const asked = live.grants.find(({ wish }) => wish.type === 'refreshAlmanac');
      const timer = due(live, now);
      if (n > 30 || (!timer && !asked)) break;
      current = asked
        ? settle(endingChart, live, asked.token, answerTo(asked, 'sent') as HostedEvent, now)
        : fire(endingChart, live, timer!, now);
    }
    return { ...from, way, live: current.live };
  }

  #arrive(place: Place): void {
    for (const node of place.live.snapshot._nodes) this.states.add(node.id);
    const key = keyOf(place);
    if (this.#met.has(key) || this.places >= mostPlaces || place.way.length > longestWay) return;
    this.#met.add(key);
    for (const breach of breaches(place.live, place.now)) this.#fault(breach, place.way);
    this.#queue.push(place);
  }

  #fault(what: string, way: string[]): void {
    if (!this.faults.has(what)) this.faults.set(what, way.join(' '));
  }
}

function* nodesOf(node: AnyStateNode): Generator<AnyStateNode> {
  yield node;
  for (const child of Object.values(node.states)) yield* nodesOf(child);
}

/** These are left again within the step that enters them; what they decide is seen in where it leads. */
const passing: ReadonlySet<string> = new Set([
  'ending.open.journey.working.consolidating.sessionRecorded',
  'ending.open.journey.working.concluding.finalSession.opening',
  'ending.open.journey.working.concluding.finalSession.resolved',
  'ending.open.journey.aftercare.following.opening',
]);

/** An ending closes by itself as soon as nothing is owed, so nobody is ever in time to say it. */
const saidInVain: readonly Said[] = ['ending.closed'];

describe('every way through an ending', () => {
  const walk = new Walk();

  it('keeps what must hold, wherever it rests', () => {
    expect(Object.fromEntries(walk.faults)).toEqual({});
  });

  it('comes to every state of the chart', () => {
    const resting = [...nodesOf(endingChart.machine.root)]
      .filter((node) => node.type !== 'history' && !passing.has(node.id))
      .map((node) => node.id);
    expect(resting.filter((id) => !walk.states.has(id))).toEqual([]);
  });

  it('takes every fact somewhere', () => {
    expect(everything.filter((type) => !walk.taken.has(type))).toEqual(saidInVain);
  });
});
