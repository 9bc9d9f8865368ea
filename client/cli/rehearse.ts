import { rehearse } from '../rehearsal/rehearse.ts';
import { judge } from '../scenario/judge.ts';
import { loadScenario } from '../scenario/load.ts';
import { Failed } from './exit.ts';
import { rehearseCaseloadFile, type RehearsingCaseload } from './rehearse-caseload.ts';
import { shownStory, shownVerdict } from './story.ts';

/** A scenario, or a caseload where the file is one of comma-separated values. */
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
  if (json) process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
  else {
    const { zone } = scenario.opening.policy.agency;
    const lines = [...shownStory(document, scenario.opening.almanac, zone), ''];
    process.stdout.write(`${[...lines, ...verdicts.map(shownVerdict)].join('\n')}\n`);
  }
  const unmet = verdicts.filter(({ holds }) => !holds);
  if (unmet.length === 0) return;
  const says = json
    ? unmet.map(shownVerdict).join('; ')
    : `${unmet.length} of ${verdicts.length} expectations do not hold.`;
  throw new Failed([{ code: 'scenario.unmet', says }]);
}
