import type { PolicyProblem } from '../policy/check.ts';
import { applyOverrides } from '../policy/overrides.ts';
import type { ScenarioDraft } from './draft.ts';

/**
 * A story may say newer settings by what changes: `tell: policy.upgraded, with: { policyOverrides: … }`. Each of them
 * builds on those before it, in the order in which they are written, and is the next version.
 */
export function withUpgrades(
  draft: ScenarioDraft,
  written: { raw: unknown; version: number },
): { draft: ScenarioDraft } | { problems: PolicyProblem[] } {
  let { raw, version } = written;
  const problems: PolicyProblem[] = [];
  const script = draft.script.map((step, n) => {
    const { policyOverrides, ...others } = step.with ?? {};
    if (step.tell !== 'policy.upgraded' || policyOverrides === undefined) return step;
    version += 1;
    const applied = applyOverrides(raw, { ...Object(policyOverrides), version });
    if (applied.ok) {
      raw = applied.raw;
      return { ...step, by: step.by ?? 'admin', with: { ...others, policy: applied.policy } };
    }
    const at = ['script', n, 'with', 'policyOverrides'];
    problems.push(...applied.problems.map((p) => ({ ...p, path: [...at, ...p.path] })));
    return step;
  });
  return problems.length > 0 ? { problems } : { draft: { ...draft, script } };
}
