import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { Refusal } from '../../workflows/chart/index.ts';
import { messagesOf } from '../../workflows/host/messages.ts';
import { Agency } from '../support/ending-agency.ts';
import type { PlayedEnding } from '../support/ending-played.ts';
import { connectTestServer } from '../support/server.ts';

const { inform } = messagesOf();

let agency: Agency;
// Before the server's own, which would close a connection that a worker still holds.
afterAll(async () => agency.close());
const server = await connectTestServer();

beforeAll(async () => {
  agency = await Agency.open(server);
  await agency.work();
});

const worker = { role: 'worker', ref: 'W-7' } as const;
const json = { encoding: Buffer.from('json/plain') };
const named = { type: 'ending.named', id: 'n-1', by: worker, with: {} };

/** What no client of ours would send: no JSON, no encoding that anybody knows, no event, no id, no person. */
const odd = [
  { metadata: json, data: Buffer.from('{"type":') },
  { metadata: { encoding: Buffer.from('x/y') }, data: Buffer.from('?') },
  { metadata: json, data: Buffer.from('["ending.named"]') },
  ...[
    { ...named, id: undefined },
    { ...named, id: '' },
    { ...named, by: { role: 'emperor', ref: 'W-7' } },
    { ...named, with: { more: 1 } },
    { ...named, now: 0 },
    { ...named, type: 'session.moved', with: { start: '2035-02-30T10:00' } },
    { ...named, type: 'message.sent', with: { key: 'k', messageId: 'm', subject: 's' } },
    { ...named, type: 'xstate.stop' },
    { ...named, type: '__proto__' },
  ].map((event) => ({ metadata: json, data: Buffer.from(JSON.stringify(event)) })),
];

async function refusalOf(answer: Promise<unknown>): Promise<Refusal> {
  const error = await answer.then(
    () => 'accepted',
    (failure: unknown) => failure,
  );
  if (error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure) {
    return error.cause.details?.[0] as Refusal;
  }
  throw new Error(`not a refusal: ${String(error)}`);
}

/** No workflow task has failed. */
async function expectSound(ending: PlayedEnding): Promise<void> {
  const events = await ending.events();
  expect(events.filter((event) => event.workflowTaskFailedEventAttributes)).toEqual([]);
}

const acceptedBy = async (ending: PlayedEnding): Promise<number> =>
  (await ending.events()).filter((event) => event.workflowExecutionUpdateAcceptedEventAttributes)
    .length;

describe('a cancel request from the UI', () => {
  it('given a running ending, when it is cancelled, then somebody is asked and the ending goes on', async () => {
    const ending = await agency.begin({ firstSession: '2035-02-05T10:00' });
    await ending.handle.cancel();
    await ending.settle();
    expect(await ending.log()).toContainEqual(
      expect.objectContaining({ kind: 'event', what: 'admin.cancelRequested', by: 'admin' }),
    );
    expect((await ending.view()).owed).toMatchObject([{ type: 'cancel-asked', who: 'admin' }]);
    await ending.hold(2);
    const { owed, session } = await ending.view();
    expect(owed[0]).toMatchObject({ type: 'cancel-asked' });
    expect(session?.start).toBe('2035-02-19T10:00');
    await ending.tell('task.done', { task: owed[0]?.id });
    const left = (await ending.view()).owed.map(({ type }) => type);
    expect(left).not.toContain('cancel-asked');
    expect((await ending.handle.describe()).status.name).toBe('RUNNING');
    await ending.replay();
  });

  it('given a running ending, when it is terminated, then it is over and says nothing any more', async () => {
    const ending = await agency.begin();
    await ending.handle.terminate('a test');
    expect((await ending.handle.describe()).status.name).toBe('TERMINATED');
    await expect(ending.tell('ending.named')).rejects.toMatchObject({ code: 'stopped' });
    await ending.replay();
  });
});

