import { describe, expect, it } from '@jest/globals';
import { and, assign, createMachine, log, raise } from 'xstate';
import type { AnyStateMachine } from 'xstate';
import { assertChart } from '../../workflows/chart/step.ts';
import { loan } from './loan.ts';

/** A one-state machine of this state and these implementations, hosted as if it were the loan. */
function hosted(state: object, implementations: object = {}) {
  const config = { id: 'odd', initial: 'only', states: { only: state } };
  const machine: AnyStateMachine = createMachine(config as never, implementations as never);
  return { ...loan, wishes: [] as string[], machine };
}

describe('a chart is asked, before it lives, for names the host does not know', () => {
  it('has none', () => {
    expect(() => assertChart(loan)).not.toThrow();
  });

  it.each<[string, object, object, RegExp]>([
    ['a mistyped delay', { after: { termEnd: {} } }, {}, /"odd\.only": unknown delay "termEnd"/],
    ['a number for a delay', { after: { 500: {} } }, {}, /delay 500 is a number/],
    [
      'a delay without an instant',
      { after: { tea: {} } },
      { delays: { tea: () => 1 } },
      /"tea" has no instant/,
    ],
    ['an invoked source', { invoke: { src: 'mailer' } }, {}, /invoked source "mailer"/],
    ['an unknown action', { entry: 'fetch' }, {}, /unknown action "fetch"/],
    ['an unknown action on the way', { on: { go: { actions: 'fetch' } } }, {}, /action "fetch"/],
    ['an unknown action of a delay', { always: { actions: 'fetch' } }, {}, /action "fetch"/],
    ['an action that nobody grants', {}, { actions: { fetch: () => {} } }, /"fetch" is no wish/],
    ['an inline function', { exit: () => {} }, {}, /an inline action is no wish/],
    ['a log', { entry: log('hello') }, {}, /"xstate\.log"/],
    ['a delay of its own', { entry: raise({ type: 'x' }, { delay: 5 }) }, {}, /delay of its own/],
    ['an unknown guard', { on: { go: { guard: 'free' } } }, {}, /unknown guard "free"/],
    ['one inside', { on: { go: { guard: and(['free']) } } }, {}, /unknown guard "free"/],
    ['one far inside', {}, { guards: { both: and(['free']) } }, /unknown guard "free"/],
  ])('such as %s', (_, state, implementations, fault) => {
    expect(() => assertChart(hosted(state, implementations))).toThrow(fault);
  });

  it('such as a wish that is none, or that XState would keep to itself', () => {
    expect(() => assertChart({ ...loan, wishes: ['lend'] })).toThrow(/wish "lend"/);
    const machine = loan.machine.provide({ actions: { remind: assign({}) } });
    expect(() => assertChart({ ...loan, machine })).toThrow(/wish "remind" is a built-in action/);
  });

  it('such as a ledger that no delay watches', () => {
    expect(() => assertChart({ ...loan, ledgers: ['notes'] })).toThrow(/ledger "notes"/);
  });

  it('and for a purpose of each delay that fits a timer', () => {
    const silent = { ...loan, purposes: { ...loan.purposes, termEnds: '' } };
    expect(() => assertChart(silent)).toThrow(/"termEnds" has no purpose/);
    const wordy = { ...loan, purposes: { ...loan.purposes, termEnds: 'x'.repeat(61) } };
    expect(() => assertChart(wordy)).toThrow(/longer than 60/);
  });

  it('and names all that is amiss at once', () => {
    const chart = hosted({ entry: 'fetch', after: { tea: {} }, on: { go: { guard: 'free' } } });
    expect(() => assertChart(chart)).toThrow(/tea[^]*fetch[^]*free/);
  });

  it('and for an initial state that exists', () => {
    const machine = createMachine({ id: 'odd', initial: 'none', states: { only: {} } } as never);
    expect(() => assertChart({ ...loan, machine })).toThrow(/none/);
  });
});
