import type { AnyStateNode } from 'xstate';
import { endingChart } from '../../workflows/ending/chart.ts';
import type { Context } from '../../workflows/ending/context.ts';
import type { EndingEvent, Said } from '../../workflows/ending/events/index.ts';
import {
  at,
  due,
  fire,
  nextDue,
  settle,
  tell,
  type Step,
  type HostedEvent,
  type Value,
} from '../../workflows/chart/index.ts';
import { answerTo, thawed, type Answer, type Ending } from './given.ts';
import { breaches } from './invariants.ts';
import { looksOf } from './looks.ts';
import { Speech } from './speech.ts';
import { breachesOf } from './step-invariants.ts';

/** Somewhere an ending rests, and how it came there. */
interface Place {
  live: Ending;
  now: number;
  way: readonly string[];
}

/** So often one thing is said in one stage of the journey: where little else differs, it leads to the same. */
const often = 3;
/** So many timers may fire while nothing looks different. */
const patience = 40;

/**
 * Everything that can be said, answered and waited for, from each of some stories on. A place is gone on
 * from when it shows something that was not seen together before; what was never seen at all comes first.
 */
export class Walk {
  readonly states = new Set<string>();
  readonly taken = new Set<Said>();
  readonly faults = new Map<string, string>();
  readonly #speech = new Speech();
  readonly #seen = new Set<string>();
  readonly #told = new Map<string, number>();
  readonly #new: Place[] = [];
  readonly #next: Place[] = [];
  places = 0;

  constructor(stories: Readonly<Record<string, () => Omit<Place, 'way'>>>, mostPlaces: number) {
    for (const [name, story] of Object.entries(stories)) {
      const { live, now } = story();
      this.#arrive({ live, now, way: [name] });
    }
    for (let place = this.#choose(); place && this.places < mostPlaces; place = this.#choose()) {
      this.places++;
      this.#goOnFrom({ ...place, live: thawed(place.live) });
    }
  }

  #choose(): Place | undefined {
    return this.#new.shift() ?? this.#next.shift();
  }

  #goOnFrom(place: Place): void {
    for (const breach of breaches(place.live, place.now)) this.#fault(breach, place.way);
    for (const answer of ['sent', 'lost', 'refused'] as const) {
      this.#arrive(this.#answer(place, answer));
    }
    this.#arrive(this.#fireNext(place));
    this.#arrive(this.#wait(place));
    const [where = ''] = looksOf(place.live);
    for (const { kind, event } of this.#speech.taken(place.live, place.now)) {
      const key = `${where} ${kind}`;
      const told = this.#told.get(key) ?? 0;
      if (told >= often) continue;
      this.#told.set(key, told + 1);
      this.#say(place, event);
    }
  }

  #say(from: Place, event: EndingEvent): void {
    const { live, now } = from;
    const objection = endingChart.objectTo(at(live, now).position, event);
    const step = tell(endingChart, live, event as HostedEvent, now);
    if (objection !== null || step.outcome !== 'taken') {
      this.#fault('objection and guard disagree', [...from.way, event.type]);
    }
    this.taken.add(event.type as Said);
    this.#arrive(this.#after(from, step, event.type, event));
  }

  /** Time goes by and the post is sent, until something looks different. */
  #wait(from: Place): Place {
    const before = looksOf(from.live).join();
    let place = from;
    for (let n = 0; n < patience && looksOf(place.live).join() === before; n++) {
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
    return this.#after({ ...from, now }, step, `(${timer.id})`, null);
  }

  #answer(from: Place, answer: Answer): Place {
    let place = from;
    for (const grant of from.live.grants) {
      const event = answerTo(grant, answer);
      if (event === null) continue;
      const step = settle(endingChart, place.live, grant.token, event as HostedEvent, place.now);
      place = this.#after(place, step, `<${answer}>`, event);
    }
    return place;
  }

  /** Where a step leads, once all that is due then has fired; the zone rules are known at once. */
  #after(from: Place, step: Step<Context>, word: string, event: EndingEvent | null): Place {
    const { now } = from;
    const way = [...from.way, word];
    let live = this.#took(from.live, step, event, way);
    for (let n = 0; n < 60; n++) {
      const asked = live.grants.find(({ wish }) => wish.type === 'refreshAlmanac');
      const timer = due(live, now);
      if (asked) {
        const answer = answerTo(asked, 'sent')!;
        const known = settle(endingChart, live, asked.token, answer as HostedEvent, now);
        live = this.#took(live, known, answer, way);
      } else if (timer) live = this.#took(live, fire(endingChart, live, timer, now), null, way);
      else return { live, now, way };
    }
    this.#fault('timers fire without end', way);
    return { live, now, way };
  }

  #took(before: Ending, step: Step<Context>, event: EndingEvent | null, way: string[]): Ending {
    for (const breach of breachesOf(before, step, event)) this.#fault(breach, way);
    for (const id of statesIn(step.live)) this.states.add(id);
    return step.live;
  }

  #arrive(place: Place): void {
    for (const id of statesIn(place.live)) this.states.add(id);
    const [where = '', ...looks] = looksOf(place.live);
    const never = [where, ...looks].some((look) => !this.#seen.has(look));
    const pairs = looks.map((look) => `${where} with ${look}`);
    if (!never && pairs.every((pair) => this.#seen.has(pair))) return;
    for (const look of [where, ...looks, ...pairs]) this.#seen.add(look);
    (never ? this.#new : this.#next).push(place);
  }

  #fault(what: string, way: readonly string[]): void {
    if (!this.faults.has(what)) this.faults.set(what, way.join(' '));
  }
}

/** Ids of the states it is in, those around them among them. */
function statesIn({ position: { value } }: Ending): string[] {
  const ids: string[] = [];
  const visit = (node: AnyStateNode, inner: Value): void => {
    ids.push(node.id);
    for (const key of typeof inner === 'string' ? [inner] : Object.keys(inner)) {
      visit(node.states[key]!, typeof inner === 'string' ? {} : inner[key]!);
    }
  };
  visit(endingChart.stepper.machine.root, value);
  return ids;
}
