import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { examineAll } from '../../client/doctor/examine-all.ts';
import type { Finding, FindingName } from '../../client/doctor/finding.ts';
import { loadConfig } from '../../temporal.config.ts';
import { createEndingWorker, type EndingWorker } from '../../worker/ending-worker.ts';
import { Versions } from '../../worker/upgrades/index.ts';
import { moveOn } from '../../workflows/host/messages.ts';
import { Agency } from '../support/ending-agency.ts';
import { endingBundle } from '../support/ending-bundle.ts';
import { MortalWorker } from '../support/mortal-worker.ts';
import { run } from '../support/program.ts';
import { secrecy, testKeys } from '../support/secrecy.ts';
import { connectTestServer } from '../support/server.ts';
import { bundleLoans } from '../workflows/loans.ts';

let agency: Agency;
const mortal = new MortalWorker('ending-worker-process.ts');
afterEach(() => mortal.kill());
afterAll(async () => agency.close());
const server = await connectTestServer();

beforeAll(async () => {
  agency = await Agency.open(server);
});

function settingsOf(agency: Agency): Record<string, string> {
  return {
    TEMPORAL_ADDRESS: server.address,
    ENDWELL_TASK_QUEUE: agency.taskQueue,
    ENDWELL_REF_KEY: 'a key for tests',
    SMTP_URL: agency.catcher.url,
    ENDWELL_KEYS: JSON.stringify(testKeys),
  };
}

async function found(name: FindingName, of = agency): Promise<Finding[]> {
  return (await examineAll(loadConfig(settingsOf(of)))).filter((finding) => finding.name === name);
}

describe('a worker that hangs', () => {
  it('given a process that is stopped, then it is named with since when, and the doctor fails', async () => {
    const { path } = await endingBundle();
    await mortal.start(server.address, agency.taskQueue, agency.catcher.url, path);
    const ending = await agency.begin();
    mortal.freeze();
    const doctor = run('client/cli/endwell.js', ['doctor', '--json'], settingsOf(agency));
    expect(await doctor.ended).toBe(1);
    const { findings } = JSON.parse(doctor.out()) as { findings: Finding[] };
    const of = (name: FindingName) => findings.filter((finding) => finding.name === name);
    const hangs = /^A worker, \d+@\S+, takes tasks .* does not answer; it was last heard of at 20/;
    expect(of('worker')).toEqual([
      expect.objectContaining({
        ok: false,
        says: expect.stringMatching(hangs),
        mend: expect.stringContaining('kill -9'),
      }),
    ]);
    expect(of('mail queue')).toMatchObject([{ ok: false }]);
    expect(of('endings')).toMatchObject([{ says: expect.stringContaining('none was asked') }]);
    expect(of('mail')).toMatchObject([{ ok: true }]);
    await mortal.kill();
    await ending.handle.terminate();
  });
});

describe('workers of builds', () => {
  const atWork: { worker: EndingWorker; running: Promise<void> }[] = [];

  async function comes(buildId: string): Promise<Versions> {
    const place = {
      connection: server.nativeConnection,
      namespace: 'default',
      taskQueue: house.taskQueue,
      ...secrecy,
      build: { deploymentName: house.taskQueue, buildId },
    };
    const ports = { mail: { url: house.catcher.url } };
    const workflowBundle = await endingBundle();
    const mails = atWork.length === 0;
    const more = { ports, mailRate: 100, workflowBundle, mails };
    const worker = await createEndingWorker({ ...place, ...more });
    atWork.push({ worker, running: worker.run() });
    return new Versions(place);
  }

  async function allGoHome(): Promise<void> {
    for (const { worker, running } of atWork.splice(0)) {
      worker.shutdown();
      await running;
    }
  }
  let house: Agency;
  beforeAll(async () => {
    house = await Agency.open(server);
  });
  afterAll(async () => {
    await allGoHome();
    await house.close();
  });

  /** What is said of workers once something like this is among it: a server takes a moment to hear of one. */
  async function saying(words: string): Promise<Finding[]> {
    for (;;) {
      const findings = await found('worker', house);
      if (findings.some(({ says }) => says.includes(words))) return findings;
    }
  }

  it('given none that is current, then what begins waits; made current, it does its task, and the mail queue its', async () => {
    const first = await comes('first');
    expect(await saying('No build is current')).toMatchObject([{ ok: true }, { ok: false }]);
    await first.makeCurrent();
    await comes('second');
    const both = await saying('build second does tasks');
    expect(both).toMatchObject([{ ok: true }, { ok: true }]);
    expect(both.map(({ says }) => says)).toContainEqual(expect.stringContaining('first (current)'));
    expect(await found('mail queue', house)).toMatchObject([
      { ok: true, says: expect.stringContaining(new URL(house.catcher.url).host) },
    ]);
    expect(await found('endings', house)).toMatchObject([{ ok: true }]);
    await house.catcher.stop();
    expect(await found('mail queue', house)).toMatchObject([
      { ok: false, says: expect.stringContaining('from its machine') },
    ]);
    await house.catcher.start();
  });

  it('given an ending whose build nobody works with any more, then it is said to wait', async () => {
    const ending = await house.begin();
    await allGoHome();
    await (await comes('second')).makeCurrent();
    const findings = await saying('second (current)');
    expect(findings.at(-1)).toMatchObject({ ok: false, says: expect.stringContaining('1 wait') });
    await ending.handle.terminate();
  });
});

describe('endings that are not well', () => {
  it('given one that set a deadline aside and a worker that knows no ending, then both are told, with the reason', async () => {
    const other = await Agency.open(server);
    await other.work({ bundle: { broken: true } });
    const faulty = await other.begin();
    await faulty.later('2035-02-08T12:00');
    await other.rest();
    const worker = await createEndingWorker({
      connection: server.nativeConnection,
      namespace: 'default',
      taskQueue: other.taskQueue,
      ...secrecy,
      ports: { mail: { url: other.catcher.url } },
      mailRate: 100,
      workflowBundle: await bundleLoans(true),
    });
    const running = worker.run();
    await faulty.handle.signal(moveOn);
    const settled = async (): Promise<Finding[]> => {
      for (;;) {
        const findings = await found('endings', other);
        if (findings.length > 1) return findings;
      }
    };
    expect(await settled()).toMatchObject([
      {
        ok: false,
        says: expect.stringMatching(`^1 fail their tasks.*: ${faulty.ref} .*endOfService`),
      },
      { ok: false, says: expect.stringMatching(`^1 have set aside .*: ${faulty.ref}\\.$`) },
    ]);
    expect(await found('worker', other)).toMatchObject([
      { ok: true, says: expect.stringContaining('can be asked no more') },
    ]);
    worker.shutdown();
    await running;
    await faulty.handle.terminate();
    await other.close();
  });
});
