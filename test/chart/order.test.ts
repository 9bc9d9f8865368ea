import { describe, expect, it } from '@jest/globals';
import { transition } from 'xstate';
import type { AnyMachineSnapshot } from 'xstate';
import {
  at,
  begin,
  fire,
  noted,
  possible,
  repetitionOf,
  settle,
  tell,
} from '../../workflows/chart/index.ts';
import { remembering } from '../../workflows/chart/repetition.ts';
import { given, NOON, timerOf, told, woken } from './given.ts';
import { changes, DAY, loan, loanWith, said, TERM } from './loan.ts';

const NOTE = said('note.added', 'n-1', { at: NOON + DAY });

describe('what is told from outside', () => {
  it('is taken once, however often it is told', () => {
    const once = tell(loan, given(), NOTE, NOON);
    const twice = tell(loan, once.live, NOTE, NOON + 1);
    expect([once.outcome, twice.outcome]).toEqual(['taken', 'duplicate']);
    expect(twice.live).toBe(once.live);
  });

  it('is remembered by its id and what it says for 30 days, and not when it was refused', () => {
    expect(tell(loan, given(), said('loan.thawed', 'n-1'), NOON).live.seen).toEqual([]);
    let { live } = tell(loan, given(), NOTE, NOON);
    for (let n = 0; n < 500; n++) live = tell(loan, live, { ...NOTE, id: `more-${n}` }, NOON).live;
    const another = { ...NOTE, with: { at: NOON } };
    expect(tell(loan, live, NOTE, NOON + 30 * DAY).outcome).toBe('duplicate');
    expect(tell(loan, live, another, NOON + 30 * DAY).outcome).toBe('refused');
    const later = tell(loan, live, another, NOON + 31 * DAY);
    expect([later.outcome, later.live.seen.length]).toEqual(['taken', 1]);
  });

  it('is the same whatever the order in which it is written', () => {
    const [first, second] = [
      { at: NOON, also: 1 },
      { also: 1, at: NOON },
    ];
    const { live } = tell(loan, given(), { ...NOTE, with: first }, NOON);
    expect(repetitionOf(live.seen, { with: second, ...NOTE, id: 'n-1' }, NOON)).toBe('other');
    expect(repetitionOf(live.seen, { ...NOTE, with: second }, NOON)).toBe('same');
  });

  it('takes little room, however much is said in a burst', () => {
    let live = given();
    for (let n = 0; n < 6_500; n++) {
      const seen = remembering(
        live.seen,
        { ...NOTE, id: `a rather long id, of the number ${n}` },
        NOON,
      );
      live = { ...live, seen };
    }
    expect(live.seen).toHaveLength(6_000);
    expect(JSON.stringify(live.seen).length).toBeLessThan(200 * 1024);
  });

  it('is refused where no active state takes it, and leaves everything as it was', () => {
    const live = given();
    const step = tell(loan, live, said('loan.thawed', 't-1'), NOON + 5);
    expect(step).toEqual({ live, grants: [], entries: [], outcome: 'refused' });
    expect(step.live).toBe(live);
  });

  it('is refused where a guard is not met', () => {
    const overdue = woken(given(), NOON + TERM);
    expect(told(overdue, NOON + TERM, 'loan.returned').outcome).toBe('refused');
  });

  it.each(['xstate.stop', 'xstate.init', 'xstate.after.termEnds.loan.out.term.running'])(
    'is refused as "%s", the machine\'s own',
    (type) => {
      const event = said(type, 'x-1');
      expect(tell(loan, given(), event, NOON).outcome).toBe('refused');
      expect(possible(loan, given(), event)).toBe(false);
    },
  );

  it('is refused once the chart is done, and no timer is left', () => {
    const done = given([NOON, 'loan.returned']);
    expect(done.position.status).toBe('done');
    expect(done.timers).toEqual([]);
    expect(tell(loan, done, NOTE, NOON).outcome).toBe('refused');
    expect(loan.possible(done.position)).toEqual([]);
  });
});

