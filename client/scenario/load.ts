import { dirname, resolve } from 'node:path';
import type { Policy } from '../../workflows/policy/index.ts';
import { type LoadedPolicy, loadPolicy } from '../policy/load.ts';
import { applyOverrides } from '../policy/overrides.ts';
import { atPlace, inOrder, type Place, readWritten, type Source } from '../written/read.ts';
import { ScenarioDraft } from './draft.ts';
import { type ScenarioProblem, readShape } from './shape.ts';
import { compose } from './compose.ts';
import type { Scenario } from './scenario.ts';
import { withUpgrades } from './upgrades.ts';

export type LoadedScenario =
  { ok: true; scenario: Scenario } | { ok: false; problems: ScenarioProblem[] };

/** Reads a story from a YAML file, or from the text of one whose paths start in `folder`. */
export function loadScenario(source: Source, folder = '.'): LoadedScenario {
  const written = readWritten('scenario', source);
  if ('problems' in written) return { ok: false, problems: written.problems };
  const { raw, placeOf, repeated } = written;
  const failed = (problems: ScenarioProblem[]): LoadedScenario => ({
    ok: false,
    problems: inOrder([...repeated, ...problems]),
  });
  const shape = readShape(ScenarioDraft, raw);
  if ('problems' in shape) {
    return failed(shape.problems.map((problem) => atPlace(placeOf(problem.path), problem)));
  }
  const policy = policyOf(shape.draft, 'path' in source ? dirname(source.path) : folder, placeOf);
  if ('problems' in policy) return failed(policy.problems);
  const upgraded = withUpgrades(shape.draft, { raw: policy.raw, version: policy.policy.version });
  if ('problems' in upgraded) {
    return failed(upgraded.problems.map((problem) => atPlace(placeOf(problem.path), problem)));
  }
  const composed = compose(upgraded.draft, policy.policy);
  if ('problems' in composed) {
    return failed(composed.problems.map((problem) => atPlace(placeOf(problem.path), problem)));
  }
  return repeated.length > 0 ? failed([]) : { ok: true, scenario: composed.scenario };
}

function policyOf(
  { policy: path, policyOverrides }: ScenarioDraft,
  folder: string,
  placeOf: (path: readonly (string | number)[]) => Place,
): { policy: Policy; raw: unknown } | { problems: ScenarioProblem[] } {
  const loaded = loadPolicy({ path: resolve(folder, path) });
  if (!loaded.ok) return { problems: elsewhere(path, placeOf(['policy']), loaded) };
  const applied = applyOverrides(loaded.raw, policyOverrides);
  if (applied.ok) return applied;
  return {
    problems: applied.problems.map((problem) => {
      const at = ['policyOverrides', ...problem.path];
      return { ...atPlace(placeOf(at), { ...problem, path: at }) };
    }),
  };
}

/** What is wrong in the policy’s own file keeps the line it has there. */
function elsewhere(
  path: string,
  place: Place,
  { problems }: Extract<LoadedPolicy, { ok: false }>,
): ScenarioProblem[] {
  return problems.map((problem) => {
    const says = `policy: ${path}: ${problem.says}`;
    return { ...atPlace(place, { ...problem, path: ['policy'], says }) };
  });
}
