import { describe, expect, it } from '@jest/globals';
import * as v from 'valibot';
import { begin, changesOf, chartOf, due, fire, tell } from '../../workflows/chart/index.ts';
import type { Types } from '../../workflows/chart/index.ts';
import type { EventIn, Rule } from '../../workflows/chart/rules/index.ts';

type Lamp = { now: number; oil: number; litAt: number | null };

const said = {
  'lamp.lit': v.strictObject({ oil: v.pipe(v.number(), v.minValue(0)) }),
  'lamp.shaded': v.optional(v.strictObject({}), {}),
};
type LampEvent = EventIn<typeof said>;
const on = changesOf<Lamp, LampEvent>();
const filled: Rule<Lamp, LampEvent> = {
  id: 'L1',
  ofEvent: true,
  holds: ({ e }) => e.type === 'lamp.lit' && e.with.oil > 0,
  why: 'there is no oil',
  mend: 'Fill it first.',
};
const parts = {
  rules: { filled },
  deadlines: {
    burntOut: { at: (c: Lamp) => c.litAt && c.litAt + c.oil, purpose: 'the lamp burns out' },
  },
  changes: {
    light: on('lamp.lit', (c, e) => ({ ...c, litAt: c.now, oil: e.with.oil })),
    cool: (c: Lamp): Lamp => ({ ...c, litAt: null }),
  },
  wishing: {
    mourn: (c: Lamp) => ({ context: c, wishes: [{ type: 'ring' as const, params: {} }] }),
  },
  wishes: ['ring'],
};
const frame = {
  types: {} as Types<Lamp, LampEvent, object>,
  id: 'lamp',
  version: 1,
  migrations: {},
  opening: v.object({}),
  registered: ({ now }: { now: number }): Lamp => ({ now, oil: 0, litAt: null }),
  said,
  whom: 'a lamp',
  where: () => 'the lamp is dark',
  isDate: () => true,
  nearest: () => ['lamp.lit'],
  entriesOf: () => [],
  compact: (log: never[]) => log,
};

/** A fourth chart: one call, and its states in ten lines. */
const lamp = chartOf({
  ...frame,
  parts,
  root: {
    initial: 'dark',
    states: {
      dark: {
        on: {
          'lamp.lit': {
            guard: { type: 'rule', params: 'filled' },
            target: 'burning',
            actions: 'light',
          },
        },
      },
      burning: { after: { burntOut: { target: 'dark', actions: ['cool', 'mourn'] } } },
    },
  },
});

const lit = (oil: number, id = 'a') => ({
  type: 'lamp.lit' as const,
  id,
  by: { role: 'client' as const, ref: 'a guest' },
  with: { oil },
});

describe('a chart that is drawn anew', () => {
  it('given ten lines of states, then it lives, waits and wishes like every other', () => {
    const begun = begin(lamp, {}, 1000).live;
    const burning = tell(lamp, begun, lit(50), 2000).live;
    expect(burning.position.value).toBe('burning');
    expect(burning.timers).toMatchObject([{ at: 2050, purpose: 'the lamp burns out' }]);
    const out = fire(lamp, burning, due(burning, 2050)!, 2050);
    expect(out.live.position.value).toBe('dark');
    expect(out.grants).toMatchObject([{ wish: { type: 'ring' } }]);
  });

  it('refuses and explains by its own rules, and says what is possible', () => {
    const { position } = begin(lamp, {}, 1000).live;
    expect(lamp.objectTo(position, lit(50))).toBeNull();
    expect(lamp.objectTo(position, lit(0))).toEqual({
      code: 'L1.filled',
      event: 'lamp.lit',
      why: '"lamp.lit" is refused: there is no oil.',
      mend: 'Fill it first.',
      unmet: [{ id: 'L1.filled', why: 'there is no oil', mend: 'Fill it first.' }],
      possible: ['lamp.lit'],
    });
    const { position: burning } = tell(lamp, begin(lamp, {}, 1000).live, lit(50), 2000).live;
    // Beside no stage that people know, a place is told by its own name.
    expect(lamp.objectTo(burning, lit(50))).toMatchObject({
      code: 'impossible',
      possible: [],
      mend: 'It can be said at: dark. Nothing is possible.',
    });
  });

  it('reads what is said to it, and says what is wrong with the rest', () => {
    expect(lamp.hear(lit(50))).toEqual(lit(50));
    expect(lamp.hear({ type: 'lamp.dropped' })).toMatchObject({
      code: 'unknown',
      why: '"lamp.dropped" is nothing that can be said to a lamp.',
      mend: 'Did you mean "lamp.lit"?',
    });
    expect(lamp.hear({ ...lit(50), with: { oil: 'much' } })).toMatchObject({ code: 'malformed' });
    expect(lamp.hear(7)).toMatchObject({ code: 'malformed' });
  });
});

describe('a chart is asked, before it lives, for names that its parts do not have', () => {
  /** One state, written as no compiler would let it pass. */
  const drawn = (state: object, more: object = {}) =>
    chartOf({ ...frame, parts, ...more, root: { initial: 'only', states: { only: state } } });

  it.each<[string, object, RegExp]>([
    ['a mistyped deadline', { after: { burnOut: {} } }, /"lamp\.only": unknown deadline "burnOut"/],
    ['a number for a deadline', { after: { 500: {} } }, /unknown deadline "500"/],
    ['something invoked', { invoke: { src: 'mailer' } }, /nothing is invoked/],
    ['an unknown change', { entry: 'fetch' }, /unknown change "fetch"/],
    ['one on the way', { on: { go: { actions: 'fetch' } } }, /unknown change "fetch"/],
    ['one after a deadline', { after: { burntOut: { actions: ['fetch'] } } }, /change "fetch"/],
    ['one of itself', { always: { actions: { type: 'fetch' } } }, /unknown change "fetch"/],
    ['an inline change', { exit: () => {} }, /an inline action/],
    ['an inline rule', { on: { go: { guard: () => true } } }, /a guard is a tree/],
    ['an unknown rule', { on: { go: { guard: { type: 'rule', params: 'free' } } } }, /rule "free"/],
    [
      'one far inside',
      { always: { guard: { type: 'rule', params: { all: ['filled', { any: ['free'] }] } } } },
      /unknown rule "free"/,
    ],
  ])('such as %s', (_, state, fault) => {
    expect(() => drawn(state)).toThrow(fault);
  });

  it('such as a ledger that no deadline watches', () => {
    expect(() => drawn({}, { ledgers: ['notes'] })).toThrow(/ledger "notes"/);
  });

  it('and for a purpose of each deadline that fits a timer', () => {
    const called = (purpose: string) => ({
      parts: { ...parts, deadlines: { burntOut: { ...parts.deadlines.burntOut, purpose } } },
    });
    expect(() => drawn({}, called(''))).toThrow(/"burntOut" has no purpose/);
    expect(() => drawn({}, called('x'.repeat(61)))).toThrow(/longer than 60/);
  });

  it('and names all that is amiss at once', () => {
    const state = { entry: 'fetch', after: { tea: {} }, on: { go: { guard: 'free' } } };
    expect(() => drawn(state)).toThrow(/tea[^]*fetch[^]*guard/);
  });

  it('and for an initial state that exists', () => {
    expect(() =>
      chartOf({ ...frame, parts, root: { initial: 'none', states: { only: {} } } }),
    ).toThrow(/none/);
  });
});
