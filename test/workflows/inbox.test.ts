import { describe, expect, it, jest } from '@jest/globals';
import { Inbox } from '../../workflows/host/inbox.ts';
import { loan, said, TERM } from '../chart/loan.ts';

const hosting = { grant: async () => said('announced', 'g') };

/** A run of no build, whose defects are counted. */
const reported: string[] = [];
const run = { build: '', report: (what: string) => void reported.push(what) };

describe('a cancel request at the inbox', () => {
  it('given a chart that has no word for it, then the log says that it cannot happen now', () => {
    const inbox = new Inbox({ ...hosting, chart: loan }, { input: { term: TERM } }, run);
    inbox.tell(said('loan.frozen', 'f'));
    inbox.cancel();
    expect(inbox.live.log.at(-1)).toMatchObject({
      kind: 'refused',
      what: 'admin.cancelRequested',
      code: 'impossible',
    });
  });

  it('is asked of the chart, whatever people may say to it', () => {
    const refusal = { code: 'unknown', event: '', why: '', mend: '', unmet: [], possible: [] };
    const deaf = { ...loan, hear: () => ({ ...refusal, code: 'unknown' as const }) };
    const inbox = new Inbox({ ...hosting, chart: deaf }, { input: { term: TERM } }, run);
    inbox.cancel();
    expect(inbox.live.position.value).toBe('frozen');
  });
});

describe('something said at the inbox', () => {
  it('given one update, when it is validated and then taken, then its rules are judged once', () => {
    let judged = 0;
    const objectTo: typeof loan.objectTo = (position, event) => {
      judged++;
      return loan.objectTo(position, event);
    };
    const inbox = new Inbox(
      { ...hosting, chart: { ...loan, objectTo } },
      { input: { term: TERM } },
      run,
    );
    const words = said('loan.frozen', 'f');
    // One activation has one time.
    jest.useFakeTimers();
    expect([inbox.judge(words), inbox.tell(words)]).toEqual([null, null]);
    jest.useRealTimers();
    expect(judged).toBe(1);
  });
});
