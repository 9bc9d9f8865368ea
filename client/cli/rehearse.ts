import { isLeaving } from '../scenario/departure/load.ts';
import { rehearsed } from '../rehearsal/rehearse.ts';
import { vainLaw } from '../rehearsal/vain-law.ts';
import { judge } from '../scenario/judge.ts';
import { unnoticed } from '../scenario/unnoticed.ts';
import { scenarioSchema } from '../scenario/json-schema.ts';
import { loadScenario } from '../scenario/load.ts';
import { livedByClient, shownAsLived } from './as-client.ts';
import { Failed, print, write } from './exit.ts';
import { rehearseLeaving } from './leaving.ts';
import { rehearseCaseloadFile, type RehearsingCaseload } from './rehearse-caseload.ts';
import { failUnmet, inFile, localIn, performedStory, shownStory, shownVerdict } from './story.ts';

/** A scenario, of one ending or of a departure; or a caseload where the file is one of comma-separated values. */
export function rehearseFile(
  path: string,
  asked: RehearsingCaseload,
  { json, asClient }: { json: boolean; asClient: boolean },
): Promise<void> {
  const isCaseload = path.toLowerCase().endsWith('.csv');
  if (asClient && (isCaseload || isLeaving(path))) {
    const says = '--as-client is for the story of one ending; it says what its client gets.';
    throw new Failed([{ code: 'usage.oneEnding', says }]);
  }
  if (isCaseload) return rehearseCaseloadFile(path, asked, json);
  const [option] = Object.keys(asked);
  if (option !== undefined) {
    const says = `--${option} is for a caseload (CSV); a scenario says it in its file.`;
    throw new Failed([{ code: 'usage.caseloadOnly', says }]);
  }
  if (isLeaving(path)) return rehearseLeaving(path, json);
  rehearseScenario(path, json, asClient);
  return Promise.resolve();
}

/** Performs a scenario and prints what happened; fails when something expected did not. */
function rehearseScenario(path: string, json: boolean, asClient: boolean): void {
  const loaded = loadScenario({ path });
  if (!loaded.ok) throw new Failed(inFile(path, loaded.problems));
  const { scenario } = loaded;
  const { document, letters } = rehearsed(scenario);
  const { law, opening } = scenario;
  const { zone } = opening.policy.agency;
  if (asClient) {
    const lived = livedByClient(document, letters);
    return write(json, lived, shownAsLived(scenario, lived));
  }
  const performed = performedStory({ law, zone }, document, letters);
  const verdicts = judge(scenario, performed);
  if (json) print(JSON.stringify(document, null, 2));
  else {
    const local = localIn(law, zone);
    for (const line of [...shownStory(document, law, zone), '']) print(line);
    const remarks = [...unnoticed([scenario], scenario, performed), ...vainLaw(scenario)];
    for (const says of remarks) print(`! ${says}`);
    for (const verdict of verdicts) print(shownVerdict(verdict, local));
  }
  failUnmet(verdicts, json);
}

export function printScenarioSchema(): void {
  print(JSON.stringify(scenarioSchema(), null, 1));
}
