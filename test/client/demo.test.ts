import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEndings } from '../../client/endings.ts';
import type { StoryDocument } from '../../client/scenario/document.ts';
import { stage } from '../../client/scenario/scenario.ts';
import { loadConfig } from '../../temporal.config.ts';
import { secrecyOf } from '../../worker/secrecy/index.ts';
import { leftBehind, run } from '../support/program.ts';
import { policy } from '../support/riverside.ts';

const short = 'examples/scenarios/client-ends.yaml';
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'endwell-demo-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('the demo', () => {
  it('plays a story, prints one document, leaves letters, and leaves nothing running', async () => {
    const demo = run('client/demo/main.ts', ['--json', short], { ENDWELL_DATA: folder });
    expect(await demo.ended).toBe(0);
    const document = JSON.parse(demo.out()) as StoryDocument;
    expect(document.counts.message).toBeGreaterThan(0);
    expect(document.entries.map(({ at }) => at)).toEqual(
      document.entries.map(({ at }) => at).toSorted(),
    );
    const files = await readdir(folder, { recursive: true });
    const letters = files.filter((file) => file.endsWith('.eml'));
    const sent = document.entries.filter(
      ({ kind, state }) => kind === 'message' && state === 'sent',
    );
    expect(letters).toHaveLength(sent.length);
    expect(demo.err()).toMatch(/namespaces\/default\/workflows\/ending%2Fagency%2F\w{16}/);
    expect(demo.err()).toContain('all hold');
    expect(await leftBehind(demo)).toBe(false);
  });

  it('ends what it started when it is interrupted in the middle', async () => {
    const demo = run('client/demo/main.ts', [], { ENDWELL_DATA: folder });
    await demo.says('session.held');
    demo.interrupt();
    expect(await demo.ended).toBe(130);
    expect(await leftBehind(demo)).toBe(false);
  });

  it('says what is wrong with a scenario, or with what it was asked', async () => {
    const absent = run('client/demo/main.ts', ['nothing.yaml'], { ENDWELL_DATA: folder });
    expect(await absent.ended).toBe(1);
    expect(absent.err()).toContain('scenario.unreadable: ');
    const odd = run('client/demo/main.ts', ['--fast'], { ENDWELL_DATA: folder });
    expect(await odd.ended).toBe(2);
    expect(odd.err()).toContain('usage: ');
  });
});

describe('npm start', () => {
  it('stays until it is interrupted, and finds its endings again', async () => {
    const row = { externalRef: 'R-1', worker: 'W-7' };
    for (const outcome of ['opened', 'kept']) {
      const stack = run('client/demo/stay.ts', [], { ENDWELL_DATA: folder });
      await stack.says('Ctrl-C ends what was started here.');
      const address = /Temporal: (127\.0\.0\.1:\d+)/.exec(stack.out())?.[1] ?? '';
      const connection = await Connection.connect({ address });
      const client = new Client({ ...secrecyOf(loadConfig({ ENDWELL_DATA: folder })), connection });
      const endings = createEndings({ client, taskQueue: 'endwell', ...stage });
      const opened = await endings.open(row, policy);
      expect(opened.outcome).toBe(outcome);
      expect(await endings.view(opened.ref)).toMatchObject({ phase: 'serving' });
      const pages = /Pages: +(\S+)/.exec(stack.out())?.[1] ?? '';
      const unsigned = await fetch(pages, { headers: { accept: 'text/html' } });
      expect([unsigned.status, await unsigned.text()]).toEqual([
        401,
        expect.stringContaining('Sign in'),
      ]);
      expect(stack.out()).toContain(`with the token in ${join(folder, 'door-token')}`);
      await connection.close();
      stack.interrupt();
      expect(await stack.ended).toBe(0);
      expect(await leftBehind(stack)).toBe(false);
    }
  });
});
