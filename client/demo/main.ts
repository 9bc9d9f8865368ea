import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Client } from '@temporalio/client';
import { type Config, loadConfig } from '../../temporal.config.ts';
import type { Place, Stack, StackOptions } from '../../worker/stack.ts';
import { complain, Failed, misused, print, refused, say, toComplaints } from '../cli/exit.ts';
import { createKnownEndings } from '../known-endings.ts';
import { StoryMails } from '../play/story-mails.ts';
import { loadScenario } from '../scenario/load.ts';
import { type Scenario, stage } from '../scenario/scenario.ts';
import { countedViews, endingUrl, listAtDoor, listUrl } from '../views.ts';
import { inFile } from '../cli/story.ts';
import { onStack } from './on-stack.ts';
import { planAddress } from './plan-address.ts';
import { type Shown, showPlay, shownVerdicts } from './show-play.ts';

const usual = fileURLToPath(
  new URL('../../examples/scenarios/goals-reached.yaml', import.meta.url),
);
const interruptedStatus = 130;

/** Plays two years of an ending on a real server, in front of whoever looks. */
async function demonstrate(asked: Asked): Promise<number> {
  const { file, json, keep } = asked;
  const installed = loadConfig();
  const loaded = loadScenario({ path: file });
  if (!loaded.ok) throw new Failed(inFile(file, loaded.problems));
  const { scenario } = loaded;
  if (!json) print(`Endwell plays "${scenario.name}" on a Temporal server, with time skipped.\n`);

  // A story has its place in time, so that each demo begins with nothing: in a folder of its own.
  const folder = demoFolder(installed);
  const config: Config = { ...installed, keys: { path: join(folder, 'keys.json') } };
  const lettersFolder = join(folder, 'letters');
  const mails = new StoryMails();
  const options = {
    config,
    say,
    dbFile: join(folder, 'temporal.db'),
    lettersFolder,
    pages: true,
    lists: (place: Place) => countedViews(place, config, scenario.until),
    story: true,
    answer: mails.answer,
  };
  const outcome = await onStack(
    { open: () => openStack(options), say },
    async (stack, { asked: interrupted, signal }) => {
      if (!json) print('');
      const shown = await showPlay(scenario, { ...stack, mails }, { json, print, signal });
      await tell({ scenario, shown, stack, config, folder, asked });
      if (keep) await stayUp(stack, config, { ref: shown.ref, until: interrupted });
      return shown.verdicts.every(({ holds }) => holds) ? 0 : refused;
    },
  );
  return outcome === 'interrupted' ? interruptedStatus : outcome;
}

/** Stays until it is interrupted, and answers meanwhile what the client of the story sees. */
async function stayUp(
  { connection, namespace, dataConverter }: Stack,
  installed: Config,
  { ref, until }: { ref: string; until: Promise<unknown> },
): Promise<void> {
  const site = { listen: { host: '127.0.0.1', port: 0 }, url: null };
  const config: Config = { ...installed, ...stage, site };
  const client = new Client({ connection, namespace, dataConverter });
  const asked = { client, endings: createKnownEndings({ client, ...stage }) };
  // Whoever does not stay need not wait for it.
  const { openSite } = await import('../site/index.ts');
  const pages = await openSite(config, () => asked);
  try {
    const address = await planAddress(client, stage, { ref, site: pages.url });
    say(`\nWhat its client sees: ${address}`);
    say('\nEverything stays up until Ctrl-C.');
    await until;
  } finally {
    await pages.stop();
  }
}

/** The worker’s code takes a second to load, and something is said before that. */
async function openStack(options: StackOptions): Promise<Stack> {
  return await (await import('../../worker/stack.ts')).openStack(options);
}

interface Asked {
  file: string;
  json: boolean;
  keep: boolean;
}

/** Where the letters are, where to look, and what became of what was expected. */
async function tell({
  scenario,
  shown,
  stack,
  config,
  folder,
  asked: { json, keep },
}: {
  config: Config;
  scenario: Scenario;
  shown: Shown;
  stack: Stack;
  folder: string;
  asked: Asked;
}): Promise<void> {
  const { address, namespace, lettersFolder, tokenFile } = stack;
  const { workflowId, document, seconds, ref } = shown;
  const tells = json ? say : print;
  const years = ((scenario.until - scenario.start) / (365.25 * 86_400_000)).toFixed(1);
  tells(`\n${years} years, ${document.entries.length} entries, played in ${seconds.toFixed(1)} s.`);
  tells(`Letters: ${lettersFolder}/*.eml`);
  const uiUrl = stack.uiUrl ?? config.uiUrl;
  if (uiUrl !== null && (keep || stack.uiUrl === null)) {
    tells(`This ending: ${endingUrl(uiUrl, namespace, workflowId)}`);
    if (tokenFile !== null) tells(`Sign in with the token in ${tokenFile}`);
    for (const list of await countedViews(stack, config, scenario.until)) {
      const url = stack.uiUrl === null ? listUrl(uiUrl, namespace, list) : listAtDoor(uiUrl, list);
      if (list.count > 0) tells(`On the last day in "${list.name}": ${url}`);
    }
  }
  if (uiUrl === null) tells(`This ending: ${workflowId} in namespace ${namespace}`);
  if (keep) {
    const place = `TEMPORAL_ADDRESS=${address} TEMPORAL_NAMESPACE=${namespace} ENDWELL_DATA=${folder}`;
    tells(`To ask it: ${place} npm run endwell -- show ${ref}`);
  } else if (stack.uiUrl !== null) {
    tells(`To look at this ending: ENDWELL_DATA=${folder} npm start, and on its pages`);
    tells(`  ${endingUrl('', namespace, workflowId)}`);
  }
  tells('');
  for (const line of shownVerdicts(shown)) tells(line);
}

function demoFolder({ dataFolder }: Config): string {
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '');
  const folder = join(dataFolder, 'demo', `${stamp}-${process.pid}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return relative('.', folder);
}

function readArguments(): Asked | string {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { json: { type: 'boolean' }, keep: { type: 'boolean' } },
    });
    if (positionals.length > 1) return 'One scenario is played at a time.';
    const [file = usual] = positionals;
    return { file, json: values.json === true, keep: values.keep === true };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

// Data, letters and keys are for the eyes of whoever started it.
process.umask(0o077);
const asked = readArguments();
if (typeof asked === 'string') {
  complain(
    [{ code: 'usage', says: `${asked} Possible: npm run demo -- [--json] [--keep] [file]` }],
    false,
  );
  process.exitCode = misused;
} else {
  process.exitCode = await demonstrate(asked).catch((error: unknown) => {
    complain(toComplaints(error), asked.json);
    return refused;
  });
}
