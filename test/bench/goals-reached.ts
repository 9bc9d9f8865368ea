import { fileURLToPath } from 'node:url';
import { loadScenario } from '../../client/scenario/load.ts';
import type { Scenario } from '../../client/scenario/scenario.ts';

/** Worked example 1 of the domain: the story that is measured. */
export function goalsReached(): Scenario {
  const file = new URL('../../examples/scenarios/goals-reached.yaml', import.meta.url);
  const loaded = loadScenario({ path: fileURLToPath(file) });
  if (!loaded.ok) throw new Error(loaded.problems.map(({ says }) => says).join('\n'));
  return loaded.scenario;
}
