import { beforeAll, describe, expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { play } from '../../client/play/play.ts';
import type { StoryEntry } from '../../client/scenario/document.ts';
import { loadScenario } from '../../client/scenario/load.ts';
import type { Scenario } from '../../client/scenario/scenario.ts';
import { endingWorker } from '../support/ending-worker.ts';
import { connectTestServer } from '../support/server.ts';
import { secrecy } from '../support/secrecy.ts';

const path = fileURLToPath(new URL('../../examples/scenarios/client-ends.yaml', import.meta.url));

const workers = endingWorker();
const server = await connectTestServer();
let taskQueue: string;
let scenario: Scenario;

beforeAll(async () => {
  ({ taskQueue } = await workers.start(server));
  const loaded = loadScenario({ path });
  if (!loaded.ok) throw new Error('the example is not there');
  scenario = loaded.scenario;
});

describe('a play', () => {
  it('tells of each entry as it happens, and can be given again on the same server', async () => {
    const { connection } = server;
    const heard: StoryEntry[] = [];
    const watch = (entry: StoryEntry): void => void heard.push(entry);
    const options = { ...secrecy, connection, namespace: 'default', taskQueue };
    const first = await play(scenario, { ...options, watch });
    expect(heard).toEqual(first.document.entries);
    const second = await play(scenario, options);
    expect(second.ref).toBe(first.ref);
    expect(second.workflowId).not.toBe(first.workflowId);
    const days = ({ entries }: typeof first.document) =>
      entries.map(({ at, kind, what }) => `${at.slice(0, 16)} ${kind} ${what}`);
    expect(days(second.document)).toEqual(days(first.document));
    for (const { workflowId } of [first, second]) {
      await server.client.workflow.getHandle(workflowId).terminate();
    }
  });

  it('is not begun in the past', async () => {
    const { connection } = server;
    const old = { ...scenario, start: Date.parse('2020-02-05T09:00Z') };
    const played = play(old, { ...secrecy, connection, namespace: 'default', taskQueue });
    await expect(played).rejects.toMatchObject({ code: 'past' });
  });
});
