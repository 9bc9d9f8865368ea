import { startOf } from '../../workflows/host/hosting.ts';
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { WorkflowHandle } from '@temporalio/client';
import type { temporal } from '@temporalio/proto';
import { Worker, type WorkflowBundle } from '@temporalio/worker';
import { randomUUID } from 'node:crypto';
import { makeAlmanac } from '../../activities/almanac/table.ts';
import type { View } from '../../workflows/departure/reading/view.ts';
import { messagesOf } from '../../workflows/host/messages.ts';
import type { workerDeparture } from '../../workflows/worker-departure.ts';
import { client, director, lead } from '../departure/given.ts';
import { usualPolicy, zone } from '../ending/given.ts';
import { endingBundle } from '../support/ending-bundle.ts';
import { MortalWorker } from '../support/mortal-worker.ts';
import { connectTestServer } from '../support/server.ts';
import { secrecy } from '../support/secrecy.ts';

const { inform, tell, view } = messagesOf<View>();

type HistoryEvent = temporal.api.history.v1.IHistoryEvent;
type Page = temporal.api.workflowservice.v1.IGetWorkflowExecutionHistoryResponse;
type History = temporal.api.history.v1.IHistory;
type Departure = WorkflowHandle<typeof workerDeparture>;

const taskQueue = `departures-${randomUUID()}`;
const workflowId = `departure/${randomUUID()}/W-7`;
/** Nobody works on this queue: what an ending was told stays in its history, and can be counted. */
const asleep = `asleep-${randomUUID()}`;
const refs = Array.from({ length: 200 }, (_, n) => `c${1000 + n}`);
const endingOf = (ref: string): string => `${workflowId}/${ref}`;

let workflowBundle: WorkflowBundle & { path: string };
const mortal = new MortalWorker('departure-worker-process.ts');
afterEach(() => mortal.kill());
const server = await connectTestServer();
const { workflow } = server.client;

beforeAll(async () => {
  workflowBundle = await endingBundle();
  const started = refs.map((ref) =>
    workflow.start('endOfService', { taskQueue: asleep, workflowId: endingOf(ref), args: [] }),
  );
  await Promise.all(started);
});

async function startWorker(): Promise<void> {
  await mortal.start(server.address, taskQueue, workflowBundle.path);
}

async function begin(): Promise<Departure> {
  const input = {
    workflowId,
    facts: {
      worker: 'W-7',
      kind: 'resigned',
      speaker: 'S-2',
      director: 'D-1',
      statedBy: 'L-1',
      lastDay: '2045-03-01',
    } as const,
    // The last of the list is the most pressing.
    clients: refs.map((ref, n) =>
      client(ref, { workflowId: endingOf(ref), risk: n >= 190 ? 'urgent' : 'clear' }),
    ),
    policy: usualPolicy,
    almanac: makeAlmanac({ zones: [zone], regions: ['GB-ENG'], from: Date.now(), years: 3 }),
  };
  return await workflow.start<typeof workerDeparture>('workerDeparture', {
    taskQueue,
    workflowId,
    args: [startOf(input)],
  });
}

const viewOf = async (departure: Departure): Promise<View> => await departure.query(view);

/** Resolves once an ending was told; the server answers as soon as there is news. */
async function heard(ref: string): Promise<void> {
  const { workflowService } = server.connection;
  for (let nextPageToken = new Uint8Array(); ;) {
    const page: Page = await workflowService.getWorkflowExecutionHistory({
      namespace: 'default',
      execution: { workflowId: endingOf(ref) },
      waitNewEvent: true,
      nextPageToken,
    });
    if (page.history?.events?.some(isSignal)) return;
    nextPageToken = new Uint8Array(page.nextPageToken ?? []);
  }
}

/** The histories of all runs, oldest first. */
async function histories(): Promise<History[]> {
  const runs: History[] = [];
  for (let { runId } = await workflow.getHandle(workflowId).describe(); runId;) {
    const history = await workflow.getHandle(workflowId, runId).fetchHistory();
    runs.unshift(history);
    const begun = history.events?.[0]?.workflowExecutionStartedEventAttributes;
    runId = begun?.continuedExecutionRunId ?? '';
  }
  return runs;
}

/** Whom the departure told, in order. */
function toldBy(runs: History[]): string[] {
  return runs
    .flatMap(({ events }) => events ?? [])
    .flatMap((event) => {
      const { workflowExecution } =
        event.signalExternalWorkflowExecutionInitiatedEventAttributes ?? {};
      return workflowExecution?.workflowId?.split('/').at(-1) ?? [];
    });
}

async function signalsTo(ref: string): Promise<number> {
  const { events } = await workflow.getHandle(endingOf(ref)).fetchHistory();
  return (events ?? []).filter(isSignal).length;
}

function isSignal(event: HistoryEvent): boolean {
  return Boolean(event.workflowExecutionSignaledEventAttributes);
}

describe('a departure with 200 clients', () => {
  it('given a worker process killed half way, when another takes over, then every ending is told once, in order', async () => {
    await startWorker();
    const departure = await begin();
    const confirmation = { type: 'departure.confirmed', id: 'c', by: director, with: {} };
    await departure.executeUpdate(tell, { args: [confirmation] });
    const order = [...refs.slice(190), ...refs.slice(0, 190)];
    await heard(order[59]!);
    await mortal.kill();
    expect(await signalsTo(order[199]!)).toBe(0);
    await startWorker();
    await heard(order[199]!);

    expect(toldBy(await histories())).toEqual(order);
    const counts = await Promise.all(refs.map(signalsTo));
    expect(counts).toEqual(refs.map(() => 1));

    const early = { type: 'announcement.made', id: 'early', by: lead, with: {} };
    await expect(departure.executeUpdate(tell, { args: [early] })).rejects.toThrow();
    for (const ref of refs) {
      await departure.signal(inform, {
        type: 'client.told',
        id: `${ref}/told`,
        by: { role: 'system', ref },
        with: { ref, how: ref === 'c1000' ? 'heardElsewhere' : 'call', at: Date.now() },
      });
    }
    // A question may be answered before all that was signalled is taken.
    while ((await viewOf(departure)).phase !== 'told');
    const view = await viewOf(departure);
    expect(view).toMatchObject({ phase: 'told', untold: [], heardElsewhere: 1 });
    expect(view.lag.count).toBe(199);
    await departure.executeUpdate(tell, { args: [{ ...early, id: 'now' }] });

    const runs = await histories();
    expect(runs.length).toBeGreaterThan(3);
    for (const { events } of runs) expect(events?.length).toBeLessThan(1_000);
    const named = runs.map((history, n) => ({ workflowId: `replayed-${n}`, history }));
    for await (const { error } of Worker.runReplayHistories(
      { ...secrecy, workflowBundle },
      named,
    )) {
      if (error) throw error;
    }
  });
});
