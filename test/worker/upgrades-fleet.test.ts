import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { opened } from '../ending/journeys.ts';
import { Builds } from '../support/builds.ts';
import { Agency } from '../support/ending-agency.ts';
import type { PlayedEnding } from '../support/ending-played.ts';
import { run } from '../support/program.ts';
import { connectTestServer } from '../support/server.ts';

let agency: Agency;
let builds: Builds;
let ending: PlayedEnding;
let waiting: PlayedEnding;
afterAll(async () => {
  await builds.close();
  await agency.close();
});
const server = await connectTestServer();

beforeAll(async () => {
  agency = await Agency.open(server);
  builds = await Builds.of(server, agency);
  // Today's worker, which has no build.
  await agency.work();
  ending = await agency.begin();
  await ending.also(opened);
  waiting = await agency.register();
  await agency.rest();
});

describe('a stack with builds', () => {
  it('given an ending that a worker without builds began, when it starts, then the ending is adopted as it is', async () => {
    const runs = (await ending.histories()).length;
    expect(await builds.start('first', 'went over')).toEqual([
      'Build first: 1 running elsewhere, 0 would object.',
      'Build first is current now.',
      expect.stringContaining('1 of 1 went over to build first'),
    ]);
    const running = await builds.seenBy('first').running();
    const stateOf = ({ workflowId }: PlayedEnding) =>
      running.find((one) => one.workflowId === workflowId)?.state;
    expect([stateOf(ending), stateOf(waiting)]).toEqual(['here', 'waiting']);
    expect((await ending.histories()).length).toBe(runs);
    await ending.tell('endingTalk.held');
  });

  it('given an ending of an older build, when a newer one starts, then it is moved with its timers, and nothing is said of it', async () => {
    const [log, timers] = [await ending.log(), await ending.timers()];
    await builds.end();
    const runs = (await ending.histories()).length;
    expect(await builds.start('second', 'went over')).toEqual([
      'Build first works on beside build second, until nothing is with it.',
      'Build second: 1 running elsewhere, 0 would object.',
      'Build second is current now, instead of first.',
      expect.stringContaining('1 of 1 went over to build second'),
    ]);
    expect(await ending.timers()).toEqual(timers);
    expect(await ending.log()).toEqual(log);
    expect((await ending.histories()).length).toBe(runs + 1);
    expect(await builds.kept()).toEqual(['first', 'second']);
  });

  it('given an ending that had not begun, when its day comes, then it begins with the build that is current', async () => {
    await waiting.firstMorning();
    const [one] = (await builds.seenBy('second').running()).filter(
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

  it('given one that has ended with an older build, when it is asked, then it answers for as long as the server keeps it', async () => {
    const ended = await agency.begin();
    await ended.handle.terminate();
    await builds.end();
    await builds.start('third', 'went over');
    expect(await ended.view()).toMatchObject({ phase: 'serving' });
    expect(await builds.kept()).toEqual(['second', 'third']);

    await server.connection.workflowService.deleteWorkflowExecution({
      namespace: 'default',
      workflowExecution: { workflowId: ended.workflowId },
    });
    while (await builds.seenBy('third').isKept('second')) await ending.settle();
    await builds.end();
    await builds.start('third', null);
    expect(await builds.kept()).toEqual(['third']);
  });
});
