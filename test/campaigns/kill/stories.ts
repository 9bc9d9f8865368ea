import { fileURLToPath } from 'node:url';
import { toRef } from '../../../client/opaque-ref.ts';
import { loadScenario } from '../../../client/scenario/load.ts';
import { type Scenario, stage } from '../../../client/scenario/scenario.ts';

/** The shortest example stories that together send every kind of letter that any of them sends (29 kinds). */
const names = [
  'refused-g06-unresolved-last-session',
  'silent-client',
  'records-requested',
  'firm-wind-down',
  'refused-g03-money',
  'refused-g09-silence-is-no-reason',
  'brief-taper',
  'conduct-ladder',
  'transfer-new-worker',
  'mandated',
  'agency-capacity',
  'dissatisfied',
  'time-limit',
];

export function everyKindOfLetter(): Scenario[] {
  return names.map((name) => {
    const file = new URL(`../../../examples/scenarios/${name}.yaml`, import.meta.url);
    const loaded = loadScenario({ path: fileURLToPath(file) });
    if (!loaded.ok) throw new Error(loaded.problems.map(({ says }) => says).join('\n'));
    return loaded.scenario;
  });
}

/** The same story of another client. */
export function ofClient(scenario: Scenario, n: number): Scenario {
  const externalRef = `K-${n}`;
  const ref = toRef(stage.refKey, stage.agency, externalRef);
  const { opening } = scenario;
  return {
    ...scenario,
    name: `${scenario.name} ${n}`,
    opening: { ...opening, ref, row: { ...opening.row, externalRef } },
  };
}
