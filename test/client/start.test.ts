import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEndings } from '../../client/endings.ts';
import { stage } from '../../client/scenario/scenario.ts';
import { loadConfig } from '../../temporal.config.ts';
import { secrecyOf } from '../../worker/secrecy/index.ts';
import { testKeys } from '../support/secrecy.ts';
import { leftBehind, run } from '../support/program.ts';
import { connectTestServer } from '../support/server.ts';
import { policy } from '../support/riverside.ts';

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

  it('given npm is told to end, then it passes that on, and what it started ends in order', async () => {
    const silent = createServer(() => undefined).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    const settings = {
      TEMPORAL_CONFIG_FILE: 'none',
      TEMPORAL_ADDRESS: `127.0.0.1:${port}`,
      SMTP_URL: 'smtp://127.0.0.1:1',
      ENDWELL_KEYS: JSON.stringify(testKeys),
    };
    const told = Object.entries(settings).map(([name, value]) => `${name}=${value}`);
    const npm = spawn('env', [...told, 'npm', 'start'], { stdio: 'ignore' });
    const [socket] = (await once(silent, 'connection')) as [Socket];
    npm.kill('SIGTERM');
    const [status] = (await once(npm, 'exit')) as [number | null];
    expect(status).toBe(0);
    socket.destroy();
    silent.close();
  });
});

describe('npm start on a server of its own', () => {
  it('begins again what is killed, says so, and refuses a second start on its folder', async () => {
    const data = join(folder, 'own');
    const start = run('client/demo/stay.ts', [], { ENDWELL_DATA: data });
    await start.says('Ctrl-C ends what was started here.');
    const second = run('client/demo/stay.ts', [], { ENDWELL_DATA: data });
    expect(await second.ended).toBe(1);
    expect(second.err()).toContain('folderHeld: ');

    process.kill(serverOf(data), 'SIGKILL');
    await start.says('The Temporal server is down (SIGKILL');
    await start.says('The Temporal server is up again.');
    process.kill(serverOf(data), 'SIGSTOP');
    await start.says('does not answer: endings wait until it does.');
    await start.says('answers again.');
    expect(start.err().match(/The Temporal server is down \(SIGKILL/g)).toHaveLength(2);
    const address = /Temporal: (127\.0\.0\.1:\d+)/.exec(start.out())?.[1] ?? '';
    const connection = await Connection.connect({ address });
    const client = new Client({ ...secrecyOf(loadConfig({ ENDWELL_DATA: data })), connection });
    const endings = createEndings({ client, taskQueue: 'endwell', ...stage });
    const { ref } = await endings.open({ externalRef: 'R-1', worker: 'W-7' }, policy);
    expect(await endings.view(ref)).toMatchObject({ phase: 'serving' });
    await connection.close();
    start.signal('SIGHUP');
    expect(await start.ended).toBe(0);
    expect(await leftBehind(start)).toBe(false);
    expect((await readdir(data)).toSorted()).toEqual([
      'builds',
      'door-token',
      'keys.json',
      'letters',
      'temporal.db',
    ]);
  });

  it('ends the server of a start that was killed, and says so', async () => {
    const data = join(folder, 'killed');
    const killed = run('client/demo/stay.ts', [], { ENDWELL_DATA: data });
    await killed.says('Ctrl-C ends what was started here.');
    const left = serverOf(data);
    killed.signal('SIGKILL');
    await killed.ended;
    const start = run('client/demo/stay.ts', [], { ENDWELL_DATA: data });
    await start.says('Ctrl-C ends what was started here.');
    expect(start.err()).toContain(`left by a start that was killed (process ${left}`);
    expect(serverOf(data)).not.toBe(left);
    start.closeTerminal();
    expect(await start.ended).toBe(0);
    expect(serversOf(data)).toEqual([]);
  });

  it('given a disk that is full, refuses to start, and leaves nothing there', async () => {
    const disk = join(folder, 'disk');
    await mkdir(disk);
    // Mounted for these processes alone, and gone with them.
    const onSmallDisk = (script: string, ...more: string[]) =>
      asProgram('unshare', [
        '-Urm',
        'sh',
        '-c',
        `mount -t tmpfs -o size=16m tmpfs ${disk} && ${script}`,
        'sh',
        ...more,
      ]);
    if ((await onSmallDisk('true')).status !== 0) {
      process.stderr.write(
        'This machine lets nobody mount a small disk: a full one is not tried.\n',
      );
      return;
    }
    const data = join(disk, 'data');
    const { status, out, err } = await onSmallDisk(
      `TEMPORAL_ADDRESS= TEMPORAL_CONFIG_FILE=none ENDWELL_DATA=${data} "$@"; status=$?; ls -A ${data}; exit $status`,
      process.execPath,
      '--import',
      'tsx',
      'client/demo/stay.ts',
    );
    expect(status).toBe(1);
    expect(err).toMatch(/^diskFull: The disk of \S+ is full: it has room for 1\d MiB, .*\n$/);
    expect(out).toBe('');
  });

  it('says what is wrong with its folder', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    const start = run('client/demo/stay.ts', [], { ENDWELL_DATA: file });
    expect(await start.ended).toBe(1);
    expect(start.err()).toContain(`folderUnusable: The folder ${file} cannot be written to`);
  });
});

/** Runs a program of the machine. */
function asProgram(
  program: string,
  args: string[],
): Promise<{ status: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = execFile(program, args, (_failure, out, err) =>
      resolve({ status: child.exitCode ?? 1, out, err }),
    );
  });
}

/** The processes that work on a data folder of this test, by what they were called with. */
function serversOf(data: string): number[] {
  const listed = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  const found = listed.filter((line) =>
    line.includes(`--db-filename ${join(data, 'temporal.db')}`),
  );
  return found.map((line) => Number.parseInt(line, 10));
}

function serverOf(data: string): number {
  const [pid, ...others] = serversOf(data);
  if (pid === undefined || others.length > 0) throw new Error('There is not one server');
  return pid;
}
