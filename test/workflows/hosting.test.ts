import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WorkflowUpdateFailedError } from '@temporalio/client';
import type { WorkflowHandle } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { JsonObject } from '../../workflows/chart/index.ts';
import { messagesOf, stored, timeline, whyNot } from '../../workflows/host/messages.ts';
import { DAY, TERM, said } from '../chart/loan.ts';
import { connectTestServer } from '../support/server.ts';
import { bundleLoans, Library } from './loans.ts';
import { read } from '../support/secrecy.ts';

const { inform, tell, view } = messagesOf();

let library: Library;
// Before the server's own, which would close a connection that a worker still holds.
afterAll(async () => library.close());
const server = await connectTestServer();

beforeAll(async () => {
  library = new Library(server, await bundleLoans(true));
  await library.open();
});

const shown = async (loan: WorkflowHandle) => (await loan.query(view)) as JsonObject;
const toldTo = async (loan: WorkflowHandle, type: string, more: object = {}) =>
  (await loan.executeUpdate(tell, { args: [said(type, type, more)] })) as JsonObject;

/** The failure a refused update hands to its caller. */
async function refusalOf(answer: Promise<unknown>): Promise<ApplicationFailure> {
  const error = await answer.then(
    () => 'accepted',
    (failure: unknown) => failure,
  );
  if (error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure) {
    return error.cause;
  }
  throw new Error(`not a refusal: ${String(error)}`);
}

describe('what is told to a hosted chart', () => {
  it('is answered with the view after it, and is harmless the second time', async () => {
    const loan = await library.lend(TERM);
    const at = Date.now() + 5 * DAY;
    // Asked after its first task, so that what is told comes in one of its own.
    expect(await shown(loan)).toMatchObject({ notes: [] });
    expect(await toldTo(loan, 'note.added', { at })).toMatchObject({ notes: [at], next: at });
    expect(await toldTo(loan, 'note.added', { at })).toMatchObject({ notes: [at] });
    await loan.signal(inform, said('note.added', 'note.added', { at }));
    expect(await shown(loan)).toMatchObject({ notes: [at] });
    const [history] = await library.histories(loan);
    const armed = history?.events?.filter((event) => event.timerStartedEventAttributes);
    expect(armed?.map(({ userMetadata }) => read(userMetadata!.summary!))).toEqual([
      'the book is due back',
      'a note in the book is due',
    ]);
    expect(await toldTo(loan, 'loan.returned')).toMatchObject({ status: 'done' });
    expect(await loan.result()).toMatchObject({ status: 'done' });
    await library.replay(loan);
  });

  it('is refused with the reason, its code and what is possible, before it is accepted', async () => {
    const loan = await library.lend(TERM);
    const refusal = await refusalOf(toldTo(loan, 'loan.thawed'));
    expect(refusal).toMatchObject({ type: 'impossible', nonRetryable: true });
    expect(refusal.details?.[0]).toMatchObject({
      event: 'loan.thawed',
      possible: expect.arrayContaining(['loan.frozen', 'note.added']),
    });
    expect(await loan.query(whyNot, 'loan.thawed')).toEqual(refusal.details?.[0]);
    expect(await loan.query(whyNot, 'loan.frozen')).toBeNull();
    expect(await refusalOf(toldTo(loan, 'xstate.stop'))).toMatchObject({ type: 'unknown' });
    const [history] = await library.histories(loan);
    expect(
      history?.events?.filter((event) => event.workflowExecutionUpdateAcceptedEventAttributes),
    ).toEqual([]);
    await loan.terminate();
    await library.replay(loan);
  });

  it("is refused in the chart's own words where it has some", async () => {
    library.hold();
    const loan = await library.lend(1);
    await library.wished(1);
    const refusal = await refusalOf(toldTo(loan, 'loan.returned'));
    expect(refusal).toMatchObject({ type: 'L1.allSent' });
    expect(refusal.details?.[0]).toMatchObject({ unmet: [{ id: 'L1.allSent' }] });
    library.release();
    await loan.terminate();
    await library.replay(loan);
  });

  it('is heard by an update of its own name, which the history then shows, and refused without a trace', async () => {
    const loan = await library.lend(TERM);
    const at = Date.now() + 5 * DAY;
    const { type: _, ...untyped } = said('note.added', 'n-1', { at });
    expect(await loan.executeUpdate('note.added', { args: [untyped] })).toMatchObject({
      notes: [at],
    });
    expect(
      await loan.executeUpdate('note.added', { args: [said('note.added', 'n-1', { at })] }),
    ).toMatchObject({ notes: [at] });
    const misnamed = loan.executeUpdate('loan.frozen', { args: [said('note.added', 'n-2')] });
    expect(await refusalOf(misnamed)).toMatchObject({
      type: 'malformed',
      message: 'The update "loan.frozen" carries an event of another type.',
    });
    expect(
      await refusalOf(loan.executeUpdate('loan.thawed', { args: [{ id: 't' }] })),
    ).toMatchObject({
      type: 'malformed',
    });
    expect(
      await refusalOf(loan.executeUpdate('loan.burnt', { args: [said('loan.burnt', 'b')] })),
    ).toMatchObject({ type: 'unknown' });
    expect(await refusalOf(loan.executeUpdate('loan.burnt'))).toMatchObject({ type: 'malformed' });
    await loan.executeUpdate('loan.returned', { args: [said('loan.returned', 'r')] });
    const [history] = await library.histories(loan);
    const accepted = history?.events?.flatMap(
      ({ workflowExecutionUpdateAcceptedEventAttributes: update }) =>
        update ? [update.acceptedRequest?.input?.name] : [],
    );
    expect(accepted).toEqual(['note.added', 'note.added', 'loan.returned']);
    await library.replay(loan);
  });

  it('is refused when it is malformed, from a client and over the wire', async () => {
    const loan = await library.lend(TERM);
    for (const odd of [null, 'event', 7, [], {}, { type: 7, id: 'x' }, { type: 'note.added' }]) {
      const answer = loan.executeUpdate('tell', { args: [odd] });
      expect(await refusalOf(answer)).toMatchObject({ type: 'malformed' });
    }
    expect(await refusalOf(loan.executeUpdate('tell'))).toMatchObject({ type: 'malformed' });
    await loan.terminate();
    await library.replay(loan);
  });
});

