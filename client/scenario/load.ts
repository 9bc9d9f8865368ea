import { dirname, resolve } from 'node:path';
import type { Policy } from '../../workflows/policy/index.ts';
import { type LoadedPolicy, loadPolicy } from '../policy/load.ts';
import { applyOverrides } from '../policy/overrides.ts';
import { atLine, readWritten, type Source } from '../written/read.ts';
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
  const { raw, lineOf, repeated } = written;
  const failed = (problems: ScenarioProblem[]): LoadedScenario => ({
    ok: false,
    problems: [...repeated, ...problems].toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  });
  const shape = readShape(ScenarioDraft, raw);
  if ('problems' in shape) {
    return failed(shape.problems.map((problem) => atLine(lineOf(problem.path), problem)));
  }
  const policy = policyOf(shape.draft, 'path' in source ? dirname(source.path) : folder, lineOf);
  if ('problems' in policy) return failed(policy.problems);
  const upgraded = withUpgrades(shape.draft, { raw: policy.raw, version: policy.policy.version });
  if ('problems' in upgraded) {
    return failed(upgraded.problems.map((problem) => atLine(lineOf(problem.path), problem)));
  }
  const composed = compose(upgraded.draft, policy.policy);
  if ('problems' in composed) {
    return failed(composed.problems.map((problem) => atLine(lineOf(problem.path), problem)));
  }
  return repeated.length > 0 ? failed([]) : { ok: true, scenario: composed.scenario };
}

function policyOf(
  { policy: path, policyOverrides }: ScenarioDraft,
  folder: string,
  lineOf: (path: readonly (string | number)[]) => number,
): { policy: Policy; raw: unknown } | { problems: ScenarioProblem[] } {
  const loaded = loadPolicy({ path: resolve(folder, path) });
  if (!loaded.ok) return { problems: elsewhere(path, lineOf(['policy']), loaded) };
  const applied = applyOverrides(loaded.raw, policyOverrides);
  if (applied.ok) return applied;
  return {
    problems: applied.problems.map((problem) => {
      const at = ['policyOverrides', ...problem.path];
      return { ...atLine(lineOf(at), { ...problem, path: at }) };
    }),
  };
}

/** What is wrong in the policy’s own file keeps the line it has there. */
function elsewhere(
  path: string,
  line: number,
  { problems }: Extract<LoadedPolicy, { ok: false }>,
): ScenarioProblem[] {
  return problems.map((problem) => {
    const says = `policy: ${path}: ${problem.says}`;
    return { ...atLine(line, { ...problem, path: ['policy'], says }) };
  });
}
