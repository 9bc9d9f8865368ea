import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { freePort } from '../../worker/dev-server/port.ts';
import { toTemporalLogger } from '../../worker/service-log.ts';
import { Agency } from '../support/ending-agency.ts';
import { type Program, run } from '../support/program.ts';
import { connectTestServer } from '../support/server.ts';

const server = await connectTestServer();
const SMTP_URL = 'smtp://office:secret@mail.example.org:587';

function worker(settings: Record<string, string>): Program {
  return run('worker/main.ts', [], {
    SMTP_URL,
    TEMPORAL_ADDRESS: server.address,
    ENDWELL_TASK_QUEUE: randomUUID(),
    ...settings,
  });
}

const linesOf = ({ out }: Program): Record<string, unknown>[] =>
  out()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('a worker as a service', () => {
  it('given an address for it, then tells health, readiness and metrics there, and lines of JSON', async () => {
    const agency = await Agency.open(server);
    const ending = await agency.register();
    const port = await freePort();
    const told = worker({
      ENDWELL_METRICS: `127.0.0.1:${port}`,
      ENDWELL_TASK_QUEUE: agency.taskQueue,
      SMTP_URL: agency.catcher.url,
      ENDWELL_IDENTITY: 'worker-one',
      ENDWELL_CACHED_ENDINGS: '50',
      ENDWELL_SLOTS: 'resource-based',
    });
    const ask = (path: string): Promise<Response> => fetch(`http://127.0.0.1:${port}${path}`);
    await told.says('is at work');
    await ending.firstMorning();
    expect((await ask('/live')).status).toBe(200);
    expect((await ask('/ready')).status).toBe(200);
    expect((await ask('/elsewhere')).status).toBe(404);
    const metrics = await (await ask('/metrics')).text();
    expect(metrics).toMatch(/^endwell_endings\{phase="\w+"\} 1$/m);
    expect(metrics).toMatch(/^endwell_endings_marked\{mark="faulty"\} 0$/m);
    expect(metrics).toMatch(/^endwell_mail_oldest_seconds 0/m);
    expect(metrics).toMatch(/^temporal_num_pollers\{/m);
    const second = worker({ ENDWELL_METRICS: `127.0.0.1:${port}` });
    expect(await second.ended).toBe(1);
    expect(second.out()).toContain('"code":"portTaken"');

    told.signal('SIGTERM');
    expect(await told.ended).toBe(0);
    for (const line of linesOf(told))
      expect(line).toEqual(
        expect.objectContaining({
          level: expect.stringMatching(/^(trace|debug|info|warn|error)$/),
          time: expect.stringMatching(/^20.*Z$/),
          msg: expect.any(String),
        }),
      );
    expect(told.err()).toBe('');
    await ending.handle.terminate();
    await agency.close();
  });

  it('given it is still on the way to its server, or has just begun, when it is told to end, then it does so at once', async () => {
    const begun = worker({});
    await begun.says('"state":"RUNNING"');
    begun.signal('SIGTERM');
    expect(await begun.ended).toBe(0);

    const silent = createServer(() => undefined).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    const starting = worker({ TEMPORAL_ADDRESS: `127.0.0.1:${port}` });
    const [socket] = (await once(silent, 'connection')) as [Socket];
    starting.signal('SIGTERM');
    expect(await starting.ended).toBe(0);
    socket.destroy();
    silent.close();
  });
});

describe('a worker that is told to end', () => {
  it('given something under way for longer than it may be, then ends all the same, and says so', async () => {
    const mute = createServer(() => undefined).listen(0, '127.0.0.1');
    await once(mute, 'listening');
    const { port } = mute.address() as AddressInfo;
    const place = {
      TEMPORAL_ADDRESS: server.address,
      ENDWELL_TASK_QUEUE: randomUUID(),
      SMTP_URL: `smtp://127.0.0.1:${port}`,
    };
    const atWork = worker({ ...place, ENDWELL_DRAIN: '1' });
    await atWork.says('the build is current');
    const doctor = run('client/cli/endwell.js', ['doctor'], { ...place, SMTP_URL: '' });
    const unheard = doctor.ended.then((): never => {
      throw new Error(`Nobody asked for mail:\n${doctor.out()}\n${doctor.err()}\n${atWork.out()}`);
    });
    const [socket] = (await Promise.race([once(mute, 'connection'), unheard])) as [Socket];
    unheard.catch(() => undefined);
    atWork.signal('SIGTERM');
    expect(await atWork.ended).toBe(1);
    expect(atWork.out()).toContain('"code":"drainOver"');
    socket.destroy();
    mute.close();
    // It would wait for the worker for a minute.
    doctor.signal('SIGKILL');
    await doctor.ended;
  });
});

describe('what Temporal says', () => {
  it('is a line of our log, of which nothing is kept that may tell of a person', () => {
    const said: string[] = [];
    const log = pino({ level: 'info', base: null }, { write: (line) => void said.push(line) });
    const temporal = toTemporalLogger(log);
    const error = new Error('550 no mailbox kim@example.org');
    temporal.warn('Activity failed', { activityType: 'deliver', attempt: 2, args: ['Kim'], error });
    temporal.debug('not told');
    temporal.log('ERROR', 'Workflow failed', { runId: 'a', error: new RangeError('no time') });
    expect(said).toHaveLength(2);
    expect(said.join('')).not.toMatch(/kim/i);
    expect(JSON.parse(said[0] ?? '')).toMatchObject({ activityType: 'deliver', error: 'Error' });
    expect(JSON.parse(said[1] ?? '')).toMatchObject({ runId: 'a', error: 'RangeError: no time' });
  });
});
