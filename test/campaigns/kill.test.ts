import { expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../../temporal.config.ts';
import { campaign } from './kill/campaign.ts';
import { testServerExecutable } from '../support/server.ts';

it('given kills of server, workers and mail server, then no letter is lost, early or doubled', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'endwell-kill-'));
  const outcome = await campaign({
    endings: 4,
    kills: 4,
    lanes: 4,
    seed: 4,
    folder,
    config: loadConfig({ ENDWELL_TEMPORAL_CLI: testServerExecutable() }),
    say: () => {},
  });
  // Not whether any is late: time is skipped, and hours of an ending pass while a part is down.
  expect(outcome).toMatchObject({
    lost: 0,
    stuck: 0,
    early: 0,
    duplicates: 0,
    failing: 0,
  });
  expect(outcome.letters).toBeGreaterThan(20);
  const { server, worker, mail } = outcome.killed;
  expect(server + worker + mail).toBeGreaterThan(0);
  await rm(folder, { recursive: true });
});
