import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import * as v from 'valibot';
import { assign, createActor, createMachine, SimulatedClock } from 'xstate';
import type { AnyStateMachine } from 'xstate';
import {
  begin,
  chartOf,
  due,
  fire,
  load,
  nextDue,
  store,
  tell,
  type Chart,
  type Types,
  type Value,
} from '../../workflows/chart/index.ts';

/** A state: how long it may stay and which sibling follows, what events do, and the states inside it. */
interface Sketch {
  wait: number | null;
  next: number;
  on: { to: number; reenter: boolean }[];
  inner: Sketch[];
}

type Clocked = {
  now: number;
  entered: Record<string, number>;
};

/** What is done when a state is entered. */
type Entry = (own: string) => unknown;

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
        const machine = machineOf(drawn, clock);
        const actor = createActor(machine, { clock, input: { now: 0 } }).start();
        const seen: Value[] = [actor.getSnapshot().value];
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
  value: Value;
}

/** What the host sees, stored and loaded at every step; `null` where two things fall on one instant. */
function stepped(
  chart: Chart<Clocked, object>,
  events: { after: number; type: string }[],
): Seen[] | null {
  let { live } = begin(chart, {}, 0);
  const trace: Seen[] = [{ at: 0, type: null, value: live.position.value }];
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
      trace.push({ at, type: null, value: live.position.value });
    }
    now = until;
    ({ live } = tell(chart, live, { type, id: `${index}` }, now));
    trace.push({ at: now, type, value: live.position.value });
  }
  return trace;
}

function charted(drawn: Sketch[][]): Chart<Clocked, object> {
  return chartOf({
    types: {} as Types<Clocked, { type: string; id: string }, object>,
    id: 'drawn',
    version: 1,
    migrations: {},
    opening: v.object({}),
    parts: {
      rules: {},
      deadlines: Object.fromEntries(
        waits(drawn).map(([id, wait]) => [
          id,
          { at: ({ entered }: Clocked) => (entered[id] ?? 0) + wait, purpose: id },
        ]),
      ),
      changes: {
        enter: (c: Clocked, _e: unknown, own: string): Clocked => ({
          ...c,
          entered: { ...c.entered, [own]: c.now },
        }),
      },
      wishing: {},
      wishes: [],
    },
    registered: ({ now }) => ({ now, entered: {} }),
    root: statesOf(drawn, (own) => ({ type: 'enter', params: own })),
    said: {},
    whom: 'a drawing',
    where: () => 'it is drawn',
    isDate: () => true,
    nearest: () => [],
    entriesOf: () => [],
    compact: (log) => log,
  });
}

/** The same drawing for XState alone, on a clock of its own. */
function machineOf(drawn: Sketch[][], clock: SimulatedClock): AnyStateMachine {
  const delays = Object.fromEntries(waits(drawn).map(([id, wait]) => [id, () => wait]));
  const states = statesOf(drawn, (own) =>
    assign(({ context }: { context: Clocked }) => ({
      entered: { ...context.entered, [own]: clock.now() },
    })),
  );
  const config = { id: 'drawn', context: { now: 0, entered: {} }, ...states };
  return createMachine(config as never, { delays } as never);
}

/** The drawn regions under one parent that remembers its history, and a pause beside it. */
function statesOf(drawn: Sketch[][], entry: Entry): object {
  const states = Object.fromEntries(
    drawn.map((sketches, index) => [`r${index}`, compound(sketches, `r${index}`, entry)]),
  );
  const working = {
    type: 'parallel',
    on: { pause: 'paused' },
    states: { ...states, back: { type: 'history', history: 'deep' } },
  };
  return {
    initial: 'working',
    states: { working, paused: { on: { resume: 'working.back' } } },
  };
}

function compound(sketches: Sketch[], id: string, entry: Entry): object {
  const nth = (index: number) => `s${index % sketches.length}`;
  const states = sketches.map(({ wait, next, on, inner }, index) => {
    const own = `${id}s${index}`;
    const reactions = on.map(({ to, reenter }, event) => [
      `e${event}`,
      { target: nth(to), reenter },
    ]);
    return [
      `s${index}`,
      {
        entry: entry(own),
        on: Object.fromEntries(reactions),
        ...(wait === null ? {} : { after: { [own]: nth(next) } }),
        ...(inner.length > 0 ? compound(inner, own, entry) : {}),
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
