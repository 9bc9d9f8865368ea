import { beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from '@temporalio/client';
import { randomUUID } from 'node:crypto';
import { createEndings, type Endings, type Telling } from '../../client/endings.ts';
import { createKnownEndings } from '../../client/known-endings.ts';
import { EndwellError } from '../../client/endwell-error.ts';
import { endingWorker } from '../support/ending-worker.ts';
import { connectTestServer } from '../support/server.ts';
import { policy } from '../support/riverside.ts';

const by = { role: 'worker', ref: 'W-7' } as const;

const workers = endingWorker();
const server = await connectTestServer();
const agency = `agency-${randomUUID().slice(0, 8)}`;
const refKey = 'a test key';
let endings: Endings;

beforeAll(async () => {
  const { taskQueue } = await workers.start(server);
  endings = createEndings({ client: server.client, taskQueue, agency, refKey });
});

async function opened(): Promise<string> {
  const { ref } = await endings.open({ externalRef: randomUUID(), worker: 'W-7' }, policy);
  return ref;
}

async function failureOf(asked: Promise<unknown>): Promise<EndwellError> {
  const failure = await asked.then(
    () => null,
    (error: unknown) => error,
  );
  if (failure instanceof EndwellError) return failure;
  throw new Error(`no failure of ours: ${String(failure)}`);
}

describe('an ending that was stopped in Temporal', () => {
  it('is recognised and said, and goes on where it was when it is opened again', async () => {
    const row = { externalRef: 'R-stopped', worker: 'W-7' };
    const { ref, workflowId } = await endings.open(row, policy);
    await endings.tell(ref, {
      type: 'ending.opened',
      by,
      with: { reason: 'planned.goals_reached' },
    });
    await server.client.workflow.getHandle(workflowId).terminate('by mistake');

    expect(await endings.stopped(ref)).toMatchObject({ how: 'terminated' });
    expect(await failureOf(endings.open(row, policy))).toMatchObject({
      code: 'stopped',
      message: expect.stringContaining('--again'),
    });
    expect(await failureOf(endings.tell(ref, { type: 'endingTalk.held', by }))).toMatchObject({
      code: 'stopped',
    });

    expect(await endings.openAgain(row, policy)).toMatchObject({ ref, outcome: 'continued' });
    const view = await endings.tell(ref, { type: 'endingTalk.held', by });
    expect([view.phase, view.step]).toEqual(['preparing', 'reviewOfChange']);
    expect(await endings.stopped(ref)).toBeNull();
    expect(await endings.openAgain(row, policy)).toMatchObject({ outcome: 'kept' });
    const { entries } = await endings.timeline(ref);
    expect(entries).toContainEqual(expect.objectContaining({ what: 'ending.opened' }));
  });
});

describe('an ending that was registered by mistake', () => {
  it('is annulled by somebody above, and its case may be opened anew', async () => {
    const row = { externalRef: 'R-annulled', worker: 'W-7' };
    const { ref } = await endings.open(row, policy);
    const annulled = { type: 'ending.annulled', with: { because: 'another client' } } as const;
    expect(await failureOf(endings.tell(ref, { ...annulled, by }))).toMatchObject({
      code: 'refused',
    });
    const view = await endings.tell(ref, { ...annulled, by: { role: 'supervisor', ref: 'S-2' } });
    expect(view).toMatchObject({ phase: 'annulled', status: 'done' });
    expect(await endings.open(row, policy)).toMatchObject({ ref, outcome: 'opened' });
    expect((await endings.view(ref)).phase).toBe('serving');
  });
});

describe('opening', () => {
  it('gives a case its ending, and never resets one that exists', async () => {
    const row = { externalRef: 'R-1', worker: 'W-7' };
    const first = await endings.open(row, policy);
    expect(first).toMatchObject({ outcome: 'opened', ref: endings.refOf('R-1') });
    await endings.tell(first.ref, { type: 'ending.named', by });
    const again = await endings.open({ ...row, worker: 'W-8' }, policy);
    expect(again).toEqual({ ...first, outcome: 'kept' });
    const { entries } = await endings.timeline(first.ref);
    expect(entries).toContainEqual(expect.objectContaining({ what: 'ending.named', by: 'worker' }));
  });

  it('says what is wrong with a case, before anything starts', async () => {
    const row = { externalRef: 'R-2', worker: 'W-7', cadenceDays: 0 };
    expect(await failureOf(endings.open(row, policy))).toMatchObject({
      code: 'invalidRow',
      message: expect.stringContaining('cadenceDays'),
    });
    const unborn = { externalRef: 'R-2', worker: 'W-7', bornOn: '2199-05-04' };
    expect(await failureOf(endings.open(unborn, policy))).toMatchObject({
      code: 'invalidRow',
      message: expect.stringMatching(/"bornOn": found "2199-05-04"; possible is a day of birth/),
    });
    const elsewhere = { externalRef: 'R-2', worker: 'W-7', zone: 'Europe/Nowhere' };
    expect(await failureOf(endings.open(elsewhere, policy))).toMatchObject({
      code: 'unknownPlace',
      message: expect.stringContaining('Europe/Nowhere'),
    });
    const view = endings.view(endings.refOf('R-2'));
    expect(await failureOf(view)).toMatchObject({ code: 'notFound' });
  });

  it('puts an ending on the list of its agency at once, with its signs', async () => {
    const ref = await opened();
    const list = async () => {
      const found = [];
      for await (const one of endings.list()) found.push(one);
      return found;
    };
    let found = await list();
    while (!found.some((one) => one.ref === ref)) found = await list();
    expect(found.find((one) => one.ref === ref)).toMatchObject({
      status: 'RUNNING',
      signs: { EwPhase: 'serving', EwWorkerRef: 'W-7' },
    });
  });

  it('names it on the list by the agency’s own reference, to whoever has its keys', async () => {
    await endings.open({ externalRef: 'R-named', worker: 'W-7' }, policy);
    const named = async (client: Client): Promise<(string | null)[]> => {
      const { page, refOf } = createKnownEndings({ client, agency, refKey });
      const { endings: found } = await page(100);
      return found.flatMap((one) => (one.ref === refOf('R-named') ? [one.externalRef] : []));
    };
    let names = await named(server.client);
    while (names.length === 0) names = await named(server.client);
    expect(names).toEqual(['R-named']);
    // Nobody is asked for it, and who has no key still sees where it stands.
    const keyless = new Client({ connection: server.connection });
    expect(await named(keyless)).toEqual([null]);
  });
});

describe('telling', () => {
  it('answers with the view after it, and is harmless the second time', async () => {
    const ref = await opened();
    const telling: Telling = { type: 'ending.named', by, id: 'once' };
    expect(await endings.tell(ref, telling)).toMatchObject({ ref, phase: 'serving' });
    await endings.tell(ref, telling);
    const { entries } = await endings.timeline(ref);
    expect(entries.filter(({ what }) => what === 'ending.named')).toHaveLength(1);
  });

  it('what cannot happen is refused with a code, why, and what would mend it', async () => {
    const ref = await opened();
    const { code, message, refusal } = await failureOf(
      endings.tell(ref, { type: 'taper.agreed', by }),
    );
    expect(code).toBe('refused');
    expect(refusal).toMatchObject({ code: 'impossible', event: 'taper.agreed' });
    expect(message).toBe(`${refusal?.why} ${refusal?.mend}`);
    expect(refusal?.mend).toContain('ending.opened');
    expect(await endings.whyNot(ref, 'taper.agreed')).toEqual(refusal);
    expect(await endings.whyNot(ref, 'ending.named')).toBeNull();
  });

  it('what is malformed or unknown is refused as such', async () => {
    const ref = await opened();
    const { refusal } = await failureOf(endings.tell(ref, { type: 'ending.opened', by, with: {} }));
    expect(refusal).toMatchObject({ code: 'malformed', event: 'ending.opened' });
    const misspelt = { type: 'ending.nmed', by } as unknown as Telling;
    expect((await failureOf(endings.tell(ref, misspelt))).refusal).toMatchObject({
      code: 'unknown',
      mend: expect.stringContaining('ending.named'),
    });
  });
});

describe('an ending that is not there', () => {
  it('is not found, whatever is asked', async () => {
    const ref = endings.refOf('nobody');
    for (const ask of [
      () => endings.tell(ref, { type: 'ending.named', by }),
      () => endings.view(ref),
      () => endings.whyNot(ref, 'ending.named'),
      () => endings.timeline(ref),
      () => endings.stored(ref),
    ]) {
      expect(await failureOf(ask())).toMatchObject({ code: 'notFound' });
    }
  });

  it('does not answer while nobody works on it, and is said to be there', async () => {
    const { client } = server;
    const taskQueue = `nobody-${randomUUID()}`;
    const alone = createEndings({ client, taskQueue, agency: 'alone', refKey: 'a test key' });
    const { ref, workflowId } = await alone.open(
      { externalRef: randomUUID(), worker: 'W-7' },
      policy,
    );
    const asked = server.connection.withDeadline(Date.now() + 500, () => alone.view(ref));
    expect(await failureOf(asked)).toMatchObject({ code: 'unanswered' });
    await client.workflow.getHandle(workflowId).terminate();
  });
});
