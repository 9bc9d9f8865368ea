import { describe, expect, it } from '@jest/globals';
import { begin, due, fire, nextDue, tell } from '../../workflows/chart/index.ts';
import { given, NOON, timerOf, told, woken } from './given.ts';
import { changes, DAY, deadlines, loan, loanWith, said, TERM } from './loan.ts';

const TERM_OVER = NOON + TERM;

describe('deadlines are live', () => {
  it('arms what the active states name, at its absolute instant and with its purpose', () => {
    const { timers } = given();
    expect(timers).toEqual([
      {
        id: 'termEnds.loan.out.term.running',
        at: TERM_OVER,
        token: 1,
        purpose: 'the book is due back',
        spent: false,
      },
    ]);
  });

  it('keeps the arming where the instant stands, whatever else happens', () => {
    const live = given([NOON + DAY, 'note.added', { at: NOON + 3 * DAY }]);
    expect(timerOf(live, 'termEnds')).toEqual(timerOf(given(), 'termEnds'));
  });

  it('moves a deadline that context moved, without the state being entered again', () => {
    const live = given([NOON + DAY, 'term.moved', { to: NOON + 30 * DAY }]);
    expect(timerOf(live, 'termEnds')).toMatchObject({ at: NOON + 30 * DAY, token: 2 });
    expect(woken(live, TERM_OVER).position.value).toMatchObject({ out: { term: 'running' } });
    expect(woken(live, NOON + 30 * DAY).position.value).toMatchObject({ out: { term: 'overdue' } });
  });

  it('drops a deadline that context took away, and arms it when it is back', () => {
    const none = given([NOON + DAY, 'term.moved']);
    expect(nextDue(none)).toBeNull();
    const back = told(none, NOON + 2 * DAY, 'term.moved', { to: NOON + 20 * DAY }).live;
    expect(nextDue(back)).toBe(NOON + 20 * DAY);
  });

  it('watches a ledger through one delay, item by item', () => {
    const live = given(
      [NOON, 'note.added', { at: NOON + 3 * DAY }],
      [NOON + 1, 'note.added', { at: NOON + 2 * DAY }],
    );
    expect(nextDue(live)).toBe(NOON + 2 * DAY);
    const later = woken(live, NOON + 2 * DAY);
    expect(nextDue(later)).toBe(NOON + 3 * DAY);
    expect(woken(later, NOON + 3 * DAY).position.context.notes).toEqual([]);
  });

  it('works off a ledger whose items are due at the same instant', () => {
    const at = NOON + 2 * DAY;
    const live = given([NOON, 'note.added', { at }], [NOON + 1, 'note.added', { at }]);
    const once = fire(loan, live, timerOf(live, 'noteDue'), at).live;
    expect(timerOf(once, 'noteDue')).toMatchObject({ at, spent: false });
    expect(timerOf(once, 'noteDue').token).toBeGreaterThan(timerOf(live, 'noteDue').token);
    expect(woken(once, at).position.context.notes).toEqual([]);
  });

  it("fires once for an instant that is no ledger's, though the chart leaves it standing", () => {
    const at = NOON + 2 * DAY;
    const single = { ...loan, ledgers: new Set<string>() };
    let live = given([NOON, 'note.added', { at }], [NOON + 1, 'note.added', { at }]);
    ({ live } = fire(single, live, timerOf(live, 'noteDue'), at));
    expect(live.position.context.notes).toEqual([at]);
    expect(timerOf(live, 'noteDue').spent).toBe(true);
  });

  it('throws by name where a chart never lets go of an instant', () => {
    const stuck = loanWith({ changes: { ...changes, dropNote: (c) => c } });
    let { live } = begin(stuck, { term: TERM }, NOON);
    ({ live } = tell(stuck, live, said('note.added', 'n', { at: NOON }), NOON));
    expect(() => {
      for (;;) ({ live } = fire(stuck, live, due(live, NOON)!, NOON));
    }).toThrow(/"noteDue.*again and again/);
  });

  it('fires what is due in the order of instants, by id among equals', () => {
    const live = given([NOON, 'note.added', { at: TERM_OVER }]);
    expect(due(live, TERM_OVER - 1)).toBeNull();
    expect(due(live, TERM_OVER)?.id).toBe('noteDue.loan.out.notes.open');
    const { live: next } = fire(loan, live, due(live, TERM_OVER)!, TERM_OVER);
    expect(due(next, TERM_OVER)?.id).toBe('termEnds.loan.out.term.running');
  });

  it('enters a state again on its own firing, with a full new wait', () => {
    const overdue = woken(given(), TERM_OVER);
    const again = woken(overdue, TERM_OVER + 7 * DAY);
    expect(again.position.context.reminded).toBe(2);
    expect(nextDue(again)).toBe(TERM_OVER + 14 * DAY);
  });
});

describe('a firing that is no longer meant', () => {
  const old = timerOf(given(), 'termEnds');

  it('is stale after pause and resume, and the fresh state keeps its whole wait', () => {
    const live = given([TERM_OVER, 'loan.frozen'], [TERM_OVER, 'loan.thawed']);
    const step = fire(loan, live, old, TERM_OVER);
    expect(step.outcome).toBe('stale');
    expect(step.live).toBe(live);
    expect(nextDue(step.live)).toBe(TERM_OVER + TERM);
  });

  it('is stale between pause and resume', () => {
    const frozen = given([TERM_OVER, 'loan.frozen']);
    const step = fire(loan, frozen, old, TERM_OVER);
    expect(step.outcome).toBe('stale');
    const live = told(step.live, TERM_OVER, 'loan.thawed').live;
    expect(nextDue(live)).toBe(TERM_OVER + TERM);
  });

  it('counts when it comes before the pause, and the resumed state has its own new wait', () => {
    const fired = fire(loan, given(), old, TERM_OVER);
    expect(fired.outcome).toBe('taken');
    const frozen = told(fired.live, TERM_OVER, 'loan.frozen').live;
    const live = told(frozen, TERM_OVER, 'loan.thawed').live;
    expect(live.position.value).toEqual({ out: { term: 'overdue', notes: 'open' } });
    expect(nextDue(live)).toBe(TERM_OVER + 7 * DAY);
  });

  it('is stale after its deadline was moved, and when it fires twice', () => {
    const moved = given([NOON, 'term.moved', { to: TERM_OVER + DAY }]);
    expect(fire(loan, moved, old, TERM_OVER).outcome).toBe('stale');
    const { live } = fire(loan, given(), old, TERM_OVER);
    expect(fire(loan, live, old, TERM_OVER).outcome).toBe('stale');
  });
});

describe('a firing whose transition is closed', () => {
  const NOTE = NOON + 3 * DAY;
  const shut = given([NOON, 'note.added', { at: NOTE }], [NOON, 'notes.shut']);
  const spent = fire(loan, shut, timerOf(shut, 'noteDue'), NOTE).live;

  it('is spent, and moves nothing', () => {
    expect(spent.position).toBe(shut.position);
    expect(timerOf(spent, 'noteDue')).toEqual({ ...timerOf(shut, 'noteDue'), spent: true });
    expect(nextDue(spent)).toBe(TERM_OVER);
    expect(fire(loan, spent, timerOf(spent, 'noteDue'), NOTE).outcome).toBe('stale');
  });

  it('stays spent over other steps, and over a round trip', () => {
    const later = told(spent, NOTE + 1, 'note.added', { at: NOTE + DAY }).live;
    expect(timerOf(later, 'noteDue').spent).toBe(true);
  });

  it('is armed anew when its instant changes', () => {
    const later = told(spent, NOTE + 1, 'note.added', { at: NOTE - DAY }).live;
    expect(timerOf(later, 'noteDue')).toMatchObject({ at: NOTE - DAY, spent: false });
  });

  it('is armed anew when its state is entered again in one step', () => {
    const live = told(spent, NOTE, 'notes.reread').live;
    expect(timerOf(live, 'noteDue')).toMatchObject({ at: NOTE, spent: false });
    expect(timerOf(live, 'termEnds')).toEqual(timerOf(spent, 'termEnds'));
  });

  it('is armed anew when its state is left and entered again', () => {
    const frozen = told(spent, NOTE + 1, 'loan.frozen').live;
    const live = told(frozen, NOTE + 2, 'loan.thawed').live;
    expect(timerOf(live, 'noteDue')).toMatchObject({ at: NOTE, spent: false });
    expect(timerOf(live, 'noteDue').token).toBeGreaterThan(timerOf(spent, 'noteDue').token);
  });
});

describe('an instant that is none', () => {
  it.each([NaN, Infinity, undefined, 'tomorrow'])('%p is refused by its name', (to) => {
    const termEnds = { at: () => to as number, purpose: 'nobody knows when' };
    const astray = loanWith({ deadlines: { ...deadlines, termEnds } });
    expect(() => begin(astray, { term: TERM }, NOON)).toThrow(/"termEnds.*answered/);
  });
});
