import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { missingAttributes, registerSearchAttributes } from '../../worker/dev-server/attributes.ts';
import type { ServerOptions } from '../../worker/dev-server/flags.ts';
import { freePort } from '../../worker/dev-server/port.ts';
import { startServer, type DevServer } from '../../worker/dev-server/start.ts';
import { searchAttributes } from '../../workflows/host/search-attributes.ts';
import { testServerExecutable } from '../support/server.ts';

describe('a development server', () => {
  let folder: string;
  const started: DevServer[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'endwell-server-'));
  });
  afterEach(async () => {
    for (const server of started.splice(0)) await server.stop();
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('keeps its data in a file, brings them up to date, and ends alone', async () => {
    const bystander = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: 'pipe' });
    const dbFile = join(folder, 'made', 'kept.db');
    const other = await start({});
    const first = await start({ dbFile });
    await withClient(first, async (client) => {
      await client.workflow.start('anything', { workflowId: 'kept', taskQueue: 'nobody' });
    });

    await first.stop();
    expect(isAlive(first.pid)).toBe(false);
    expect([isAlive(other.pid), isAlive(bystander.pid ?? 0)]).toEqual([true, true]);

    const second = await start({ dbFile, searchAttributes });
    await withClient(second, async (client, connection) => {
      const { status } = await client.workflow.getHandle('kept').describe();
      expect(status.name).toBe('RUNNING');
      const missing = await missingAttributes(connection, 'default', searchAttributes);
      expect(missing).toEqual([]);
    });
    bystander.stdin.end();
    await once(bystander, 'exit');
  });

  it('listens on loopback, leads a group of its own, shows a page, and can be stopped twice', async () => {
    const server = await start({ ui: true });
    expect(server.address).toMatch(/^127\.0\.0\.1:\d+$/);
    expect(isAlive(-server.pid)).toBe(true);
    expect((await fetch(server.uiUrl ?? '')).status).toBe(200);
    await server.stop();
    await server.stop();
    expect(isAlive(server.pid)).toBe(false);
  });

  it('gets the search attributes that it lacks, and refuses those of another type', async () => {
    const server = await start({ searchAttributes: { EwPhase: 'KEYWORD' } });
    const connection = await Connection.connect({ address: server.address });
    const others = Object.keys(searchAttributes).filter((name) => name !== 'EwPhase');
    expect(await registerSearchAttributes(connection, 'default', searchAttributes)).toEqual(others);
    expect(await registerSearchAttributes(connection, 'default', searchAttributes)).toEqual([]);
    await expect(
      registerSearchAttributes(connection, 'default', { EwPhase: 'INT' }),
    ).rejects.toMatchObject({
      code: 'attributeConflict',
      message: expect.stringContaining(
        'EwPhase of namespace default is KEYWORD, and INT is needed:',
      ),
    });
    await connection.close();
  });

  it('that dies as it starts says its last words', async () => {
    const executable = join(folder, 'dying');
    await writeFile(executable, '#!/bin/sh\necho "disk is full" >&2\nexit 3\n');
    await chmod(executable, 0o755);
    await expect(start({ executable })).rejects.toMatchObject({
      code: 'serverDied',
      message: 'The Temporal server ended as it started: disk is full.',
    });
  });

  it('that breaks off says of what, and not where in its code', async () => {
    const executable = join(folder, 'breaking');
    const panic = [
      'panic: the port is gone',
      '',
      'goroutine 1 [running]:',
      'github.com/temporalio/cli/internal/temporalcli.Execute({0x6001fb0?, 0x2976dedf8e60?}, {{{0x0, 0x0}}})',
      '\t/go/pkg/commands.go:392 +0x205',
      'main.main()',
    ];
    await writeFile(executable, `#!/bin/sh\ncat >&2 <<'END'\n${panic.join('\n')}\nEND\nexit 2\n`);
    await chmod(executable, 0o755);
    await expect(start({ executable })).rejects.toMatchObject({
      message: 'The Temporal server ended as it started: panic: the port is gone.',
    });
  });

  it('that fails by a race of its own is begun once more', async () => {
    const executable = join(folder, 'racing');
    const counted = join(folder, 'racing-starts');
    const says = 'panic: runtime error: invalid memory address or nil pointer dereference';
    await writeFile(
      executable,
      `#!/bin/sh\necho once >> '${counted}'\necho '${says}' >&2\nexit 2\n`,
    );
    await chmod(executable, 0o755);
    await expect(start({ executable })).rejects.toMatchObject({ code: 'serverDied' });
    expect(await readFile(counted, 'utf8')).toBe('once\nonce\n');
  });

  it('whose port somebody else has taken meanwhile is not taken for that one', async () => {
    const other = await start({});
    const port = await freePort();
    const executable = join(folder, 'late');
    // Another server answers on its port, while it is still on the way there, and ends.
    const pass = createServer((socket) => {
      const there = connect(Number(other.address.split(':')[1]), '127.0.0.1');
      socket.pipe(there).pipe(socket);
      for (const end of [socket, there]) end.on('error', () => socket.destroy());
    });
    const go = join(folder, 'go');
    await writeFile(
      executable,
      `#!/bin/sh\nuntil [ -e ${go} ]; do sleep 0.1; done\necho "address already in use" >&2\nexit 1\n`,
    );
    await chmod(executable, 0o755);
    const begun = (): (() => void) => {
      // Its flags are made, and it takes its port next: somebody is before it.
      pass.listen(port, '127.0.0.1');
      let met = 0;
      // A look and a greeting would do for one that is there.
      pass.on('connection', () => ++met === 3 && void writeFile(go, ''));
      return () => pass.close();
    };
    await expect(start({ executable, port, begun })).rejects.toMatchObject({
      code: 'serverDied',
      message: expect.stringContaining('address already in use'),
    });
  });

  it('whose program is not there is not waited for', async () => {
    const executable = join(folder, 'nothing');
    await expect(start({ executable })).rejects.toMatchObject({ code: 'serverDied' });
  });

  it('is not started on a port that is taken', async () => {
    const taker = createServer().listen(0, '127.0.0.1');
    await once(taker, 'listening');
    const address = taker.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    await expect(start({ port })).rejects.toMatchObject({ code: 'portTaken' });
    taker.close();
  });

  async function start(options: Partial<ServerOptions>): Promise<DevServer> {
    const server = await startServer({
      executable: testServerExecutable(),
      ui: false,
      timeSkipping: false,
      searchAttributes: {},
      ownGroup: true,
      ...options,
    });
    started.push(server);
    return server;
  }
});

async function withClient(
  server: DevServer,
  use: (client: Client, connection: Connection) => Promise<void>,
): Promise<void> {
  const connection = await Connection.connect({ address: server.address });
  await use(new Client({ connection }), connection);
  await connection.close();
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
