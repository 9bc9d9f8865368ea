import { isLeaving } from '../scenario/departure/load.ts';
import { rehearse } from '../rehearsal/rehearse.ts';
import { judge } from '../scenario/judge.ts';
import { loadScenario } from '../scenario/load.ts';
import { Failed, print } from './exit.ts';
import { rehearseLeaving } from './leaving.ts';
import { rehearseCaseloadFile, type RehearsingCaseload } from './rehearse-caseload.ts';
import { failUnmet, shownStory, shownVerdict } from './story.ts';

/** A scenario, of one ending or of a departure; or a caseload where the file is one of comma-separated values. */
export function rehearseFile(
  path: string,
  asked: RehearsingCaseload,
  json: boolean,
): Promise<void> {
  if (path.toLowerCase().endsWith('.csv')) return rehearseCaseloadFile(path, asked, json);
  const [option] = Object.keys(asked);
  if (option !== undefined) {
    const says = `--${option} is for a caseload (CSV); a scenario says it in its file.`;
    throw new Failed([{ code: 'usage.caseloadOnly', says }]);
  }
  if (isLeaving(path)) return rehearseLeaving(path, json);
  rehearseScenario(path, json);
  return Promise.resolve();
}

/** Performs a scenario and prints what happened; fails when something expected did not. */
function rehearseScenario(path: string, json: boolean): void {
  const loaded = loadScenario({ path });
  if (!loaded.ok) throw new Failed(loaded.problems);
  const { scenario } = loaded;
  const document = rehearse(scenario);
  const verdicts = judge(scenario, document);
  if (json) print(JSON.stringify(document, null, 2));
  else {
    const { zone } = scenario.opening.policy.agency;
    const lines = [...shownStory(document, scenario.opening.almanac, zone), ''];
    for (const line of [...lines, ...verdicts.map(shownVerdict)]) print(line);
  }
  failUnmet(verdicts, json);
}
