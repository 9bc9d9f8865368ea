import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Worker } from '@temporalio/worker';
import { fileURLToPath } from 'node:url';
import type { LeavingDocument } from '../../client/scenario/departure/document.ts';
import { loadLeaving } from '../../client/scenario/departure/load.ts';
import type { Leaving } from '../../client/scenario/departure/story.ts';
import { performLeaving } from '../../client/scenario/departure/perform.ts';
import { playLeaving, type PlayedLeaving } from '../../client/scenario/departure/on-server.ts';
import { VirtualPlace } from '../../client/scenario/departure/on-virtual-clock.ts';
import type { Line } from '../../client/scenario/document.ts';
import { endingWorker, type EndingWorkerInTest } from '../support/ending-worker.ts';
import { historiesOf } from '../support/histories.ts';
import { connectTestServer } from '../support/server.ts';
import { timeless } from './timeless.ts';
import { unmet } from './unmet.ts';
import { secrecy } from '../support/secrecy.ts';

const file = new URL('../../examples/departures/worker-dismissed.yaml', import.meta.url);
const MINUTE = 60_000;

const workers = endingWorker();
const server = await connectTestServer();
let worker: EndingWorkerInTest;
let leaving: Leaving;
let played: PlayedLeaving;

beforeAll(async () => {
  const loaded = await loadLeaving(fileURLToPath(file));
  if (!loaded.ok) throw new Error(loaded.problems.map(({ says }) => says).join('\n'));
  leaving = loaded.leaving;
  worker = await workers.start(server);
  const { taskQueue, mails } = worker;
  played = await playLeaving(leaving, {
    connection: server.connection,
    namespace: 'default',
    taskQueue,
    mails,
    ...secrecy,
  });
});

afterAll(async () => {
  for (const workflowId of played.workflowIds) {
    await server.client.workflow
      .getHandle(workflowId)
      .terminate()
      .catch(() => {});
  }
});

describe('a worker of 38 clients is dismissed (docs/field.md#example-4)', () => {
  it('goes on a server as it does in rehearsal, and as it should', async () => {
    const { document } = played;
    const place = new VirtualPlace(leaving);
    const rehearsed = await performLeaving(leaving, place);
    expect(document.clients).toHaveLength(38);
    expect(document.final).toEqual(rehearsed.final);
    expect(document.clients.map(({ of, how }) => [of, how])).toEqual(
      rehearsed.clients.map(({ of, how }) => [of, how]),
    );
    const [there, here] = [bySubject(document), bySubject(rehearsed)];
    expect(there.map(timeless)).toEqual(here.map(timeless));
    const apart = there.map(({ at }, n) => Math.abs(Date.parse(at) - Date.parse(here[n]!.at)));
    expect(Math.max(...apart)).toBeLessThan(MINUTE);
    expect(unmet(leaving, document, played.letters)).toEqual([]);
    expect(unmet(leaving, rehearsed, place.letters)).toEqual([]);
  });

  it('has told every client who can be written to by mail once, and those who are called not at all', () => {
    const notices = played.document.entries.filter(
      ({ kind, what, state }) =>
        kind === 'message' && what === 'departure-notice' && state === 'sent',
    );
    const called = ['R-1002', 'R-1005', 'R-1017'];
    expect(notices.map(({ of = '' }) => of).toSorted(byText)).toEqual(
      leaving.clients
        .map(({ opening }) => opening.row.externalRef)
        .filter((ref) => !called.includes(ref)),
    );
  });

  it('replays', async () => {
    const { workflowBundle } = worker;
    // Of the endings those that were called, and one that was written to: the others went as that one did.
    const some = [...played.workflowIds.slice(0, 5), ...played.workflowIds.slice(-1)];
    const histories = await Promise.all(
      some.map((workflowId) => historiesOf(server.client, workflowId)),
    );
    let runs = 0;
    for await (const { error } of Worker.runReplayHistories(
      { ...secrecy, workflowBundle },
      histories.flat(),
    )) {
      expect(error).toBeUndefined();
      runs++;
    }
    expect(runs).toBeGreaterThanOrEqual(some.length);
  });
});

/** The lines of each, in its own order: what several hear at one moment has none among them. */
function bySubject({ entries }: LeavingDocument): Line[] {
  const subject = ({ kind, what, of = '', by = '' }: Line): string =>
    what === 'client.told' ? by : `${of} ${kind === 'client'}`;
  return entries.toSorted((one, other) => subject(one).localeCompare(subject(other)));
}

function byText(one: string, other: string): number {
  return one.localeCompare(other);
}
