import type { Chart, Entry, HostedEvent } from './chart.ts';
import { told } from './live.ts';
import type { Grant, Live } from './live.ts';
import { rests, stamp, take } from './stepper.ts';
import type { Snapshot, Taken } from './stepper.ts';
import { stay } from './still.ts';
import { arm } from './timers.ts';
import type { Timer } from './timers.ts';

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

/**
 * `null` where no active state takes the event. XState would still run an `always` whose time has come on such an
 * event, so where one holds the question comes first; elsewhere only a step that did nothing raises it.
 */
export function moved<C extends { now: number }, I>(
  chart: Chart<C, I>,
  before: Live<C>,
  next: Live<C>,
  event: HostedEvent,
  now: number,
  fired?: Timer,
): Step<C> | null {
  const taken = taking(chart, before.snapshot, event, now);
  if (!taken) return null;
  return advanced(chart, before, next, taken, event, fired);
}

/** Where nothing at all was done, XState is asked whether anything could have been. */
function taking<C extends { now: number }, I>(
  chart: Chart<C, I>,
  before: Snapshot<C>,
  event: HostedEvent,
  now: number,
): Taken<C> | null {
  if (before.status !== 'active') return null;
  if (chart.byHand?.listeners.has(event.type)) {
    const stayed = stay(chart, chart.byHand, stamp(before, now), event);
    if (stayed) return stayed.acted ? stayed : null;
  }
  const stamped = stamp(before, now);
  const atRest = rests(chart, stamped, event);
  if (!atRest && !stamped.can(event)) return null;
  const taken = take(chart, stamped, event);
  const idle = !taken.acted && taken.snapshot === stamped;
  return atRest && idle && !stamped.can(event) ? null : taken;
}

/** The state after a macrostep: timers armed, wishes numbered, the step logged. */
export function advanced<C extends { now: number }, I>(
  chart: Chart<C, I>,
  before: Live<C> | null,
  next: Live<C>,
  { snapshot, entered, wishes }: Taken<C>,
  cause: HostedEvent | null,
  fired?: Timer,
): Step<C> {
  const armed = arm(chart, snapshot, next, entered, fired);
  const granted = wishes.map((wish, index) => ({ token: armed.token + 1 + index, wish }));
  const stepped: Live<C> = {
    ...next,
    snapshot,
    timers: armed.timers,
    token: armed.token + granted.length,
    grants: [...next.grants, ...granted],
    steps: next.steps + 1,
  };
  const entries = chart.entriesOf(before && told(before), told(stepped), cause);
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
