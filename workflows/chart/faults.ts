import { noted, type Step } from './advance.ts';
import type { Chart } from './chart.ts';
import type { HostedEvent, Wish } from './event.ts';
import { faultOf, type Thrown } from './fault.ts';
import type { Live } from './live.ts';
import { stamp } from './position.ts';
import { settleAgain } from './step.ts';
import { arm, instantOf, NoInstant } from './timers.ts';

/** More of them, and the oldest go: a chart so broken is not mended by trying them all again. */
const MOST = 100;

/**
 * The state with this set aside, and with every deadline that went astray together with it. Asks the chart for nothing that
 * must not throw.
 */
export function setAside<C extends { now: number }, I>(
  chart: Chart<C, I>,
  live: Live<C>,
  thrown: Thrown,
  now: number,
): Live<C> {
  const { what, build } = thrown;
  const since = live.faults.find((one) => one.what === what)?.since ?? now;
  const others = live.faults.filter((one) => one.what !== what);
  const faults = [...others, faultOf(thrown, since)].slice(-MOST);
  const timers = live.timers.filter(({ id }) => id !== what);
  const why = 'It threw, and was set aside until the next version of Endwell tries it again.';
  const entry = { at: now, kind: 'refused', what, code: 'defect', why };
  const set = noted(chart, { ...live, timers, rush: 0, faults }, [entry]);
  try {
    return minded(chart, set, now);
  } catch (error) {
    const isNews = error instanceof NoInstant && !faults.some((one) => one.what === error.id);
    return isNews ? setAside(chart, set, { what: error.id, error, build }, now) : set;
  }
}

/**
 * The state without the faults that are over: `done` was just taken, others are waited for no more, or not yet: a deadline
 * that is tried again and turns out to be still ahead is a deadline like any other.
 */
export function tended<C extends { now: number }, I>(
  chart: Chart<C, I>,
  live: Live<C>,
  done: string | null,
  now: number,
): Live<C> {
  if (live.faults.length === 0) return live;
  const waits = new Set(chart.stepper.waits(live.position).map(({ id }) => id));
  const dueAgain = new Set(live.timers.filter(({ at }) => at <= now).map(({ id }) => id));
  const left = live.faults.filter(
    ({ what, build, result, wish }) =>
      what !== done && (result || wish || (build === null ? dueAgain : waits).has(what)),
  );
  if (left.length === live.faults.length) return live;
  const rest = { ...live, faults: left };
  try {
    return minded(chart, rest, now);
  } catch {
    return rest;
  }
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
  try {
    const armed = { ...next, ...arm(chart, next.position, next, new Set()) };
    return tended(chart, armed, null, now);
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

/** The chart hears whether there are faults, and what it makes of that is logged. Throws what the chart throws. */
function minded<C extends { now: number }, I>(
  chart: Chart<C, I>,
  live: Live<C>,
  now: number,
): Live<C> {
  const before = stamp(live.position, now);
  const context = chart.mind(before.context, live.faults.length > 0);
  const position = { ...before, context };
  const entries = chart.entriesOf(before, position, null);
  return noted(chart, { ...live, position, ...arm(chart, position, live, new Set()) }, entries);
}
