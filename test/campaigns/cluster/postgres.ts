import { execFile } from 'node:child_process';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort, LOOPBACK } from '../../../worker/dev-server/port.ts';
import { beginProcess, keepUp, type Part } from '../kill/parts.ts';
import { NotHere } from './server-programs.ts';

/** A PostgreSQL of its own, on the loopback address, with data that are gone when it is stopped. */
export interface Database {
  port: number;
  part: Part<'database'>;
  stop: () => Promise<void>;
}

const run = promisify(execFile);
/** Whoever may sign in there, without a password. */
export const DATABASE_USER = 'temporal';

/** @throws NotHere where there is no PostgreSQL, or no user that it could run as */
export async function openDatabase(log: string): Promise<Database> {
  const uid = await ownUser();
  const folder = await mkdtemp(join(tmpdir(), 'endwell-postgres-'));
  if (uid !== undefined) await chown(folder, uid, -1);
  const data = join(folder, 'data');
  const who = uid === undefined ? {} : { uid };
  // Children of a server that was killed write for a moment longer.
  const stop = () => rm(folder, { recursive: true, maxRetries: 20 });
  try {
    await run('initdb', ['-D', data, '-U', DATABASE_USER, '--auth=trust'], { ...who, cwd: folder });
    const port = await freePort();
    const words = ['-D', data, '-p', String(port), '-h', LOOPBACK, '-k', folder];
    const begin = () =>
      beginProcess({
        command: 'postgres',
        words,
        uid,
        says: 'ready to accept connections',
        log,
      });
    const part = await keepUp('database', begin);
    const stopAll = async (): Promise<void> => {
      await part.stop();
      await stop();
    };
    return { port, part, stop: stopAll };
  } catch (failure) {
    await stop();
    if ((failure as NodeJS.ErrnoException).code !== 'ENOENT') throw failure;
    throw new NotHere(
      'PostgreSQL is not here: install it (Debian: postgresql) and put initdb and postgres on the PATH.',
      { cause: failure },
    );
  }
}

/** PostgreSQL does not run as root: then the user is taken that its package makes. */
async function ownUser(): Promise<number | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  try {
    return Number((await run('id', ['-u', 'postgres'])).stdout);
  } catch (cause) {
    const says =
      'PostgreSQL does not run as root, and there is no user postgres that it could run as.';
    throw new NotHere(says, { cause });
  }
}
