import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EndingWorker } from '../../worker/ending-worker.ts';
import { openFleet } from '../../worker/upgrades/fleet.ts';
import { Versions } from '../../worker/upgrades/versions.ts';
import { opened } from '../ending/journeys.ts';
import { Agency } from '../support/ending-agency.ts';
import { endingBundle } from '../support/ending-bundle.ts';
import type { PlayedEnding } from '../support/ending-played.ts';
import { run } from '../support/program.ts';
import { connectTestServer } from '../support/server.ts';

let agency: Agency;
let codeFolder: string;
let ending: PlayedEnding;
let waiting: PlayedEnding;
let atWork: { fleet: EndingWorker; running: Promise<void> } | null = null;
afterAll(async () => {
  await goHome();
  await agency.close();
  await rm(codeFolder, { recursive: true });
});
const server = await connectTestServer();

beforeAll(async () => {
  codeFolder = await mkdtemp(join(tmpdir(), 'endwell-builds-'));
  agency = await Agency.open(server);
  // Today's worker, which has no build.
  await agency.work();
  ending = await agency.begin();
  await ending.also(opened);
  waiting = await agency.register();
  await agency.rest();
});

const placeOf = (buildId: string) => ({
  connection: server.nativeConnection,
  namespace: 'default',
  taskQueue: agency.taskQueue,
  build: { deploymentName: agency.taskQueue, buildId },
});

/** The stack of a build starts; resolves with what it has said once everything is with it. */
async function starts(buildId: string): Promise<string[]> {
  const said: string[] = [];
  const over = new Promise<void>((resolve) => {
    const say = (line: string): void => {
      said.push(line);
      if (line.includes('went over')) resolve();
    };
    const open = async (): Promise<void> => {
      const workflowBundle = await endingBundle();
      const ports = { mail: { url: agency.catcher.url } };
      const more = { ports, mailRate: 100, workflowBundle, codeFolder, say };
      const fleet = await openFleet({ ...placeOf(buildId), ...more });
      atWork = { fleet, running: fleet.run() };
    };
    void open();
  });
  await over;
  return said;
}

async function goHome(): Promise<void> {
  atWork?.fleet.shutdown();
  await atWork?.running;
  atWork = null;
}

describe('a stack with builds', () => {
  it('given an ending that a worker without builds began, when it starts, then the ending is adopted as it is', async () => {
    const runs = (await ending.histories()).length;
    expect(await starts('first')).toEqual([
      'Build first: 1 running elsewhere, 0 would object.',
      'Build first is current now.',
      expect.stringContaining('1 of 1 went over to build first'),
    ]);
    const running = await new Versions(placeOf('first')).running();
    const stateOf = ({ workflowId }: PlayedEnding) =>
      running.find((one) => one.workflowId === workflowId)?.state;
    expect([stateOf(ending), stateOf(waiting)]).toEqual(['here', 'waiting']);
    expect((await ending.histories()).length).toBe(runs);
    await ending.tell('endingTalk.held');
  });

  it('given an ending of an older build, when a newer one starts, then it is moved with its timers, and nothing is said of it', async () => {
    const [log, timers] = [await ending.log(), await ending.timers()];
    await goHome();
    const runs = (await ending.histories()).length;
    expect(await starts('second')).toEqual([
      'Build first works on beside build second, until nothing runs with it.',
      'Build second: 1 running elsewhere, 0 would object.',
      'Build second is current now, instead of first.',
      expect.stringContaining('1 of 1 went over to build second'),
    ]);
    expect(await ending.timers()).toEqual(timers);
    expect(await ending.log()).toEqual(log);
    expect((await ending.histories()).length).toBe(runs + 1);
    expect((await readdir(codeFolder)).sort()).toEqual(['first.js', 'second.js']);
  });

  it('given an ending that had not begun, when its day comes, then it begins with the build that is current', async () => {
    await waiting.firstMorning();
    const [one] = (await new Versions(placeOf('second')).running()).filter(
      ({ workflowId }) => workflowId === waiting.workflowId,
    );
    expect(one).toMatchObject({ state: 'here', buildId: 'second' });
  });

  it('given a build that is not deployed yet, when its plan is asked for, then each is told, and nothing changes', async () => {
    const endwell = async (command: string, buildId: string): Promise<unknown> => {
      const program = run('client/cli/endwell.js', ['upgrade', command, '--json'], {
        TEMPORAL_ADDRESS: server.address,
        ENDWELL_TASK_QUEUE: agency.taskQueue,
        TEMPORAL_WORKER_BUILD_ID: buildId,
      });
      expect(await program.ended).toBe(0);
      return JSON.parse(program.out());
    };
    const { length } = await ending.timers();
    const kept = expect.objectContaining({ change: 'kept' });
    const stage = { from: 'preparing', to: 'preparing' };
    const timers = Array<unknown>(length).fill(kept);
    expect(await endwell('plan', 'third')).toMatchObject({
      current: 'second',
      planned: expect.arrayContaining([
        expect.objectContaining({
          workflowId: ending.workflowId,
          state: 'behind',
          buildId: 'second',
          objections: [],
          verdict: expect.objectContaining({ stage, timers, due: [] }),
        }),
      ]),
    });
    expect(await endwell('status', 'third')).toEqual({
      deploymentName: agency.taskQueue,
      buildId: 'third',
      current: 'second',
      builds: { second: 2 },
      unversioned: 0,
      waiting: 0,
      staying: [],
    });
  });

  it('given the gate of a deploy, when nothing objects, then the workflow that judges is done', async () => {
    const { taskQueue } = agency;
    const said = await server.client.workflow.execute<() => Promise<string>>('upgradeGate', {
      taskQueue,
      workflowId: `gate/${taskQueue}`,
    });
    expect(said).toBe('Build second takes all 0 that run elsewhere.');
  });
});
