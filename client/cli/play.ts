import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../../temporal.config.ts';
import { openStack } from '../../worker/stack.ts';
import { onStack } from '../demo/on-stack.ts';
import { showPlay, shownVerdicts } from '../demo/show-play.ts';
import { isLeaving } from '../scenario/departure/load.ts';
import { playLeaving } from '../scenario/departure/on-server.ts';
import type { PlayPlace } from '../play/play.ts';
import { StoryMails } from '../play/story-mails.ts';
import { loadScenario } from '../scenario/load.ts';
import { Failed, print, say } from './exit.ts';
import { readLeaving, showLeaving } from './leaving.ts';
import { failUnmet, inFile } from './story.ts';

type Place = PlayPlace & { signal: AbortSignal };

/** Plays a scenario on a development server, with time skipped; fails when something expected did not happen. */
export function playFile(path: string, json: boolean): Promise<void> {
  return isLeaving(path) ? playDeparture(path, json) : playEnding(path, json);
}

async function playEnding(path: string, json: boolean): Promise<void> {
  const loaded = loadScenario({ path });
  if (!loaded.ok) throw new Failed(inFile(path, loaded.problems));
  const shown = await played(({ signal, ...place }) =>
    showPlay(loaded.scenario, place, { json, print, signal }),
  );
  if (!json) for (const line of ['', ...shownVerdicts(shown)]) print(line);
  failUnmet(shown.verdicts, json);
}

async function playDeparture(path: string, json: boolean): Promise<void> {
  const leaving = await readLeaving(path);
  showLeaving(leaving, await played((place) => playLeaving(leaving, place)), json);
}

/** Uses a development server for as long as it takes. */
async function played<T>(use: (place: Place) => Promise<T>): Promise<T> {
  const config = loadConfig();
  const lettersFolder = mkdtempSync(join(tmpdir(), 'endwell-letters-'));
  const mails = new StoryMails();
  const { answer } = mails;
  const options = { config, say, lettersFolder, pages: false, story: true, answer };
  const shown = await onStack(
    { open: () => openStack(options), say },
    ({ connection, namespace, taskQueue, dataConverter }, { signal }) => {
      say(`Letters: ${lettersFolder}/*.eml`);
      return use({ connection, namespace, taskQueue, dataConverter, mails, signal });
    },
  );
  if (shown !== 'interrupted') return shown;
  throw new Failed([{ code: 'interrupted', says: 'It was not played to its end.' }]);
}
