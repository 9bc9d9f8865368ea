import { loadScenario } from '../../client/scenario/load.ts';
import type { Scenario } from '../../client/scenario/scenario.ts';

/** The folder from which the policies of these stories are found. */
export const folder = new URL('../../examples/scenarios', import.meta.url).pathname;

/** The top of a story; what a test adds begins on line 6. */
export const top = `name: a story
policy: ../policies/counselling.yaml
start: 2035-02-05T09:00
ending: { externalRef: R-1, worker: W-7, preferredChannel: email, email: a@example.org, zone: Europe/London }
until: P10W
`;

/** A story that holds. */
export function story(more = '', begun = top): Scenario {
  const loaded = loadScenario({ text: `${begun}${more}` }, folder);
  if (!loaded.ok) throw new Error(loaded.problems.map(({ says }) => says).join('\n'));
  return loaded.scenario;
}

/** What is wrong with a story, code and sentence. */
export function mistakes(text: string): string[] {
  const loaded = loadScenario({ text }, folder);
  return loaded.ok ? [] : loaded.problems.map(({ code, says }) => `${code} ${says}`);
}
