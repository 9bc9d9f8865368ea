import { describe, expect, it } from '@jest/globals';
import type { Client } from '@temporalio/client';
import { askTogether } from '../../ask-together.ts';
import { createDepartures } from '../../client/departure/departures.ts';
import type { KnownEndings } from '../../client/known-endings.ts';

/** A connection that notes until when each question may take. */
class Deadlines {
  readonly until: number[] = [];

  withDeadline = <T>(until: number | Date, ask: () => Promise<T>): Promise<T> => {
    this.until.push(Number(until));
    return ask();
  };
}

describe('many endings that are asked', () => {
  const many = Array.from({ length: 20 }, (_, n) => n);

  it('are asked by eights, each for five seconds, and one that fails hinders nobody', async () => {
    const connection = new Deadlines();
    let asked = 0;
    let most = 0;
    const begun = Date.now();
    const answers = [];
    for await (const some of askTogether(connection, many, async (n) => {
      most = Math.max(most, ++asked);
      await new Promise(setImmediate);
      asked--;
      if (n === 3) throw new Error('gone');
      return `view ${n}`;
    })) {
      answers.push(some);
    }
    expect(answers.map(({ length }) => length)).toEqual([8, 8, 4]);
    expect(answers.flat().map(({ one }) => one)).toEqual(many);
    expect(answers[0]?.[3]).toMatchObject({ status: 'rejected', reason: new Error('gone') });
    expect(answers[2]?.[3]).toMatchObject({ status: 'fulfilled', value: 'view 19' });
    expect(most).toBe(8);
    expect(connection.until).toHaveLength(20);
    expect(Math.min(...connection.until) - begun).toBeGreaterThanOrEqual(5_000);
    expect(Math.max(...connection.until) - Date.now()).toBeLessThanOrEqual(5_000);
  });

  it('are asked no further than somebody wants to know', async () => {
    let asked = 0;
    for await (const _ of askTogether(new Deadlines(), many, async () => ++asked)) break;
    expect(asked).toBe(8);
  });
});

describe('the list of departures', () => {
  it('names one whose memo cannot be opened here, with all the others', async () => {
    const phase = { data: Buffer.from('"announcing"'), metadata: keyword };
    const departures = createDepartures({
      client: clientListing([
        { id: 'departure/riverside/W-7', phase, memo: sealed },
        { id: 'departure/riverside/W-9', phase, memo: {} },
      ]),
      agency: 'riverside',
      taskQueue: 'none',
      endings: {} as KnownEndings,
    });
    const listed = [];
    for await (const { worker, phase: stands } of departures.list('EwNeedsHuman = true'))
      listed.push([worker, stands]);
    expect(listed).toEqual([
      ['W-7', 'announcing'],
      ['W-9', 'announcing'],
    ]);
  });
});

const keyword = {
  encoding: Buffer.from('json/plain'),
  type: Buffer.from('Keyword'),
};
const sealed = {
  fields: { said: { data: Buffer.from('x'), metadata: { encoding: Buffer.from('sealed') } } },
};

/** As much of a client as a list needs, with what a server would answer; reading a memo would throw. */
function clientListing(listed: { id: string; phase: object; memo: object }[]): Client {
  const executions = listed.map(({ id, phase, memo }) => ({
    execution: { workflowId: id, runId: 'r' },
    status: 1,
    type: { name: 'workerDeparture' },
    searchAttributes: { indexedFields: { EwPhase: phase } },
    memo,
  }));
  const answer = { executions, nextPageToken: new Uint8Array() };
  return {
    options: { namespace: 'default' },
    workflowService: { listWorkflowExecutions: () => Promise.resolve(answer) },
    workflow: { getHandle: () => ({}) },
  } as unknown as Client;
}
