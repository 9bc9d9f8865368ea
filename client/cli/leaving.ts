import type { LeavingDocument } from '../scenario/departure/document.ts';
import type { Leaving } from '../scenario/departure/story.ts';
import { loadLeaving } from '../scenario/departure/load.ts';
import { performLeaving } from '../scenario/departure/perform.ts';
import { VirtualPlace } from '../scenario/departure/on-virtual-clock.ts';
import { judge } from '../scenario/judge.ts';
import { Failed, write } from './exit.ts';
import { shownLeaving } from './shown-leaving.ts';
import { failUnmet, localIn, shownVerdict } from './story.ts';

/** The story of a departure, or what is wrong with it. */
export async function readLeaving(path: string): Promise<Leaving> {
  const loaded = await loadLeaving(path);
  if (!loaded.ok) throw new Failed(loaded.problems);
  return loaded.leaving;
}

/** Performs the story of a departure on a virtual clock. */
export async function rehearseLeaving(path: string, json: boolean): Promise<void> {
  const leaving = await readLeaving(path);
  showLeaving(leaving, await performLeaving(leaving, new VirtualPlace(leaving)), json);
}

/** Prints what happened; fails when something expected did not. */
export function showLeaving(leaving: Leaving, document: LeavingDocument, json: boolean): void {
  const verdicts = judge(leaving, document);
  const [client] = leaving.clients;
  const { zone } = leaving.policy.agency;
  const local = client ? localIn(client.opening.almanac, zone) : (iso: string): string => iso;
  write(json, document, [...shownLeaving(document, local), '', ...verdicts.map(shownVerdict)]);
  failUnmet(verdicts, json);
}