describe('what is possible', () => {
  it('is asked at the instant given, with the guards as they then stand', () => {
    const live = given();
    expect(possible(loan, live, said('loan.frozen', 'f'))).toBe(true);
    expect(possible(loan, live, said('loan.thawed', 't'), NOON + DAY)).toBe(false);
    expect(at(live, NOON + DAY).position.context.now).toBe(NOON + DAY);
    expect(live.position.context.now).toBe(NOON);
  });

  it('lists the events that active states listen to, as the catalogue has them', () => {
    expect(loan.possible(given([NOON, 'loan.frozen']).position)).toEqual([
      'loan.thawed',
      'loan.returned',
    ]);
  });
});

describe('wishes', () => {
  const overdue = woken(given(), NOON + TERM);

  it('come with their parameters and a token of their own, in the order wished', () => {
    const step = fire(loan, given(), timerOf(given(), 'termEnds'), NOON + TERM);
    expect(step.grants).toEqual([{ token: 3, wish: { type: 'remind', params: { round: 1 } } }]);
    expect(step.live.grants).toEqual(step.grants);
    expect(timerOf(step.live, 'nextReminder').token).toBe(2);
  });

  it('are settled by their token, once', () => {
    const sent = said('reminder.sent', 's-1');
    const settled = settle(loan, overdue, 3, sent, NOON + TERM + 5);
    expect(settled.outcome).toBe('taken');
    expect(settled.live.grants).toEqual([]);
    expect(settled.live.position.context.sent).toEqual(['s-1']);
    expect(settle(loan, settled.live, 3, sent, NOON + TERM + 6).outcome).toBe('stale');
  });

  it('are over even where the chart no longer listens for their result', () => {
    const frozen = told(overdue, NOON + TERM, 'loan.frozen').live;
    const settled = settle(loan, frozen, 3, said('reminder.sent', 's-1'), NOON + TERM);
    expect(settled.outcome).toBe('refused');
    expect(settled.live.grants).toEqual([]);
  });
});

describe('the log', () => {
  it("gains what the chart says of each step, and the host's own notes", () => {
    const live = given([NOON + 1, 'loan.frozen']);
    const refused = { at: NOON + 2, kind: 'refused', what: 'loan.lost', code: 'impossible' };
    const { log, logged } = noted(loan, live, [refused]);
    expect(log.map(({ what }) => what)).toEqual(['begun', 'loan.frozen', 'loan.lost']);
    expect(logged).toBe(3);
  });

  it('is bounded by the chart, and counts on', () => {
    let live = given();
    for (let i = 0; i < 60; i++) live = told(live, NOON + i, 'note.added', { at: NOON + DAY }).live;
    expect(live.logged).toBe(61);
    expect(live.log.length).toBeLessThanOrEqual(40);
    expect(live.log.at(-1)).toMatchObject({ at: NOON + 59 });
  });
});

describe('a step', () => {
  it('stamps now, which the first step hands over in the input', () => {
    expect(begin(loan, { term: TERM }, NOON).live.position.context.now).toBe(NOON);
    expect(given([NOON + 7, 'loan.frozen']).position.context.now).toBe(NOON + 7);
  });

  it("answers as XState's own transition does", () => {
    const { machine } = loan.stepper;
    const live = woken(given(), NOON + TERM);
    const event = said('loan.frozen', 'f');
    const stamped = at(live, NOON + TERM + 1).position as unknown as AnyMachineSnapshot;
    const [own] = transition(machine, stamped, event);
    const ours = tell(loan, live, event, NOON + TERM + 1).live.position;
    const persisted = (one: unknown) => machine.getPersistedSnapshot(one as AnyMachineSnapshot);
    expect(persisted(ours)).toEqual(persisted(own));
  });

  it('throws what a rule throws, and what a change throws on the way in or later', () => {
    const { live } = begin(loan, { term: TERM }, NOON);
    expect(() => tell(loan, live, said('rule.broken', 'r'), NOON)).toThrow(/nobody thought/);
    const atOnce = loanWith({ changes: { ...changes, startTerm: fail } });
    expect(() => begin(atOnce, { term: TERM }, NOON)).toThrow(/broken rule/);
    const later = loanWith({ changes: { ...changes, addNote: fail } });
    const begun = begin(later, { term: TERM }, NOON).live;
    expect(() => tell(later, begun, NOTE, NOON)).toThrow(/broken rule/);
  });
});

function fail(): never {
  throw new Error('broken rule');
}
