import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { due, load, store, type HostedEvent } from '../../workflows/chart/index.ts';
import { Inbox } from '../../workflows/host/inbox.ts';
import { NOON } from './given.ts';
import { changes, DAY, deadlines, loan, loanWith, said, TERM, type Loan } from './loan.ts';

const broken = (): never => {
  throw new Error('nobody thought of this');
};
const reported: string[] = [];
const surroundings = (build: string) => ({
  build,
  report: (what: string) => void reported.push(what),
});
const hosting = (chart: typeof loan) => ({
  chart,
  answer: () => null,
  grant: async (): Promise<HostedEvent> => said('reminder.sent', 'g'),
  details: () => '',
  attributes: () => [],
});
const lent = (chart: typeof loan) =>
  new Inbox(hosting(chart), { input: { term: TERM } }, surroundings('one'));
/** The same on another build. */
const moved = (inbox: Inbox<Loan, never, never>, chart: typeof loan, build = 'two') =>
  new Inbox(
    hosting(chart),
    { carried: JSON.parse(JSON.stringify(store(loan, inbox.live))) },
    surroundings(build),
  );
const termEnds = 'termEnds.loan.out.term.running';

beforeEach(() => {
  jest.useFakeTimers({ now: NOON });
  reported.length = 0;
});
afterEach(() => {
  jest.useRealTimers();
});

describe('something said that throws', () => {
  it.each([
    ['when it is judged', loan, said('rule.broken', 'b')],
    [
      'when it is taken',
      loanWith({ changes: { ...changes, shutNotes: broken } }),
      said('notes.shut', 's'),
    ],
  ])('%s is refused, the state stays as it was, and the next is taken', (_, chart, words) => {
    const inbox = lent(chart);
    const { position, timers } = inbox.live;
    // Only what is accepted can leave a trace.
    expect(inbox.judge(words)).toBeNull();
    expect(inbox.tell(words)).toMatchObject({ code: 'defect', event: words.type });
    expect(inbox.live).toMatchObject({ position, timers, seen: [] });
    expect(inbox.live.log.at(-1)).toMatchObject({ kind: 'refused', code: 'defect' });
    expect(reported).toEqual([words.type]);
    expect(inbox.tell(said('loan.frozen', 'f'))).toBeNull();
  });

  it('answers who only asks, too', () => {
    expect(lent(loan).objection(said('rule.broken', 'b') as never)).toMatchObject({
      code: 'defect',
    });
  });
});

describe('a deadline whose step throws', () => {
  const chart = loanWith({ changes: { ...changes, startReminder: broken } });

  it('is set aside with since when and what it said, and all else goes on', () => {
    const inbox = lent(chart);
    inbox.tell(said('note.added', 'n', { at: NOON + TERM + DAY }));
    jest.setSystemTime(NOON + TERM);
    inbox.fireDue();
    expect(inbox.live.faults).toEqual([
      { what: termEnds, since: NOON + TERM, says: 'Error: nobody thought of this', build: 'one' },
    ]);
    expect(reported).toEqual([termEnds]);
    expect(due(inbox.live, NOON + TERM)).toBeNull();
    jest.setSystemTime(NOON + TERM + DAY);
    inbox.fireDue();
    expect(inbox.live.position.context.notes).toEqual([]);
    expect(inbox.tell(said('term.moved', 't', { to: NOON }))).toBeNull();
    expect(due(inbox.live, NOON + 9 * TERM)).toBeNull();
  });

  it('is left alone by the same build, tried by the next, and over when it succeeds', () => {
    const inbox = lent(chart);
    jest.setSystemTime(NOON + TERM);
    inbox.fireDue();
    const same = moved(inbox as never, chart, 'one');
    same.fireDue();
    expect([reported, same.live.faults]).toEqual([[termEnds], inbox.live.faults]);

    jest.setSystemTime(NOON + TERM + DAY);
    const unmended = moved(inbox as never, chart);
    unmended.fireDue();
    expect(unmended.live.faults).toMatchObject([{ since: NOON + TERM, build: 'two' }]);

    const mended = moved(unmended as never, loan, 'three');
    expect(mended.live.faults).toMatchObject([{ what: termEnds, build: null }]);
    mended.fireDue();
    expect(mended.live.faults).toEqual([]);
    expect(mended.live.position.value).toMatchObject({ out: { term: 'overdue' } });
  });

  it('is forgotten where nobody waits for it any more', () => {
    const inbox = lent(chart);
    jest.setSystemTime(NOON + TERM);
    inbox.fireDue();
    inbox.tell(said('loan.frozen', 'f'));
    expect(inbox.live.faults).toEqual([]);
  });

  it('given one that is due again and again, then it is a fault like any other', () => {
    const inbox = lent(loanWith({ changes: { ...changes, dropNote: (c) => c } }));
    inbox.tell(said('note.added', 'n', { at: NOON }));
    inbox.fireDue();
    expect(inbox.live.faults).toMatchObject([{ says: expect.stringMatching('again and again') }]);
    expect(inbox.tell(said('loan.frozen', 'f'))).toBeNull();
  });
});

