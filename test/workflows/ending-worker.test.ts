import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { opened } from '../ending/journeys.ts';
import { local } from '../ending/given.ts';
import { Agency } from '../support/ending-agency.ts';
import { endingBundle } from '../support/ending-bundle.ts';
import { MortalWorker } from '../support/mortal-worker.ts';
import { connectTestServer } from '../support/server.ts';

const LATENESS = 120_000;

let agency: Agency;
const mortal = new MortalWorker('ending-worker-process.ts');
afterEach(() => mortal.kill());
afterAll(async () => agency.close());
const server = await connectTestServer();

beforeAll(async () => {
  agency = await Agency.open(server);
});

/** A worker in a process of its own. */
async function startWorker(): Promise<void> {
  const { path } = await endingBundle();
  await mortal.start(server.address, agency.taskQueue, agency.catcher.url, path);
}

describe('a worker process that is killed in the middle of a wait', () => {
  it('given letters and deadlines, when another process takes over, then nothing is lost and all is due on its day', async () => {
    await startWorker();
    const ending = await agency.begin({ firstSession: '2035-02-05T10:00' });
    await ending.also(opened);
    await ending.hold();
    await agency.catcher.arrival(1);
    const before = await ending.stored();
    await mortal.kill();
    // Meanwhile the regular session comes, and the talk about the ending is overdue.
    const jump = ending.laterUnattended('2035-03-01T12:00');
    await startWorker();
    await jump;
    const after = await ending.stored();
    expect(after.log.slice(0, before.log.length)).toEqual(before.log);
    const asked = (entry: object): boolean =>
      'what' in entry &&
      entry.what !== 'safe-contact-review' &&
      !('kind' in entry && entry.kind === 'news');
    const due = (await ending.log()).slice(before.log.length).filter(asked);
    expect(due).toMatchObject([
      { kind: 'task', what: 'record-session', state: 'open' },
      { kind: 'task', what: 'record-session', state: 'escalated' },
      { kind: 'task', what: 'open-ending-talk', state: 'escalated' },
    ]);
    const instants = [
      before.timers.find(({ id }) => id.startsWith('sessionUnrecorded.'))!.at,
      local('2035-02-15T17:00'),
      local('2035-02-26T09:00'),
    ];
    due.forEach(({ at }, n) => {
      expect(at - instants[n]!).toBeGreaterThanOrEqual(0);
      expect(at - instants[n]!).toBeLessThan(LATENESS);
    });
    expect(agency.catcher.received).toMatchObject([{ copies: 1 }]);
    await ending.tell('endingTalk.held');
    await ending.replay();
  });
});
