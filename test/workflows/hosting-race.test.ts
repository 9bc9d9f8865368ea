import { said } from '../chart/loan.ts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { WorkflowHandle } from '@temporalio/client';
import type { WorkflowBundle } from '@temporalio/worker';
import { messagesOf, stored, timeline } from '../../workflows/host/messages.ts';
import { connectTestServer } from '../support/server.ts';
import { bundleLoans, Library } from './loans.ts';

const { inform, view } = messagesOf();

/** Long enough to send the worker home meanwhile, in real time. */
const SOON = 3_000;

let library: Library;
/** The same workflows, but with everything pure preloaded: histories are good for both. */
let shared: WorkflowBundle;
afterAll(async () => library.close());
const server = await connectTestServer();

beforeAll(async () => {
  shared = await bundleLoans(true);
  library = new Library(server, await bundleLoans(false));
  await library.open();
});

const frozen = (loan: WorkflowHandle) => loan.signal(inform, said('loan.frozen', 'f'));
const thawed = (loan: WorkflowHandle) => loan.signal(inform, said('loan.thawed', 't'));
const timerFired = (loan: WorkflowHandle) =>
  library.until(loan, (event) => Boolean(event.timerFiredEventAttributes));

describe('pause, resume and the firing of the old timer, delivered together', () => {
  it.each<[string, (loan: WorkflowHandle) => Promise<unknown>]>([
    [
      'the firing last',
      async (loan) => {
        await frozen(loan);
        await thawed(loan);
        await timerFired(loan);
      },
    ],
    [
      'the firing first',
      async (loan) => {
        await timerFired(loan);
        await frozen(loan);
        await thawed(loan);
      },
    ],
    [
      'the firing between',
      async (loan) => {
        await frozen(loan);
        await timerFired(loan);
        await thawed(loan);
      },
    ],
  ])('leave the fresh state its whole wait, with %s', async (_, happen) => {
    const loan = await library.lend(SOON);
    await loan.query(view);
    await library.close();
    await happen(loan);
    const back = Date.now();
    await library.open();
    const { timers } = await loan.query(stored);
    expect(timers).toMatchObject([{ id: 'termEnds.loan.out.term.running', spent: false }]);
    expect(timers[0]!.at).toBeGreaterThanOrEqual(back + SOON);
    const { entries } = await loan.query(timeline);
    expect(entries.map(({ what }) => what)).toEqual(['begun', 'loan.frozen', 'loan.thawed']);
    expect(await tasksSince(loan)).toBe(1);
    await loan.terminate();
    await library.replay(loan);
    await library.replay(loan, shared);
  });

  it('does the same where the cancel request is the pause', async () => {
    const loan = await library.lend(SOON);
    await loan.query(view);
    await library.close();
    await loan.cancel();
    await timerFired(loan);
    await library.open();
    expect(await loan.query(view)).toMatchObject({ value: 'frozen', next: null });
    await loan.terminate();
    await library.replay(loan);
  });
});

/** How many workflow tasks took in what came after the first task. */
async function tasksSince(loan: WorkflowHandle): Promise<number> {
  const [history] = await library.histories(loan);
  const tasks = history?.events?.filter((event) => event.workflowTaskCompletedEventAttributes);
  return (tasks?.length ?? 0) - 1;
}