describe('what is told to an ending', () => {
  it('given an id that was taken, when it is told again, then nothing happens, and with other words it is refused', async () => {
    const ending = await agency.begin();
    // Nothing is sent for it, so that nothing else happens meanwhile.
    const words = { label: 'A friend' };
    const first = await ending.tell('support.named', words, worker, 'm-1');
    const { logged } = await ending.stored();
    expect(await ending.tell('support.named', words, worker, 'm-1')).toEqual(first);
    await ending.handle.signal(inform, {
      type: 'support.named',
      id: 'm-1',
      by: worker,
      with: { label: 'Somebody else' },
    });
    expect((await ending.view()).said).toEqual(first.said);
    expect((await ending.stored()).logged).toBe(logged + 1);
    expect((await ending.log()).at(-1)).toMatchObject({ kind: 'refused', code: 'id-reused' });
    await ending.replay();
  });

  it('given the regular work, when something impossible is told, then the refusal says why and what is possible', async () => {
    const ending = await agency.begin();
    const before = await ending.stored();
    expect(await ending.refusalOf('summary.signed')).toMatchObject({
      code: 'impossible',
      event: 'summary.signed',
      why: expect.stringContaining('serving'),
      mend: expect.stringContaining('ending.opened'),
      possible: expect.arrayContaining(['ending.opened', 'session.moved']),
    });
    expect(await ending.refusalOf('session.held')).toMatchObject({
      code: 'A35.sessionBegun',
      why: expect.stringContaining('2035-02-05 14:00'),
      mend: expect.stringContaining('session.moved'),
      unmet: [{ id: 'A35.sessionBegun' }],
    });
    expect(await ending.stored()).toEqual(before);
    expect(await acceptedBy(ending)).toBe(0);
    await expectSound(ending);
    await ending.replay();
  });
});

describe('what nobody may say', () => {
  it('given a client that knows no shape, when it tells, then each is refused and nothing is lost', async () => {
    const ending = await agency.begin();
    const before = await ending.stored();
    for (const said of [null, 'event', 7, [], {}, { type: 7, id: 'x' }, { ...named, id: 7 }]) {
      const refusal = await refusalOf(ending.handle.executeUpdate('tell', { args: [said] }));
      expect(refusal.code).toBe('malformed');
    }
    const after = 'xstate.after.planEarlyMid.ending.open.journey.working.serving.steady';
    for (const type of ['xstate.init', 'xstate.stop', 'xstate.done.state.open', after]) {
      const answer = ending.handle.executeUpdate('tell', { args: [{ ...named, type }] });
      expect((await refusalOf(answer)).code).toMatch(/^(unknown|reserved)$/);
      await ending.handle.signal('inform', { ...named, type });
    }
    const { log, logged, timers, position } = await ending.stored();
    expect(log.slice(before.log.length).map(({ kind }) => kind)).toEqual(
      Array<string>(4).fill('refused'),
    );
    expect(logged).toBe(before.logged + 4);
    expect({ timers, position }).toEqual({ timers: before.timers, position: before.position });
    expect(await acceptedBy(ending)).toBe(0);
    await expectSound(ending);
    await ending.replay();
  });

  it('given odd payloads over the wire, when they come as updates and signals, then each is refused and the ending goes on', async () => {
    const ending = await agency.begin();
    const before = await ending.stored();
    const { workflowService } = server.connection;
    const execution = {
      namespace: 'default',
      workflowExecution: { workflowId: ending.workflowId },
    };
    for (const payload of odd) {
      const { outcome } = await workflowService.updateWorkflowExecution({
        ...execution,
        waitPolicy: { lifecycleStage: 3 },
        request: {
          meta: { identity: 'wire' },
          input: { name: 'tell', args: { payloads: [payload] } },
        },
      });
      expect(outcome?.failure).toBeTruthy();
    }
    expect(await ending.stored()).toEqual(before);
    for (const payload of odd) {
      await workflowService.signalWorkflowExecution({
        ...execution,
        signalName: 'inform',
        input: { payloads: [payload] },
      });
    }
    const { log, position } = await ending.stored();
    expect(log.slice(before.log.length).map(({ kind }) => kind)).toEqual(odd.map(() => 'refused'));
    expect(position).toEqual(before.position);
    expect(await acceptedBy(ending)).toBe(0);
    await ending.hold();
    await expectSound(ending);
    await ending.replay();
  });
});