describe('the timeline', () => {
  it('gives what is new since a count, and tells of machines that were refused', async () => {
    const loan = await library.lend(TERM);
    await loan.signal(inform, said('loan.thawed', 'm-1'));
    await loan.signal('inform', 'nonsense');
    const { logged, entries } = await loan.query(timeline);
    expect(entries).toMatchObject([
      { what: 'begun' },
      { kind: 'refused', what: 'loan.thawed', code: 'impossible' },
      { kind: 'refused', code: 'malformed' },
    ]);
    await toldTo(loan, 'loan.frozen');
    const fresh = await loan.query(timeline, logged);
    expect(fresh).toMatchObject({ logged: 4, entries: [{ what: 'loan.frozen' }] });
    expect(await loan.query(timeline, fresh.logged)).toEqual({ logged: 4, entries: [] });
    await loan.terminate();
    await library.replay(loan);
  });
});

describe('search attributes', () => {
  it('are sent where they changed, once for all that happens together', async () => {
    const loan = await library.lend(TERM);
    await toldTo(loan, 'note.added', { at: Date.now() + DAY });
    await toldTo(loan, 'loan.frozen');
    const { searchAttributes } = await loan.describe();
    expect(searchAttributes).toMatchObject({ EwPhase: ['frozen'] });
    await toldTo(loan, 'loan.thawed');
    const [history] = await library.histories(loan);
    const sent = history?.events?.filter(
      (event) => event.upsertWorkflowSearchAttributesEventAttributes,
    );
    expect(sent).toHaveLength(3);
    await loan.terminate();
    await library.replay(loan);
  });
});

describe('a cancel request', () => {
  it('is an event, and the chart decides', async () => {
    const loan = await library.lend(TERM);
    await loan.query(view);
    await loan.cancel();
    // An update that comes in one task with the request is judged before it.
    await loan.query(view);
    expect(await toldTo(loan, 'loan.thawed')).toMatchObject({ status: 'active' });
    const { entries } = await loan.query(timeline);
    expect(entries.map(({ what }) => what)).toEqual([
      'begun',
      'admin.cancelRequested',
      'loan.thawed',
    ]);
    expect((await loan.query(stored)).timers).toHaveLength(1);
    await toldTo(loan, 'loan.returned');
    expect((await loan.describe()).status.name).toBe('COMPLETED');
    await library.replay(loan);
  });

  it('takes nothing from what is in flight, nor from what is wished after it', async () => {
    const before = library.posted.length;
    library.hold();
    const loan = await library.lend(TERM);
    await toldTo(loan, 'note.added', { at: 1 });
    await library.wished(before + 1);
    await loan.cancel();
    await loan.query(view);
    await toldTo(loan, 'loan.thawed');
    library.release();
    await loan.executeUpdate(tell, { args: [said('note.added', 'again', { at: 2 })] });
    await library.wished(before + 2);
    await toldTo(loan, 'loan.returned');
    expect(await loan.result()).toMatchObject({ status: 'done', notes: [] });
    await library.replay(loan);
  });
});
