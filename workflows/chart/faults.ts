import { noted, type Step } from './advance.ts';
import type { Chart } from './chart.ts';
import type { HostedEvent, Wish } from './event.ts';
import { faultOf, type Fault, type Thrown } from './fault.ts';
import type { Live } from './live.ts';
import { stamp } from './position.ts';
import { settleAgain } from './step.ts';
import { arm, instantOf, NoInstant } from './timers.ts';

/** More of them, and the oldest go: a chart so broken is not mended by trying them all again. */
const MOST = 100;

/** The state with this set aside. Asks the chart for nothing that must not throw. */
export function setAside<C extends { now: number }, I>(
  chart: Chart<C, I>,
  live: Live<C>,
  thrown: Thrown,
  now: number,
): Live<C> {
  const { what } = thrown;
  const since = live.faults.find((one) => one.what === what)?.since ?? now;
  const fault = faultOf(thrown, since);
  const others = live.faults.filter((one) => one.what !== what);
  const timers = live.timers.filter(({ id }) => id !== what);
  const left = { ...live, timers, rush: 0 };
  const set = minded(chart, left, [...others, fault].slice(-MOST), now);
  const why = 'It threw, and was set aside until the next version of Endwell tries it again.';
  return noted(chart, set, [{ at: now, kind: 'refused', what, code: 'defect', why }]);
}

/** The state without the faults that are over: `done` was just taken, others are waited for no more. */
export function tended<C extends { now: number }, I>(
  chart: Chart<C, I>,
  live: Live<C>,
  done: string | null,
  now: number,
): Live<C> {
  if (live.faults.length === 0) return live;
  const waits = new Set(chart.stepper.waits(live.position).map(({ id }) => id));
  const left = live.faults.filter(
    ({ what, result, wish }) => what !== done && (result || wish || waits.has(what)),
  );
  return left.length === live.faults.length ? live : minded(chart, live, left, now);
}

/**
 * A state that comes back to this build: what others have set aside is tried again (deadlines are armed, wishes wished,
 * results taken), and what only this chart waits for is armed.
 */
export function retried<C extends { now: number }, I>(
  chart: Chart<C, I>,
  live: Live<C>,
  build: string,
  now: number,
): Live<C> {
  const again = live.faults.filter((fault) => fault.build !== build);
  const faults = live.faults.map((one) => (again.includes(one) ? { ...one, build: null } : one));
  let next: Live<C> = { ...live, faults };
  for (const { what, result, wish } of again) {
    if (result) next = settledAgain(chart, next, { what, result, build }, now);
    else if (wish) next = wishedAgain(next, what, wish);
  }
  const { position } = next;
  try {
    return { ...next, ...arm(chart, position, next, new Set()) };
  } catch (error) {
    if (!(error instanceof NoInstant)) throw error;
    return retried(chart, setAside(chart, next, { what: error.id, error, build }, now), build, now);
  }
}

/**
 * One step that no deadline can stop: one that knew no instant before it either, whatever happens, is set aside first, and
 * the step taken again. Throws what the step itself throws.
 */
export function steady<C extends { now: number }, I>(
  chart: Chart<C, I>,
  live: Live<C>,
  { build, now }: { build: string; now: number },
  step: (live: Live<C>) => Step<C>,
): Step<C> {
  try {
    return step(live);
  } catch (error) {
    if (!(error instanceof NoInstant) || !isAstray(chart, live, error.id, now)) throw error;
    const { id: what } = error;
    return steady(chart, setAside(chart, live, { what, error, build }, now), { build, now }, step);
  }
}

function isAstray<C extends { now: number }, I>(
  chart: Chart<C, I>,
  live: Live<C>,
  id: string,
  now: number,
): boolean {
  const position = stamp(live.position, now);
  const wait = chart.stepper.waits(position).find((one) => one.id === id);
  if (!wait || live.faults.some((one) => one.what === id && one.build !== null)) return false;
  try {
    instantOf(chart, position.context, wait);
    return false;
  } catch {
    return true;
  }
}

function settledAgain<C extends { now: number }, I>(
  chart: Chart<C, I>,
  live: Live<C>,
  { what, result, build }: { what: string; result: HostedEvent; build: string },
  now: number,
): Live<C> {
  try {
    const step = steady(chart, live, { build, now }, (one) => settleAgain(chart, one, result, now));
    return tended(chart, step.live, what, now);
  } catch (error) {
    return setAside(chart, live, { what, error, build, result }, now);
  }
}

function wishedAgain<C>(live: Live<C>, what: string, wish: Wish): Live<C> {
  const token = live.token + 1;
  const faults = live.faults.filter((one) => one.what !== what);
  return { ...live, token, faults, grants: [...live.grants, { token, wish }] };
}

/** The chart hears which faults there are, and what it makes of that is logged. Where even this throws, they are kept. */
function minded<C extends { now: number }, I>(
  chart: Chart<C, I>,
  live: Live<C>,
  faults: Fault[],
  now: number,
): Live<C> {
  const next = { ...live, faults };
  try {
    const before = stamp(live.position, now);
    const context = chart.mind(before.context, faults.length > 0);
    const position = { ...before, context };
    const entries = chart.entriesOf(before, position, null);
    return noted(chart, { ...next, position, ...arm(chart, position, next, new Set()) }, entries);
  } catch {
    return next;
  }
}
