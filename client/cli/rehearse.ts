import { rehearse } from '../rehearsal/rehearse.ts';
import { judge } from '../scenario/judge.ts';
import { loadScenario } from '../scenario/load.ts';
import { Failed } from './exit.ts';
import { shownStory, shownVerdict } from './story.ts';

/** Performs a scenario and prints what happened; fails when something expected did not. */
export function rehearseFile(path: string, json: boolean): void {
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
