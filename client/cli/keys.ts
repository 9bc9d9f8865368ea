import type { Client } from '@temporalio/client';
import { type Config, loadConfig } from '../../temporal.config.ts';
import { listWorkflows } from '../../workflow-list.ts';
import {
  type KeyFile,
  keyIdOf,
  keysOf,
  makeKeyFile,
  payloadsIn,
  saveKeyFile,
  withCurrent,
  withDestroyed,
  withFreshKey,
} from '../../worker/secrecy/index.ts';
import { quoted } from '../../workflows/ending/workflow-id.ts';
import { Failed, write } from './exit.ts';
import { reaching } from './reach.ts';

/** `list`: the names of all keys, and never a key. */
export function listKeys(json: boolean): void {
  const file = keysOf(loadConfig());
  const rows = Object.entries(file.agencies).flatMap(([agency, { current, keys }]) =>
    Object.entries(keys).map(([name, key]) => ({
      agency,
      name,
      state: key === null ? 'destroyed' : name === current ? 'current' : 'kept',
    })),
  );
  const lines = rows.map(({ agency, name, state }) => `${agency}  ${name}  ${state}`);
  write(json, { home: file.home, keys: rows }, lines);
}

/** `make`: the first file, which the workers on a server of others are given and never make themselves. */
export function makeKeys(): void {
  const { keys, agency } = loadConfig();
  if ('text' in keys) throw new Failed([{ code: 'keyFile', says: unchanged }]);
  const says =
    makeKeyFile(keys.path, agency) === 'made'
      ? `Keys were made in ${keys.path}. Give them to every worker and to whoever asks, and keep a copy apart from the data: without them no ending can be read or go on.`
      : `The keys in ${keys.path} were there already, and stay as they are.`;
  write(false, null, [says]);
}

/** `add`: one that nothing is encrypted with yet; an agency without keys gets its first, which is then its current one. */
export function addKey(agency: string | undefined): void {
  const { path, file, owner } = opened(agency);
  const isFirst = file.agencies[owner] === undefined;
  const [added, name] = withFreshKey(file, owner, new Date().toISOString().slice(0, 10));
  saveKeyFile(path, added);
  const next = isFirst
    ? 'It is the current one of this agency from the next start on: let every process have this file first.'
    : `Let every worker, client and door have this file and start anew; then: endwell keys use ${name}`;
  write(false, null, [`Key ${owner}/${name} was added to ${path}.`, next]);
}

/** `use`: what is written from now on is encrypted with it; what was, is read with the others as before. */
export function useKey(name: string, agency: string | undefined): void {
  const { path, file, owner } = opened(agency);
  saveKeyFile(path, withCurrent(file, owner, name));
  const says = `Key ${owner}/${name} is the current one in ${path}: what is written after the next start is encrypted with it.`;
  write(false, null, [says]);
}

/** `destroy`: whatever it encrypted is erased by that, here and in every copy of the database; not while something runs with it. */
export async function destroyKey(
  name: string,
  { agency, yes = false }: { agency?: string; yes?: boolean },
): Promise<void> {
  const { path, file, owner } = opened(agency);
  const destroyed = withDestroyed(file, owner, name);
  const id = `${owner}/${name}`;
  const users = await reaching(({ client, config }) => runningWith(client, config, id));
  const [one] = users;
  if (one !== undefined) {
    const says = `${users.length} that run still need key ${id} to go on, such as ${one}: each goes over to the current key with its next run (after 200 things that were said, or 256 events). Destroy it later.`;
    throw new Failed([{ code: 'keyInUse', says }]);
  }
  if (!yes) {
    const says = `Nothing that runs needs key ${id}. What has ended, and was encrypted with it, can never be read again by anybody; with --yes it is destroyed.`;
    throw new Failed([{ code: 'unconfirmed', says }]);
  }
  saveKeyFile(path, destroyed);
  const says = `Key ${id} is destroyed in ${path}. Destroy its copies, too: with one of them what it encrypted can be read.`;
  write(false, null, [says]);
}

const unchanged =
  'ENDWELL_KEYS holds the keys themselves, which a command cannot change: set it to the path of a file, and change that.';

function opened(agency: string | undefined): { path: string; file: KeyFile; owner: string } {
  const config = loadConfig();
  const { keys } = config;
  if ('text' in keys) throw new Failed([{ code: 'keyFile', says: unchanged }]);
  const file = keysOf(config);
  return { path: keys.path, file, owner: agency ?? file.home };
}

/** The workflows of this queue whose present run has something that was encrypted with this key. */
async function runningWith(client: Client, { taskQueue }: Config, id: string): Promise<string[]> {
  const users: string[] = [];
  const query = `ExecutionStatus = 'Running' AND TaskQueue = ${quoted(taskQueue)}`;
  for await (const { workflowId, runId } of listWorkflows(client, query)) {
    const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    if (payloadsIn(history).some((payload) => keyIdOf(payload) === id)) users.push(workflowId);
  }
  return users;
}
