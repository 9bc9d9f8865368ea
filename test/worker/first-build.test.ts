import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Agency } from '../support/ending-agency.ts';
import type { PlayedEnding } from '../support/ending-played.ts';
import { type Program, run } from '../support/program.ts';
import { connectTestServer } from '../support/server.ts';

let agency: Agency;
let opened: PlayedEnding;
const workers: Program[] = [];
afterAll(async () => {
  for (const worker of workers) worker.interrupt();
  await Promise.all(workers.map(({ ended }) => ended));
  await agency.close();
});
const server = await connectTestServer();

beforeAll(async () => {
  agency = await Agency.open(server);
  opened = await agency.register();
});

/** `worker/main.ts`, as on a machine of its own. */
function worker(settings: Record<string, string> = {}): Program {
  const program = run('worker/main.ts', [], {
    TEMPORAL_ADDRESS: server.address,
    ENDWELL_TASK_QUEUE: agency.taskQueue,
    SMTP_URL: agency.catcher.url,
    ...settings,
  });
  workers.push(program);
  return program;
}

it('given nothing has begun, when the first worker starts, then its build is current, and what was opened begins', async () => {
  await worker().says('the build is current');
  await opened.firstMorning();
  expect(await opened.view()).toMatchObject({ phase: 'serving' });
});

it('given a build is current, when a worker of another starts, then it says how that is made current', async () => {
  await worker({ TEMPORAL_WORKER_BUILD_ID: 'next' }).says(
    'build next is at work; endwell upgrade apply makes the build current',
  );
});
