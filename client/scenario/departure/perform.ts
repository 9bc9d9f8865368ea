import { departureChart } from '../../../workflows/departure/chart.ts';
import type { Context as DepartureContext } from '../../../workflows/departure/context.ts';
import type { DepartureEvent } from '../../../workflows/departure/events/index.ts';
import type { View } from '../../../workflows/departure/reading/view.ts';
import type { DepartureEntry } from '../../../workflows/departure/reading/log.ts';
import type { Instant } from '../../../workflows/calendar/almanac.ts';
import type { Context } from '../../../workflows/ending/context.ts';
import type { EndingEvent } from '../../../workflows/ending/events/index.ts';
import type { EndingEntry } from '../../../workflows/ending/reading/log-lines.ts';
import type { Line, RefusedLine } from '../document.ts';
import { enact, type Move, type Part, partOf, type Sight, type Spoken } from '../perform.ts';
import { departureLine, ended, endingLine, type LeavingDocument } from './document.ts';
import type { Leaving } from './story.ts';

export type DepartureMove = Move<DepartureEvent>;
export type DepartureSight = Sight<DepartureContext, DepartureEntry>;

/**
 * Where a departure and the endings of its clients are hosted beside each other: what one wishes for, another hears. Each
 * has a time of its own; whoever acts at an instant meets the others there.
 */
export interface Place {
  /** The ending of the nth client makes a move of its story. */
  ending: (n: number, move: Move) => Answer<Sight>;
  /** The departure makes a move; it begins with the clients as they are then. */
  departure: (move: DepartureMove) => Answer<DepartureSight>;
  /** The others are at this instant, and nothing of theirs is due before it. */
  meetEndings: (at: Instant) => Answer<void>;
  meetDeparture: (at: Instant) => Answer<void>;
  /** What others told them meanwhile. */
  lookAtEnding: (n: number) => Answer<Sight>;
  lookAtDeparture: () => Answer<DepartureSight>;
  /** Where the departure stands in the end. */
  view: () => Answer<View>;
}
type Answer<T> = T | Promise<T>;

/** Performs the story of a departure, the same on every host. */
export async function performLeaving(leaving: Leaving, place: Place): Promise<LeavingDocument> {
  const { name, start, begins, until, clients, script } = leaving;
  const own = new Map(clients.map(({ opening: { ref, row } }) => [ref, row.externalRef]));
  const naming = (ref: string): string => own.get(ref) ?? ref;
  const lines: Line[] = [];
  const told: Line[][] = clients.map(() => []);
  const endings = clients.map((client, n) => {
    const of = client.opening.row.externalRef;
    const reach = { act: (move: Move) => place.ending(n, move), look: () => place.lookAtEnding(n) };
    const hears = (entries: readonly (EndingEntry | RefusedLine)[], c: Context): void =>
      void told[n]!.push(...entries.map((entry) => endingLine(entry, of, c)));
    return new Player<Context, EndingEvent, EndingEntry>(partOf(client), { start, reach, hears });
  });
  const departure = new Player<DepartureContext, DepartureEvent, DepartureEntry>(
    { name, grain: departureChart.grain, script, until, stranger: () => null, deed: () => null },
    {
      start: begins,
      reach: { act: (move) => place.departure(move), look: () => place.lookAtDeparture() },
      hears: (entries) => void lines.push(...entries.map((entry) => departureLine(entry, naming))),
    },
  );

  for (;;) {
    const next = Math.min(departure.due, ...endings.map(({ due }) => due));
    if (next === Infinity) break;
    if (departure.due === next) {
      await place.meetEndings(next);
      await departure.step();
      await Promise.all(endings.map((ending) => ending.look()));
    } else {
      await place.meetDeparture(next);
      await Promise.all(endings.filter(({ due }) => due === next).map((ending) => ending.step()));
      await departure.look();
    }
  }

  lines.push(...told.flat());
  const view = await place.view();
  return { name, entries: lines.toSorted(byTime), ...ended(view, naming) };
}

/** How a chart of the story is reached. */
interface Reach<C, E, N> {
  act: (move: Move<E>) => Answer<Sight<C, N>>;
  look: () => Answer<Sight<C, N>>;
}

/** From when a chart of the story goes, how it is reached, and who hears its lines. */
interface Playing<C, E, N> {
  start: Instant;
  reach: Reach<C, E, N>;
  hears: (lines: readonly (N | RefusedLine)[], context: C) => void;
}

/** One chart of the story, and the move that it will make next. */
class Player<C, E extends Spoken, N> {
  readonly #reach: Reach<C, E, N>;
  readonly #story: Generator<Move<E>, unknown, Sight<C, N>>;
  #now: Instant;
  #next: Move<E> | null;

  constructor(part: Part<C, E>, { start, reach, hears }: Playing<C, E, N>) {
    this.#reach = reach;
    this.#story = enact<C, E, N>(part, hears);
    this.#now = start;
    this.#next = moveOf(this.#story.next());
  }

  /** When it makes its next move; infinite when it has none. */
  get due(): Instant {
    if (this.#next === null) return Infinity;
    return this.#next.do === 'advance' ? Math.max(this.#next.to, this.#now) : this.#now;
  }

  async step(): Promise<void> {
    if (this.#next) this.#see(await this.#reach.act(this.#next));
  }

  /** Others may have told it something while it waits: then it looks again at what it would do. */
  async look(): Promise<void> {
    if (this.#next?.do !== 'advance') return;
    const sight = await this.#reach.look();
    if (sight.entries.length > 0) this.#see(sight);
  }

  #see(sight: Sight<C, N>): void {
    this.#now = sight.now;
    this.#next = moveOf(this.#story.next(sight));
  }
}

function moveOf<E>({ value, done }: IteratorResult<Move<E>, unknown>): Move<E> | null {
  return done === true ? null : value;
}

function byTime({ at: one }: Line, { at: other }: Line): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