describe('a deadline that comes to know no instant', () => {
  const astray = { ...deadlines.noteDue, at: (c: Loan) => (c.now > NOON ? broken() : null) };
  const chart = loanWith({ deadlines: { ...deadlines, noteDue: astray } });

  it('is set aside, and refuses nobody who says something else', () => {
    const inbox = lent(chart);
    jest.setSystemTime(NOON + 1);
    expect(inbox.tell(said('term.moved', 't', { to: NOON + DAY }))).toBeNull();
    expect(inbox.live.faults).toMatchObject([{ what: 'noteDue.loan.out.notes.open' }]);
    expect(inbox.live.position.context.termEnds).toBe(NOON + DAY);
  });

  it('is set aside together with one that throws, and the chart hears of both', () => {
    const mind = (c: Loan, faulty: boolean) => ({ ...c, shut: faulty });
    const both = { ...loanWith({ changes: { ...changes, startReminder: broken } }), mind };
    const inbox = lent({ ...both, deadlines: { ...both.deadlines, noteDue: astray } });
    jest.setSystemTime(NOON + TERM);
    inbox.fireDue();
    expect(inbox.live.faults).toMatchObject([
      { what: termEnds },
      { what: 'noteDue.loan.out.notes.open' },
    ]);
    expect(inbox.live.position.context).toMatchObject({ shut: true });
    expect(reported).toEqual([termEnds, 'noteDue.loan.out.notes.open']);
  });

  it('is over as soon as a build knows the instant, which may be far ahead', () => {
    const inbox = lent(chart);
    jest.setSystemTime(NOON + 1);
    inbox.tell(said('note.added', 'n', { at: NOON + DAY }));
    expect(inbox.live.faults).toHaveLength(1);
    expect(moved(inbox as never, loan).live.faults).toEqual([]);
  });

  it('given something said that first leads there, then that is refused', () => {
    const far = { ...deadlines.termEnds, at: (c: Loan) => (c.termEnds === 1 ? NaN : c.termEnds) };
    const inbox = lent(loanWith({ deadlines: { ...deadlines, termEnds: far } }));
    expect(inbox.tell(said('term.moved', 't', { to: 1 }))).toMatchObject({ code: 'defect' });
    expect(inbox.live.faults).toEqual([]);
  });
});

describe('a result whose step throws', () => {
  const chart = loanWith({ changes: { ...changes, countSent: broken } });
  const overdue = async (world = hosting(chart)) => {
    const inbox = new Inbox(world, { input: { term: TERM } }, surroundings('one'));
    jest.setSystemTime(NOON + TERM);
    inbox.fireDue();
    await inbox.grantAll();
    return inbox;
  };

  it('is kept, and taken by the build that can', async () => {
    const inbox = await overdue();
    expect(inbox.live.grants).toEqual([]);
    expect(inbox.live.faults).toMatchObject([{ what: 'reminder.sent g', result: { id: 'g' } }]);
    expect(inbox.tell(said('loan.frozen', 'f'))).toBeNull();
    inbox.tell(said('loan.thawed', 't'));
    const mended = moved(inbox as never, loan);
    expect(mended.live.faults).toEqual([]);
    expect(mended.live.position.context.sent).toEqual(['g']);
  });

  it('given a wish that throws in the granting, then it is wished again by the next build', async () => {
    const inbox = await overdue({ ...hosting(loan), grant: async () => broken() });
    expect(inbox.live.faults).toMatchObject([{ what: 'remind 3', wish: { type: 'remind' } }]);
    const mended = moved(inbox as never, loan);
    await mended.grantAll();
    expect([mended.live.faults, mended.live.position.context.sent]).toEqual([[], ['g']]);
  });
});

describe('a chart that wants to know', () => {
  it('hears when the first thing is set aside, and when nothing is any more', () => {
    const minded = (of: typeof loan) => ({
      ...of,
      mind: (c: Loan, faulty: boolean): Loan => ({ ...c, shut: faulty }),
    });
    const inbox = lent(minded(loanWith({ changes: { ...changes, startReminder: broken } })));
    jest.setSystemTime(NOON + TERM);
    inbox.fireDue();
    expect(inbox.live.position.context.shut).toBe(true);
    const mended = moved(inbox as never, minded(loan));
    mended.fireDue();
    expect(mended.live.position.context.shut).toBe(false);
  });

  it('and where even that throws, the fault is kept all the same', () => {
    const deaf = { ...loanWith({ changes: { ...changes, startReminder: broken } }), mind: broken };
    const inbox = lent(deaf);
    jest.setSystemTime(NOON + TERM);
    inbox.fireDue();
    const again = load(loan, store(loan, inbox.live));
    expect(again.faults).toMatchObject([{ what: termEnds, since: NOON + TERM }]);
  });
});
