import type { Context } from '../../workflows/ending/context.ts';
import type { By } from '../../workflows/chart/rules/index.ts';
import type { EndingEvent, Said } from '../../workflows/ending/events/index.ts';
import { holds, type RuleTree } from '../../workflows/ending/rules/index.ts';
import { at, type Position } from '../../workflows/chart/index.ts';
import { endingChart } from '../../workflows/ending/chart.ts';
import { said, sayer, type Ending } from './given.ts';
import { everything, wordsFor } from './words.ts';

/** Who may be the one whose word counts. */
const others: readonly By[] = (
  ['client', 'supervisor', 'lead', 'director', 'receiver', 'records', 'cover', 'admin'] as const
).map((role) => ({ role, ref: `a ${role}` }));

/** What is said, in which words: two sayings of one kind lead to the same. */
interface Saying {
  kind: string;
  event: EndingEvent;
}

/** Everything that can be said to an ending; what was read once is not read again. */
export class Speech {
  readonly #readings = new Map<string, EndingEvent>();
  #tellings = 0;

  /** What would be taken now, each in the words and by the person that make it count. */
  taken(live: Ending, now: number): Saying[] {
    const { position } = at(live, now);
    const guards = guardsOf(position);
    return everything.flatMap((type) => this.#sayings(position.context, type, guards));
  }

  /** One thing that would be taken now: the one of that number, or the next after it that would. */
  one(live: Ending, now: number, which: number): EndingEvent | undefined {
    const { position } = at(live, now);
    const guards = guardsOf(position);
    const heard = everything.filter((type) => guards.has(type));
    for (let n = 0; n < heard.length; n++) {
      const sayings = this.#sayings(position.context, heard[(which + n) % heard.length]!, guards);
      if (sayings.length > 0) return sayings[which % sayings.length]!.event;
    }
    return undefined;
  }

  #sayings(c: Context, type: Said, guards: Guards): Saying[] {
    const trees = guards.get(type) ?? [];
    const counts = (e: EndingEvent) =>
      endingChart.passes(c, e) && trees.some((tree) => tree === null || holds(tree, { c, e }));
    if (trees.length === 0) return [];
    return wordsFor(c, type).flatMap((words, n) => {
      const event = this.#voiced(type, words, counts);
      return event ? [{ kind: `${type} ${n}`, event: this.anew(event) }] : [];
    });
  }

  /** The same said again: nobody may take it for a repetition. */
  anew(event: EndingEvent): EndingEvent {
    // As long as the ids that programs make.
    return { ...event, id: `${++this.#tellings}`.padStart(36, '0') };
  }

  /** These words by whoever usually says them. */
  read(type: Said, words: object, by: By = sayer(type)): EndingEvent {
    const key = `${type} ${by.role} ${by.ref} ${by.for ?? ''} ${JSON.stringify(words)}`;
    const event = this.#readings.get(key) ?? said(type, words, 'read', by);
    this.#readings.set(key, event);
    return event;
  }

  /** These words by whoever makes them count; null if nobody does. */
  #voiced(type: Said, words: object, counts: (e: EndingEvent) => boolean): EndingEvent | null {
    for (const by of [sayer(type), ...others]) {
      const event = this.read(type, words, by);
      if (counts(event)) return event;
    }
    return null;
  }
}

type Guards = ReadonlyMap<string, readonly (RuleTree | null)[]>;

/** By event type, the guards of which one must hold. */
function guardsOf(position: Position<Context>): Guards {
  const guards = new Map<string, (RuleTree | null)[]>();
  for (const { event, tree } of endingChart.stepper.offers(position)) {
    // The rules of this chart are the only ones that its guards name.
    guards.set(event, [...(guards.get(event) ?? []), tree as RuleTree | null]);
  }
  return guards;
}
