/**
 * Records the histories that replay.test.ts replays, on a server of its own. To be run again only when the chart has
 * changed on purpose and no ending runs yet: later, an old history that no longer replays is a bug of the change.
 */
import { Client, type Connection, type WorkflowClientInterceptor } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { format } from 'prettier';
import { Agency } from '../support/ending-agency.ts';
import { wholeLife } from '../support/ending-lives.ts';
import type { History, PlayedEnding } from '../support/ending-played.ts';
import { secrecy } from '../support/secrecy.ts';
import { onStand } from '../support/stand.ts';
import { lives } from './lives.ts';

const folder = new URL('histories/', import.meta.url);

await onStand(async (agency, server) => {
  await clear();
  for (const [name, live] of Object.entries(lives)) await keep(name, await live(agency));
  await agency.rest();
  await agency.work({ bundle: { shortRuns: true } });
  const carried = await agency.begin();
  await wholeLife(carried, 'laterByDeadlines');
  await keep('short-runs', carried);
  const before = await Agency.open({ ...server, client: ofBefore(server.connection) });
  await before.work({ bundle: { shortRuns: true } });
  const alongside = await before.begin();
  await wholeLife(alongside, 'laterByDeadlines');
  await keep('alongside-short-runs', alongside);
  await before.close();
});

/** Begins endings as they began before a start said which attributes it shows (hosting.ts). */
function ofBefore(connection: Connection): Client {
  const start: WorkflowClientInterceptor['start'] = (input, next) => {
    const [{ input: opening }] = input.options.args as [{ input: unknown }];
    return next({ ...input, options: { ...input.options, args: [{ input: opening }] } });
  };
  return new Client({ ...secrecy, connection, interceptors: { workflow: [{ start }] } });
}

async function clear(): Promise<void> {
  const files = await readdir(folder);
  await Promise.all(files.map((name) => rm(new URL(name, folder))));
}

/** One file for each run of an ending that is over. */
async function keep(name: string, ending: PlayedEnding): Promise<void> {
  await ending.handle.result();
  const runs = await ending.histories();
  for (const [n, history] of runs.entries()) {
    const file = runs.length === 1 ? `${name}.json` : `${name}-${n + 1}.json`;
    const text = await format(JSON.stringify(withoutUs(history)), {
      parser: 'json',
      printWidth: 100,
    });
    await writeFile(new URL(file, folder), text);
    process.stdout.write(`${file}: ${history.events?.length} events, ${text.length} characters\n`);
  }
}

/** A history as JSON, without the names and paths of the machine that recorded it. */
function withoutUs(history: History): unknown {
  return JSON.parse(historyToJSON(history), (key, value: unknown) => {
    if (key === 'stackTrace') return '';
    // What is encrypted names nobody, and may hold any letters.
    const named = typeof value === 'string' && key !== 'data' && value.includes(hostname());
    return named ? 'recorder' : value;
  });
}
