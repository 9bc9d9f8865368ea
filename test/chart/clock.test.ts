import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { assign, createActor, createMachine, SimulatedClock } from 'xstate';
import type { AnyStateMachine, StateValue } from 'xstate';
import type { Chart } from '../../workflows/chart/chart.ts';
import { begin, due, fire, load, nextDue, store, tell } from '../../workflows/chart/step.ts';

/** A state: how long it may stay and which sibling follows, what events do, and the states inside it. */
interface Sketch {
  wait: number | null;
  next: number;
  on: { to: number; reenter: boolean }[];
  inner: Sketch[];
}

interface Clocked {
  now: number;
  entered: Record<string, number>;
}

type Clock = (context: Clocked) => number;

const sketch = (depth: number): fc.Arbitrary<Sketch> =>
  fc.record({
    wait: fc.option(fc.integer({ min: 1, max: 400 }), { freq: 3 }),
    next: fc.nat(3),
    on: fc.array(fc.record({ to: fc.nat(3), reenter: fc.boolean() }), { maxLength: 3 }),
    inner: depth === 0 ? fc.constant([]) : fc.array(sketch(depth - 1), { maxLength: 3 }),
  });
const regions = fc.array(fc.array(sketch(1), { minLength: 2, maxLength: 3 }), {
  minLength: 2,
  maxLength: 3,
});
const said = fc.array(
  fc.record({
    after: fc.integer({ min: 0, max: 300 }),
    type: fc.constantFrom('e0', 'e1', 'e2', 'pause', 'resume'),
  }),
  { minLength: 1, maxLength: 25 },
);

describe('a chart stepped over a virtual clock', () => {
  it('is in the same states at the same instants as an XState actor on a simulated one', () => {
    fc.assert(
      fc.property(regions, said, (drawn, events) => {
        const chart = charted(drawn);
        const trace = stepped(chart, events);
        fc.pre(trace !== null);
        const clock = new SimulatedClock();
        const machine = machineOf(drawn, () => clock.now());
        const actor = createActor(machine, { clock, input: { now: 0 } }).start();
        const seen = [actor.getSnapshot().value];
        for (const { at, type } of trace.slice(1)) {
          clock.set(at);
          if (type) actor.send({ type });
          seen.push(actor.getSnapshot().value);
        }
        expect(seen).toEqual(trace.map(({ value }) => value));
      }),
      { numRuns: 150 },
    );
  });
});

interface Seen {
  at: number;
  type: string | null;
  value: StateValue;
}

/** What the host sees, stored and loaded at every step; `null` where two things fall on one instant. */
function stepped(
  chart: Chart<Clocked, object>,
  events: { after: number; type: string }[],
): Seen[] | null {
  let { live } = begin(chart, {}, 0);
  const trace: Seen[] = [{ at: 0, type: null, value: live.snapshot.value }];
  let now = 0;
  for (const [index, { after, type }] of events.entries()) {
    // Half milliseconds keep most events apart from most timers.
    const until = Math.floor(now) + after + 0.5;
    for (let at = nextDue(live); at !== null && at <= until; at = nextDue(live)) {
      if (at === until || live.timers.filter((timer) => timer.at === at).length > 1) return null;
      const timer = due(live, at);
      if (!timer) return null;
      ({ live } = fire(
        chart,
        load(chart, JSON.parse(JSON.stringify(store(chart, live)))),
        timer,
        at,
      ));
      trace.push({ at, type: null, value: live.snapshot.value });
    }
    now = until;
    ({ live } = tell(chart, live, { type, id: `${index}` }, now));
    trace.push({ at: now, type, value: live.snapshot.value });
  }
  return trace;
}

function charted(drawn: Sketch[][]): Chart<Clocked, object> {
  const instants: Chart<Clocked, object>['instants'] = {};
  for (const [id, wait] of waits(drawn)) {
    instants[id] = ({ entered }) => (entered[id] ?? 0) + wait;
  }
  return {
    id: 'drawn',
    version: 1,
    machine: machineOf(drawn, ({ now }) => now),
    instants,
    purposes: {},
    wishes: [],
    entriesOf: () => [],
    compact: (log) => log,
    migrations: {},
  };
}

/** The drawn regions under one parent that remembers its history, and a pause beside it. */
function machineOf(drawn: Sketch[][], clock: Clock): AnyStateMachine {
  const delays = Object.fromEntries(waits(drawn).map(([id, wait]) => [id, () => wait]));
  const states = Object.fromEntries(
    drawn.map((sketches, index) => [`r${index}`, compound(sketches, `r${index}`, clock)]),
  );
  const working = {
    type: 'parallel',
    on: { pause: 'paused' },
    states: { ...states, back: { type: 'history', history: 'deep' } },
  };
  const config = {
    id: 'drawn',
    initial: 'working',
    context: { now: 0, entered: {} },
    states: { working, paused: { on: { resume: 'working.back' } } },
  };
  return createMachine(config as never, { delays } as never);
}

function compound(sketches: Sketch[], id: string, clock: Clock): object {
  const nth = (index: number) => `s${index % sketches.length}`;
  const states = sketches.map(({ wait, next, on, inner }, index) => {
    const own = `${id}s${index}`;
    const noted = assign(({ context }: { context: Clocked }) => ({
      entered: { ...context.entered, [own]: clock(context) },
    }));
    const reactions = on.map(({ to, reenter }, event) => [
      `e${event}`,
      { target: nth(to), reenter },
    ]);
    return [
      `s${index}`,
      {
        entry: noted,
        on: Object.fromEntries(reactions),
        ...(wait === null ? {} : { after: { [own]: nth(next) } }),
        ...(inner.length > 0 ? compound(inner, own, clock) : {}),
      },
    ];
  });
  return { initial: 's0', states: Object.fromEntries(states) };
}

function waits(drawn: Sketch[][]): [id: string, wait: number][] {
  const of = (sketches: Sketch[], id: string): [string, number][] =>
    sketches.flatMap(({ wait, inner }, index) => {
      const own = `${id}s${index}`;
      const nested = of(inner, own);
      return wait === null ? nested : [[own, wait] as [string, number], ...nested];
    });
  return drawn.flatMap((sketches, index) => of(sketches, `r${index}`));
}
