import type { LeavingDocument } from '../scenario/departure/document.ts';
import type { Leaving } from '../scenario/departure/story.ts';
import { loadLeaving } from '../scenario/departure/load.ts';
import { performLeaving } from '../scenario/departure/perform.ts';
import { VirtualPlace } from '../scenario/departure/on-virtual-clock.ts';
import { judge } from '../scenario/judge.ts';
import { unnoticed } from '../scenario/unnoticed.ts';
import { Failed, write } from './exit.ts';
import { shownLeaving } from './shown-leaving.ts';
import { failUnmet, inFile, localIn, performedStory, shownVerdict } from './story.ts';

/** The story of a departure, or what is wrong with it. */
export async function readLeaving(path: string): Promise<Leaving> {
  const loaded = await loadLeaving(path);
  if (!loaded.ok) throw new Failed(inFile(path, loaded.problems));
  return loaded.leaving;
}

/** Performs the story of a departure on a virtual clock. */
export async function rehearseLeaving(path: string, json: boolean): Promise<void> {
  const leaving = await readLeaving(path);
  const place = new VirtualPlace(leaving);
  const document = await performLeaving(leaving, place);
  showLeaving(leaving, { document, letters: place.letters }, json);
}

/** Prints what happened; fails when something expected did not. */
export function showLeaving(
  leaving: Leaving,
  { document, letters }: { document: LeavingDocument; letters: ReadonlyMap<string, string> },
  json: boolean,
): void {
  const { law, policy } = leaving;
  const { zone } = policy.agency;
  const performed = performedStory({ law, zone }, document, letters);
  const verdicts = judge(leaving, performed);
  const local = localIn(law, zone);
  const told = verdicts.map((verdict) => shownVerdict(verdict, local));
  const clients = leaving.clients.map(({ opening, script }) => ({
    of: opening.row.externalRef,
    script,
  }));
  const remarks = unnoticed([leaving, ...clients], leaving, performed).map((says) => `! ${says}`);
  write(json, document, [...shownLeaving(document, local, zone), '', ...remarks, ...told]);
  failUnmet(verdicts, json);
}
