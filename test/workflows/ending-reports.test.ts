import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { local, type Fact } from '../ending/given.ts';
import { Agency } from '../support/ending-agency.ts';
import type { PlayedEnding } from '../support/ending-played.ts';
import { read } from '../support/secrecy.ts';
import { connectTestServer } from '../support/server.ts';

let agency: Agency;
afterAll(async () => agency.close());
const server = await connectTestServer();

beforeAll(async () => {
  agency = await Agency.open(server);
  await agency.work();
});

const began = (departure: string): Fact => [
  'departure.began',
  {
    departure,
    kind: 'dismissed',
    contentiousness: 'high',
    lastDay: '2035-02-05',
    dueBy: local('2035-02-05T13:00'),
    speaker: 'S-2',
    call: true,
  },
];
const told: Fact = ['departure.told', { how: 'call' }];

/** A departure at which nobody is at work: what it was told stays in its history. */
async function givenDeparture(): Promise<string> {
  const workflowId = `departure/${randomUUID()}`;
  const taskQueue = `asleep-${randomUUID()}`;
  await server.client.workflow.start('workerDeparture', { taskQueue, workflowId, args: [] });
  return workflowId;
}

async function heardBy(workflowId: string): Promise<unknown[]> {
  const { events } = await server.client.workflow.getHandle(workflowId).fetchHistory();
  return (events ?? []).flatMap(({ workflowExecutionSignaledEventAttributes: signaled }) =>
    (signaled?.input?.payloads ?? []).map(read),
  );
}

async function reportsOf(ending: PlayedEnding): Promise<unknown> {
  const { context } = (await ending.stored()).position as unknown as {
    context: { custody: { reports: unknown } };
  };
  return context.custody.reports;
}

describe('what an ending tells the worker’s departure (C24)', () => {
  it('given the client was told, then the departure hears it once, with the time', async () => {
    const departure = await givenDeparture();
    const ending = await agency.begin();
    await ending.also(began(departure), told);
    await ending.settle();
    const by = { role: 'system', ref: ending.ref };
    const facts = { ref: ending.ref, how: 'call', at: expect.any(Number) };
    const word = { type: 'client.told', id: `${ending.ref}/told`, by, with: facts };
    expect(await heardBy(departure)).toEqual([word]);
    expect(await reportsOf(ending)).toEqual([]);
    await ending.replay();
  });

  it('given there is no such departure, then it is tried again, and asked of a person in the end', async () => {
    const ending = await agency.begin();
    await ending.also(began('departure/nowhere'), told);
    await ending.settle();
    expect(await reportsOf(ending)).toMatchObject([{ state: 'failed', failures: 1 }]);
    await ending.laterByDeadlines('3d');
    expect((await ending.view()).owed.map(({ type }) => type)).toContain('report-by-hand');
  });
});
