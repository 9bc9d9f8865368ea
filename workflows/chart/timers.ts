import type { Chart } from './chart.ts';
import type { Fault } from './fault.ts';
import type { Position } from './position.ts';
import type { Wait } from './places.ts';

/** A deadline that an active state waits for: when it is due, and the token of this one arming. */
export interface Timer {
  /** Names deadline and state: `<deadline>.<state id>`. */
  id: string;
  /** Epoch milliseconds. */
  at: number;
  token: number;
  purpose: string;
  /** It has fired, and stays silent until its instant changes or its state is entered again. */
  spent: boolean;
}

/** An instant to be awake at, in epoch milliseconds, and what for. */
export type Waking = Pick<Timer, 'at' | 'purpose'>;

/** The timer table, with the last token given to anything. */
export interface Armed {
  timers: Timer[];
  token: number;
}

/** A deadline said neither an instant nor that there is none. */
export class NoInstant extends Error {
  /** Of the timer that it was to be. */
  readonly id: string;

  constructor(chart: string, id: string, answered: string) {
    super(`Deadline "${id}" of "${chart}" answered ${answered}: an instant or null`);
    this.name = 'NoInstant';
    this.id = id;
  }
}

/**
 * When a deadline is due, or null: none.
 *
 * @throws NoInstant
 */
export function instantOf<C extends { now: number }, I>(
  chart: Chart<C, I>,
  context: C,
  { id, deadline }: Wait,
): number | null {
  let at: number | null;
  try {
    at = chart.deadlines[deadline]!.at(context);
  } catch (error) {
    throw new NoInstant(chart.id, id, String(error));
  }
  if (at === null || Number.isFinite(at)) return at;
  throw new NoInstant(chart.id, id, String(at));
}

/**
 * The table as the active states now want it. A timer whose instant stands and whose state was not
 * entered again is the same arming, spent or not; everything else is a new one with a new token. What was set aside is not
 * asked.
 */
export function arm<C extends { now: number }, I>(
  chart: Chart<C, I>,
  position: Position<C>,
  was: Armed & { faults: readonly Fault[] },
  entered: ReadonlySet<string>,
  fired?: Timer,
): Armed {
  const timers: Timer[] = [];
  let { token } = was;
  let isGoing = false;
  // What watches over the rest is looked at last.
  const isWatch = ({ deadline }: Wait) => chart.deadlines[deadline]?.rests === 'watch';
  const waits = chart.stepper.waits(position);
  for (const wait of [...waits.filter((one) => !isWatch(one)), ...waits.filter(isWatch)]) {
    const { id, deadline } = wait;
    if (isGoing && isWatch(wait)) continue;
    if (was.faults.some(({ what, build }) => what === id && build !== null)) continue;
    const at = instantOf(chart, position.context, wait);
    if (at === null) continue;
    const { purpose } = chart.deadlines[deadline]!;
    const standing = was.timers.find((timer) => timer.id === id);
    const nextItem = fired?.id === id && chart.ledgers.has(deadline);
    const stands = standing?.at === at && !entered.has(id) && !nextItem;
    const timer = stands ? standing : { id, at, token: ++token, purpose, spent: false };
    if (!timer.spent && chart.deadlines[deadline]?.rests === undefined) isGoing = true;
    timers.push(timer);
  }
  return { timers, token };
}

/** The next unspent timer that is due by `now`: the earliest, and by id among equals. */
export function firstDue(timers: readonly Timer[], now: number): Timer | null {
  const first = soonest(timers);
  return first && first.at <= now ? first : null;
}

/** The earliest unspent timer. */
export function soonest(timers: readonly Timer[]): Timer | null {
  let first: Timer | null = null;
  for (const timer of timers) {
    if (!timer.spent && (!first || precedes(timer, first))) first = timer;
  }
  return first;
}

/** What comes next by itself: when, and why. */
export function nextOf(timers: readonly Timer[]): { at: number; why: string } | null {
  const next = soonest(timers);
  return next && { at: next.at, why: next.purpose };
}

function precedes(one: Timer, other: Timer): boolean {
  return one.at < other.at || (one.at === other.at && one.id < other.id);
}
