import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../worker/dev-server/port.ts';
import { run, type Program } from '../support/program.ts';
import { connectTestServer } from '../support/server.ts';

const server = await connectTestServer();
const SMTP_URL = 'smtp://office:secret@mail.example.org:587';

let folder: string;
/** Names the server of this run, as a file does, and nothing in the environment. */
let profile: Record<string, string>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'endwell-main-'));
  const file = join(folder, 'temporal.toml');
  await writeFile(file, `[profile.riverside]\naddress = "${server.address}"\n`);
  profile = { TEMPORAL_CONFIG_FILE: file, TEMPORAL_PROFILE: 'riverside' };
});
afterAll(() => rm(folder, { recursive: true }));

function worker(settings: Record<string, string>): Program {
  return run('worker/main.ts', [], { SMTP_URL, ENDWELL_TASK_QUEUE: randomUUID(), ...settings });
}

describe('a worker on a server that is there', () => {
  it('given a server that a profile names, when its terminal is closed, then it ends in order', async () => {
    const atWork = worker(profile);
    await atWork.says('is at work');
    atWork.closeTerminal();
    expect(await atWork.ended).toBe(0);
  });

  it('says in one sentence that no server answers, that mail goes nowhere, that a profile is not there', async () => {
    const TEMPORAL_ADDRESS = `127.0.0.1:${await freePort()}`;
    const alone = worker({ TEMPORAL_ADDRESS });
    expect(await alone.ended).toBe(1);
    expect(alone.out()).toMatch(
      /"code":"unreachable","msg":"The Temporal server at 127\S+ does not answer .* Start it, /,
    );
    const unknown = worker({ ...profile, TEMPORAL_NAMESPACE: 'nowhere' });
    expect(await unknown.ended).toBe(1);
    expect(unknown.out()).toMatch(/"namespaceMissing".*nowhere.* endwell setup --namespace"/);
    const mute = worker({ SMTP_URL: '' });
    expect(await mute.ended).toBe(2);
    expect(mute.out()).toContain('"code":"mailMissing"');
    const elsewhere = worker({ ...profile, TEMPORAL_PROFILE: 'seaside' });
    expect(await elsewhere.ended).toBe(2);
    expect(elsewhere.out()).toMatch(/"code":"config".*'seaside' not found/);
  });
});

describe('a profile that names a server', () => {
  it('is read alike by a command and by npm start, which then opens none of its own', async () => {
    const list = run('client/cli/endwell.js', ['list', '--json'], profile);
    expect(await list.ended).toBe(0);
    const start = run('client/demo/stay.ts', [], { ...profile, ENDWELL_DATA: join(folder, 'no') });
    expect(await start.ended).toBe(1);
    expect(start.err()).toMatch(`mailMissing: The settings name the server ${server.address}`);
  });
});
