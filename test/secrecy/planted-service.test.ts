import { describe, expect, it } from '@jest/globals';
import { readdir } from 'node:fs/promises';
import { loadConfig } from '../../temporal.config.ts';
import { freePort } from '../../worker/dev-server/port.ts';
import { said as catalogue } from '../../workflows/ending/events/index.ts';
import { messagesOf } from '../../workflows/host/messages.ts';
import type { Context } from '../../workflows/ending/context.ts';
import { sampled } from '../ending/sampled.ts';
import { Agency } from '../support/ending-agency.ts';
import { planted, sayable } from './sayable.ts';
import { run } from '../support/program.ts';
import { connectTestServer } from '../support/server.ts';

const server = await connectTestServer();
const { inform } = messagesOf();
const TEXT = 'planted Kimberley';
const ADDRESS = 'planted.kimberley@example.org';
const FOUND = /planted|kimberley/gi;

describe('a worker as a service', () => {
  it('given everything is said with personal words, letters are refused, and all is logged, then none of it is in its log, its metrics or its files', async () => {
    const agency = await Agency.open(server);
    agency.catcher.behave({ refuse: { [ADDRESS]: 550 } });
    const monitor = `127.0.0.1:${await freePort()}`;
    const worker = run('worker/main.ts', [], {
      TEMPORAL_ADDRESS: server.address,
      ENDWELL_TASK_QUEUE: agency.taskQueue,
      ENDWELL_METRICS: monitor,
      ENDWELL_LOG_LEVEL: 'trace',
      SMTP_URL: agency.catcher.url,
    });
    await worker.says('is at work');
    const ending = await agency.begin({
      externalRef: TEXT,
      programme: TEXT,
      worker: TEXT,
      supervisor: `${TEXT} too`,
      name: TEXT,
      workerName: TEXT,
      email: ADDRESS,
      goals: [TEXT],
      reminders: true,
    });
    const c = (await ending.stored()).position['context'] as unknown as Context;
    for (const type of sayable) {
      const words = planted(sampled(catalogue[type], c, 0, true), () => TEXT);
      const by = { role: 'worker', ref: TEXT };
      const said = { type, id: `${TEXT} ${type}`, by, with: words };
      await ending.handle.executeUpdate(type, { args: [said] }).catch(() => {});
      await ending.handle.signal(inform, { ...said, id: `${said.id} once more` } as never);
      await ending.handle.signal(inform, { ...said, id: TEXT, with: TEXT } as never);
    }
    await ending.later('2035-02-20T12:00');
    const log = await ending.log();
    const metrics = await (await fetch(`http://${monitor}/metrics`)).text();
    worker.signal('SIGTERM');
    expect(await worker.ended).toBe(0);
    const { cacheFolder } = loadConfig();
    const files = await readdir(cacheFolder, { recursive: true });

    expect(log.length).toBeGreaterThan(50);
    expect(worker.out().split('\n').length).toBeGreaterThan(20);
    expect(metrics).toContain('endwell_endings');
    const searched = { out: worker.out(), err: worker.err(), metrics, files: files.join('\n') };
    for (const [place, text] of Object.entries(searched)) {
      expect([place, text.match(FOUND)]).toEqual([place, null]);
    }
    await ending.handle.terminate();
    await agency.close();
  });
});
