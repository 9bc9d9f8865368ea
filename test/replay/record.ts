/**
 * Records the histories that replay.test.ts replays, on a server of its own. To be run again only when the chart has
 * changed on purpose and no ending runs yet: later, an old history that no longer replays is a bug of the change.
 */
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { format } from 'prettier';
import { wholeLife } from '../support/ending-lives.ts';
import type { History, PlayedEnding } from '../support/ending-played.ts';
import { onStand } from '../support/stand.ts';
import { lives } from './lives.ts';

const folder = new URL('histories/', import.meta.url);

await onStand(async (agency) => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  for (const [name, live] of Object.entries(lives)) await keep(name, await live(agency));
  await agency.rest();
  await agency.work({ bundle: { shortRuns: true } });
  const carried = await agency.begin();
  await wholeLife(carried, 'laterByDeadlines');
  await keep('short-runs', carried);
});

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
    // What is encrypted may hold any letters by chance.
    if (key === 'data') return value;
    return typeof value === 'string' && value.includes(hostname()) ? 'recorder' : value;
  });
}
