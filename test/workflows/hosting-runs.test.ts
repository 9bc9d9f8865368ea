import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { messagesOf, stored, timeline } from '../../workflows/host/messages.ts';
import { DAY, TERM, said } from '../chart/loan.ts';
import { read } from '../support/secrecy.ts';
import { connectTestServer } from '../support/server.ts';
import { fastForward, settledBy } from '../support/time-skipping.ts';
import { bundleLoans, Library } from './loans.ts';

const { tell, view } = messagesOf();

/** Skipped time still runs on while a worker is at work. */
const LATENESS = 60_000;

let library: Library;
afterAll(async () => library.close());
const server = await connectTestServer();

beforeAll(async () => {
  library = new Library(server, await bundleLoans(true));
  await library.open();
});

describe('a chart whose runs are over after three steps', () => {
  it('keeps every timer on its own instant, and has each wish granted once', async () => {
    const loan = await library.lend(TERM, 'lendInShortRuns');
    const before = await loan.query(stored);
    const begun = before.timers[0]!.at - TERM;
    for (let day = 2; day <= 12; day += 2) {
      const args = [said('note.added', `note-${day}`, { at: begun + day * DAY })] as const;
      await loan.executeUpdate(tell, { args: [args[0]] });
    }
    const settled = settledBy(() => loan.query(view));
    for (let day = 1; day <= 37; day += 2) {
      const { timers } = await loan.query(stored);
      const next = Math.min(...timers.map(({ at }) => at));
      expect((next - begun) % DAY).toBeLessThan(day < 14 ? 1 : LATENESS);
      await fastForward(server.connection, {
        workflowId: loan.workflowId,
        milliseconds: 2 * DAY,
        settled,
      });
    }
    const { entries } = await loan.query(timeline);
    const fired = entries.filter(({ what }) => what === 'fired');
    const days = fired.map(({ at }) => Math.floor((at - begun) / DAY));
    expect(days).toEqual([2, 4, 6, 8, 10, 12, 14, 21, 28, 35]);
    for (const { at } of fired) expect((at - begun) % DAY).toBeLessThan(LATENESS);
    expect(library.posted.map(({ wish }) => wish.type)).toEqual([
      ...Array<string>(6).fill('announce'),
      ...Array<string>(4).fill('remind'),
    ]);
    expect(await loan.query(view)).toMatchObject({ reminded: 4 });
    await loan.executeUpdate(tell, { args: [said('loan.returned', 'r')] });
    expect(await library.replay(loan)).toBeGreaterThan(5);
  });

  it('hands on what the list knows beside the codes, encrypted anew', async () => {
    const loan = await library.lend(TERM, 'lendInShortRuns');
    const soon = Date.now() + DAY;
    for (let nth = 0; nth < 4; nth++) {
      await loan.executeUpdate(tell, { args: [said('note.added', `n-${nth}`, { at: soon })] });
    }
    const [begun, ...later] = (await library.histories(loan)).map(
      ({ events }) => events![0]!.workflowExecutionStartedEventAttributes!.memo!.fields!['title']!,
    );
    expect(later).toHaveLength(1);
    expect(later.map(read)).toEqual(['The long winter']);
    // Two times the same words under one key are two cipher texts: else the server handed them on.
    expect(later[0]!.data).not.toEqual(begun!.data);
  });

  it('loses no update that is under way when a run ends, and no wish', async () => {
    const loan = await library.lend(TERM, 'lendInShortRuns');
    const wished = library.posted.length;
    const far = Date.now() + DAY;
    // Two people at once, each speaking again as soon as they are answered; every fourth note is due at once.
    const lane = async (name: string): Promise<void> => {
      for (let nth = 0; nth < 8; nth++) {
        const event = said('note.added', `${name}-${nth}`, { at: nth % 4 ? far : nth });
        await loan.executeUpdate(tell, { args: [event] });
      }
    };
    await Promise.all([lane('ann'), lane('ben')]);
    await library.wished(wished + 4);
    expect(await loan.query(view)).toMatchObject({ notes: Array<number>(12).fill(far) });
    await loan.executeUpdate(tell, { args: [said('loan.returned', 'r')] });
    expect(await loan.result()).toMatchObject({ status: 'done' });
    const tokens = library.posted.slice(wished).map(({ token }) => token);
    expect(new Set(tokens).size).toBe(4);
    expect(await library.replay(loan)).toBeGreaterThan(3);
  });
});
