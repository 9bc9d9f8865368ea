import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../../temporal.config.ts';
import { openStack } from '../../worker/stack.ts';
import { onStack } from '../demo/on-stack.ts';
import { showPlay, shownVerdicts } from '../demo/show-play.ts';
import { loadScenario } from '../scenario/load.ts';
import { Failed } from './exit.ts';

/** Plays a scenario on a development server, with time skipped; fails when something expected did not happen. */
export async function playFile(path: string, json: boolean): Promise<void> {
  const config = loadConfig();
  const loaded = loadScenario({ path });
  if (!loaded.ok) throw new Failed(loaded.problems);
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  const print = (line: string): void => void process.stdout.write(`${line}\n`);
  const lettersFolder = mkdtempSync(join(tmpdir(), 'endwell-letters-'));
  const shown = await onStack(
    { open: () => openStack({ config, say, lettersFolder, forPeople: false }), say },
    ({ connection, namespace, lettersFolder: kept }, { signal }) => {
      if (kept !== null) say(`Letters: ${kept}/*.eml`);
      const { taskQueue } = config;
      return showPlay(
        loaded.scenario,
        { connection, namespace },
        { json, taskQueue, print, signal },
      );
    },
  );
  if (shown === 'interrupted')
    throw new Failed([{ code: 'interrupted', says: 'It was not played to its end.' }]);
  if (!json) for (const line of ['', ...shownVerdicts(shown.verdicts)]) print(line);
  const unmet = shown.verdicts.filter(({ holds }) => !holds);
  if (unmet.length === 0) return;
  const says = `${unmet.length} of ${shown.verdicts.length} expectations do not hold.`;
  throw new Failed([{ code: 'scenario.unmet', says }]);
}
