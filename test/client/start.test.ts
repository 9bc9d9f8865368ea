import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../support/program.ts';
import { connectTestServer } from '../support/server.ts';

const server = await connectTestServer();

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'endwell-start-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('npm start on a server of others', () => {
  it('refuses to catch their mail: without a mail server nothing is started', async () => {
    const settings = { TEMPORAL_ADDRESS: server.address, ENDWELL_DATA: join(folder, 'others') };
    const start = run('client/demo/stay.ts', [], settings);
    expect(await start.ended).toBe(1);
    expect(start.err()).toMatch(/^mailMissing: .*SMTP_URL.*\n$/);
    expect(start.out()).toBe('');
    expect(await readdir(folder)).toEqual([]);
  });
});
