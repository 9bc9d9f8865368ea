import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Connection } from '@temporalio/client';
import { setUp } from '../../../worker/named-server/index.ts';
import { isFree, LOOPBACK } from '../../../worker/dev-server/port.ts';
import { beginProcess, keepUp, type Part } from '../kill/parts.ts';
import { DATABASE_USER, openDatabase } from './postgres.ts';
import { limits, serverSettings } from './server-settings.ts';
import { serverPrograms } from './server-programs.ts';

/** A Temporal server for real: all its services in a process, with PostgreSQL, and a namespace that is set up. */
export interface Cluster {
  address: string;
  namespace: string;
  server: Part<'server'>;
  database: Part<'database'>;
  stop: () => Promise<void>;
}

const run = promisify(execFile);
const NAMESPACE = 'riverside';
const DATABASES = { temporal: 'temporal', temporal_visibility: 'visibility' };

/** @throws NotHere where the machine lacks something for it */
export async function openCluster(where: {
  folder: string;
  cacheFolder: string;
  say: (line: string) => void;
}): Promise<Cluster> {
  const { folder, cacheFolder, say } = where;
  const database = await openDatabase(join(folder, 'postgres.log'));
  let server: Part<'server'> | null = null;
  const stop = async (): Promise<void> => {
    await server?.stop();
    await database.stop();
  };
  try {
    const programs = await serverPrograms(cacheFolder, say);
    say('Bringing the schema into the database …');
    for (const [name, schema] of Object.entries(DATABASES)) {
      const at = ['--ep', LOOPBACK, '-p', String(database.port), '-u', DATABASE_USER];
      const sql = async (...words: string[]) =>
        await run(programs.sql, ['--plugin', 'postgres12', ...at, '--db', name, ...words]);
      await sql('create-database', '--defaultdb', 'postgres');
      await sql('setup-schema', '-v', '0.0');
      await sql('update-schema', '--schema-name', `postgresql/v12/${schema}`);
    }
    const [port = 0, ...ports] = await lowPorts(9);
    const settings = join(folder, 'server.yaml');
    const limitsFile = join(folder, 'limits.yaml');
    await writeFile(limitsFile, limits);
    await writeFile(
      settings,
      serverSettings({ port, ports, databasePort: database.port, limitsFile }),
    );
    const address = `${LOOPBACK}:${port}`;
    const words = ['--config-file', settings, '--allow-no-auth', 'start'];
    const log = join(folder, 'server.log');
    server = await keepUp('server', async () => {
      const begun = await beginProcess({ command: programs.server, words, log });
      await answering(address, begun.ended);
      return begun;
    });
    const connection = await Connection.connect({ address });
    try {
      const place = { namespace: NAMESPACE, connection: { address } };
      await setUp(connection, place, { makesNamespace: true });
    } finally {
      await connection.close();
    }
    return { address, namespace: NAMESPACE, server, database: database.part, stop };
  } catch (failure) {
    await stop();
    throw failure;
  }
}

const ANSWERS_WITHIN_MS = 60_000;

/** A process that says something need not answer yet. */
async function answering(address: string, ended: Promise<unknown>): Promise<void> {
  let over = false;
  void ended.then(() => (over = true));
  for (const until = Date.now() + ANSWERS_WITHIN_MS; ;) {
    try {
      const connection = await Connection.connect({ address, connectTimeout: 2_000 });
      await connection.close();
      return;
    } catch (failure) {
      if (over || Date.now() > until) throw failure;
    }
  }
}

const FIRST_PORT = 20_000;
const LAST_PORT = 32_000;

/** PostgreSQL keeps the port of a member of the cluster in a signed number of 16 bits: above 32,767 no server begins. */
async function lowPorts(count: number): Promise<number[]> {
  const ports: number[] = [];
  let port = FIRST_PORT + (process.pid % 1_000) * 10;
  for (; ports.length < count && port < LAST_PORT; port++) if (await isFree(port)) ports.push(port);
  if (ports.length < count) throw new Error('Too few ports of the loopback address are free.');
  return ports;
}
