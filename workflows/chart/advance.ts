import type { Chart } from './chart.ts';
import type { Entry, HostedEvent } from './event.ts';
import type { Grant, Live } from './live.ts';
import type { Taken } from './stepper.ts';
import { arm, type Timer } from './timers.ts';

/**
 * What became of an event. Only `taken` moved the chart. A firing or a result that is `refused` is used
 * up all the same; an event told from outside and refused leaves everything as it was.
 */
export type Outcome = 'taken' | 'refused' | 'duplicate' | 'stale';

/** The answer to one event: the next state, what is newly wished, what the log gained. */
export interface Step<C> {
  live: Live<C>;
  grants: Grant[];
  entries: Entry[];
  outcome: Outcome;
}

/** The state after a macrostep: timers armed, wishes numbered, the step logged. */
export function advanced<C extends { now: number }, I>(
  chart: Chart<C, I>,
  before: Live<C> | null,
  next: Live<C>,
  { position, entered, wishes }: Taken<C>,
  cause: HostedEvent | null,
  fired?: Timer,
): Step<C> {
  const armed = arm(chart, position, next, entered, fired);
  const granted = wishes.map((wish, index) => ({ token: armed.token + 1 + index, wish }));
  const stepped: Live<C> = {
    ...next,
    position,
    timers: armed.timers,
    token: armed.token + granted.length,
    grants: [...next.grants, ...granted],
    steps: next.steps + 1,
  };
  const entries = chart.entriesOf(before?.position ?? null, stepped.position, cause);
  const live = noted(chart, stepped, entries);
  return { live, grants: granted, entries, outcome: 'taken' };
}

/** The state as it is, and why. */
export function unmoved<C>(live: Live<C>, outcome: Outcome): Step<C> {
  return { live, grants: [], entries: [], outcome };
}

/** The same state with entries that no step has made, such as refusals. */
export function noted<C extends { now: number }, I>(
  chart: Chart<C, I>,
  live: Live<C>,
  entries: Entry[],
): Live<C> {
  if (entries.length === 0) return live;
  const log = chart.compact([...live.log, ...entries]);
  return { ...live, log, logged: live.logged + entries.length };
}
