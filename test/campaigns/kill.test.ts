import { expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../../temporal.config.ts';
import { campaign } from './kill/campaign.ts';
import { testServerExecutable } from '../support/server.ts';

/** A letter that a killed worker took along is given back after two minutes. */
const patience = 480_000;

it(
  'given kills of server, workers and mail server, then no letter is lost, given up, early, late or doubled',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'endwell-kill-'));
    const said: string[] = [];
    const outcome = await campaign({
      endings: 4,
      kills: 4,
      lanes: 4,
      seed: 4,
      folder,
      config: loadConfig({ ENDWELL_TEMPORAL_CLI: testServerExecutable() }),
      say: (line) => void said.push(line),
    });
    // What was tried in vain and then no longer wanted is not lost; all else is told, letter by letter.
    expect(said.filter((line) => /^(lost|givenUp|early|late|Stuck)/.test(line))).toEqual([]);
    expect(outcome).toMatchObject({ stuck: 0, duplicates: 0, failing: 0 });
    expect(outcome.letters).toBeGreaterThan(20);
    const { server, worker, mail } = outcome.killed;
    expect(server + worker + mail).toBeGreaterThan(0);
    await rm(folder, { recursive: true });
  },
  patience,
);
