import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { examineAll } from '../../client/doctor/examine-all.ts';
import { examineClock } from '../../client/doctor/clock.ts';
import { shownPollers } from '../../client/doctor/queues.ts';
import type { Finding, FindingName } from '../../client/doctor/finding.ts';
import { examineMail } from '../../client/doctor/mail.ts';
import { examineZones } from '../../client/doctor/zones.ts';
import { type Config, loadConfig } from '../../temporal.config.ts';
import { freePort } from '../../worker/dev-server/port.ts';
import { endingWorker, type EndingWorkerInTest } from '../support/ending-worker.ts';
import { connectTestServer } from '../support/server.ts';
import { testKeys } from '../support/secrecy.ts';

const workers = endingWorker();
const server = await connectTestServer();
let worker: EndingWorkerInTest;

beforeAll(async () => {
  worker = await workers.start(server);
});

function configOf(settings: Record<string, string>): Config {
  return loadConfig({
    TEMPORAL_ADDRESS: server.address,
    ENDWELL_TASK_QUEUE: worker.taskQueue,
    ENDWELL_REF_KEY: 'a secret of ours',
    SMTP_URL: worker.catcher.url,
    ENDWELL_KEYS: JSON.stringify(testKeys),
    ...settings,
  });
}

async function found(
  settings: Record<string, string>,
): Promise<Partial<Record<FindingName, Finding>>> {
  const findings = await examineAll(configOf(settings));
  return Object.fromEntries(findings.map((finding) => [finding.name, finding]));
}

describe('the doctor', () => {
  it('finds nothing wrong where all is there', async () => {
    const findings = Object.values(await found({}));
    expect(findings).toHaveLength(13);
    expect(findings.filter(({ ok, name }) => !ok && name !== 'time zones')).toEqual([]);
    const texts = findings.find(({ name }) => name === 'texts');
    expect(texts?.says).toContain('SMS_URL is not set: no text leaves.');
  });

  it('says that no server answers, and looks at the rest all the same', async () => {
    const address = `127.0.0.1:${await freePort()}`;
    const { server: absent, mail, worker: unasked } = await found({ TEMPORAL_ADDRESS: address });
    expect(absent).toMatchObject({ ok: false, says: expect.stringContaining(address) });
    expect(absent?.mend).toContain('npm start');
    expect(mail).toMatchObject({ ok: true });
    expect(unasked).toBeUndefined();
  });

  it('says that there is no such namespace, no worker, and no key of our own', async () => {
    const { namespace } = await found({ TEMPORAL_NAMESPACE: 'nowhere' });
    expect(namespace).toMatchObject({
      ok: false,
      mend: expect.stringContaining('endwell setup --namespace'),
    });
    const taskQueue = `nobody-${randomUUID()}`;
    const others = await found({ ENDWELL_TASK_QUEUE: taskQueue, ENDWELL_REF_KEY: '' });
    expect(others['search attributes']).toMatchObject({ ok: true });
    expect(others.worker).toMatchObject({ ok: false, says: expect.stringContaining(taskQueue) });
    expect(others['reference key']).toMatchObject({ ok: false });
  });
});

describe('the mail server', () => {
  afterAll(async () => worker.catcher.start());

  it('is looked for without sending anything', async () => {
    const { catcher } = worker;
    expect(await examineMail(configOf({}))).toMatchObject({ ok: true });
    expect(catcher.received).toEqual([]);
    await catcher.stop();
    expect(await examineMail(configOf({}))).toMatchObject({
      ok: false,
      says: expect.stringContaining('ECONNREFUSED'),
    });
  });

  it('given a wrong password, is said to refuse it, and how that is mended', async () => {
    const guarded = new SMTPServer({
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth: (_login, _session, answer) => answer(new Error('Wrong')),
    });
    const port = await freePort();
    await new Promise<void>((resolve) => guarded.listen(port, '127.0.0.1', resolve));
    const config = configOf({ SMTP_URL: `smtp://office:wrong@127.0.0.1:${port}` });
    expect(await examineMail(config)).toEqual({
      name: 'mail',
      ok: false,
      says: `From here, 127.0.0.1:${port} does not accept name and password (535 Wrong).`,
      mend: expect.stringContaining('SMTP_URL'),
    });
    guarded.close();
  });

  it('that accepts connections and says nothing is no mail server that works', async () => {
    const silent = createServer(() => undefined);
    const port = await freePort();
    await new Promise<void>((resolve) => silent.listen(port, '127.0.0.1', resolve));
    const config = configOf({ SMTP_URL: `smtp://127.0.0.1:${port}` });
    const says = expect.stringContaining('accepts a connection and says nothing');
    expect(await examineMail(config)).toMatchObject({ ok: false, says });
    silent.close();
  });

  it('may be missing where letters are caught, and nowhere else', async () => {
    expect(await examineMail(configOf({ SMTP_URL: '', TEMPORAL_ADDRESS: '' }))).toMatchObject({
      ok: true,
    });
    expect(await examineMail(configOf({ SMTP_URL: '' }))).toMatchObject({ ok: false });
  });
});

describe('the clocks', () => {
  it('that differ by more than some seconds are said to, and which is ahead', () => {
    expect(examineClock(null)).toEqual([]);
    expect(examineClock(4_000)).toMatchObject([{ name: 'clock', ok: true }]);
    expect(examineClock(-61_000)).toMatchObject([
      { ok: false, says: expect.stringContaining('61.0 s behind') },
    ]);
  });

  it('of endings can be moved where stories are played, and the doctor says so', async () => {
    const findings = await found({});
    expect(findings['time skipping']).toMatchObject({
      says: expect.stringContaining('It is on'),
    });
    expect(findings.worker?.says).toMatch(/answers \(SDK 1\.\d+\.\d+\); 1 asks for work\.$/);
    expect(findings.namespace?.says).toContain('what has ended is kept for 1 day');
  });
});

describe('who asks for work', () => {
  it('is told apart from who did so some minutes ago', () => {
    expect(shownPollers({ alive: 1, gone: 0, heardAt: 0 })).toBe('1 asks for work');
    expect(shownPollers({ alive: 2, gone: 1, heardAt: 0 })).toBe(
      '2 ask for work, 1 has gone or hangs',
    );
  });
});

describe('time zones', () => {
  it('that nobody knows are no disagreement', () => {
    expect(examineZones(['Etc/UTC', 'Nowhere/Else'], 0)).toMatchObject({ ok: true });
  });
});
