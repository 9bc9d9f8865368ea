import type { AnyMachineSnapshot } from 'xstate';
import type { Chart } from './chart.ts';
import { AFTER } from './stepper.ts';

/** A named delay of an active state: when it is due, and the token of this one arming. */
export interface Timer {
  id: string;
  at: number;
  token: number;
  event: string;
  purpose: string;
  /** It has fired, and stays silent until its instant changes or its state is entered again. */
  spent: boolean;
}

/** The timer table, with the last token given to anything. */
export interface Armed {
  timers: Timer[];
  token: number;
}

/**
 * The table as the active states now want it. A timer whose instant stands and whose state was not
 * entered again is the same arming, spent or not; everything else is a new one with a new token.
 */
export function arm<C extends { now: number }, I>(
  chart: Chart<C, I>,
  snapshot: AnyMachineSnapshot & { context: C },
  was: Armed,
  entered: ReadonlySet<string>,
  fired?: Timer,
): Armed {
  const timers: Timer[] = [];
  let { token } = was;
  if (snapshot.status !== 'active') return { timers, token };
  for (const node of snapshot._nodes) {
    if (!node.config.after) continue;
    for (const delay of Object.keys(node.config.after)) {
      const at = instantOf(chart, snapshot.context, delay, node.id);
      if (at === null) continue;
      const id = `${delay}.${node.id}`;
      const event = AFTER + id;
      const standing = was.timers.find((timer) => timer.id === id);
      const nextItem = fired?.id === id && chart.ledgers?.includes(delay);
      const stands = standing?.at === at && !entered.has(event) && !nextItem;
      const purpose = chart.purposes[delay] ?? delay;
      timers.push(stands ? standing : { id, at, token: ++token, event, purpose, spent: false });
    }
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

function precedes(one: Timer, other: Timer): boolean {
  return one.at < other.at || (one.at === other.at && one.id < other.id);
}

function instantOf<C extends { now: number }, I>(
  chart: Chart<C, I>,
  context: C,
  delay: string,
  state: string,
): number | null {
  const instant = chart.instants[delay];
  if (!instant) throw new Error(`Delay "${delay}" of state "${state}" has no instant`);
  const at = instant(context);
  if (at === null || Number.isFinite(at)) return at;
  throw new Error(`Delay "${delay}" of state "${state}" answered ${at}: an instant or null`);
}
