import { describe, expect, it } from '@jest/globals';
import { Client } from '@temporalio/client';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toStoryConfig } from '../../worker/story-place.ts';
import { loadConfig } from '../../temporal.config.ts';
import { run } from '../support/program.ts';
import { connectTestServer } from '../support/server.ts';

const server = await connectTestServer();
const short = 'examples/scenarios/refused-g13-label.yaml';

describe('a story', () => {
  it('shares neither queue, namespace nor mail server with endings, whatever the settings are', () => {
    const config = loadConfig({
      TEMPORAL_NAMESPACE: 'agency-stories',
      ENDWELL_TASK_QUEUE: 'story',
      SMTP_URL: 'smtps://office:secret@mail.example.org',
    });
    const [one, other] = [toStoryConfig(config), toStoryConfig(config)];
    expect(one.smtpUrl).toBeNull();
    expect(one.temporal.namespace).not.toBe(config.temporal.namespace);
    expect(new Set([config.taskQueue, one.taskQueue, other.taskQueue]).size).toBe(3);
  });

  it('is played on a server of others in a namespace of its own, and its letters are caught', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'endwell-story-'));
    const demo = run('client/demo/main.ts', [short], {
      ENDWELL_DATA: folder,
      TEMPORAL_ADDRESS: server.address,
      // Nobody listens there: a story that spoke to it would have no letters.
      SMTP_URL: 'smtp://127.0.0.1:9',
    });
    expect([await demo.ended, demo.err()]).toEqual([0, expect.any(String)]);
    expect(demo.err()).toMatch(/queue "story-/);
    expect(demo.out()).toMatch(/^This ending: ending\/\S+ in namespace default-stories$/m);
    expect(demo.out()).not.toContain('http');
    expect(demo.out()).toContain('all hold');
    const files = await readdir(folder, { recursive: true });
    expect(files.filter((file) => file.endsWith('.eml')).length).toBeGreaterThan(0);
    await rm(folder, { recursive: true });
    const real = new Client({ connection: server.connection }).workflow;
    const { count } = await real.count('TaskQueue STARTS_WITH "story-"');
    expect(count).toBe(0);
  });
});
