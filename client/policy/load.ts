import type { Policy } from '../../workflows/policy/index.ts';
import { atPlace, inOrder, readWritten, type Source } from '../written/read.ts';
import { checkPolicy, type PolicyProblem } from './check.ts';

/** A policy that holds, with what was written (`raw`), or all that is wrong with it. */
export type LoadedPolicy =
  { ok: true; policy: Policy; raw: unknown } | { ok: false; problems: PolicyProblem[] };

/** Reads an agency's policy from a YAML file, or from the text of one. */
export function loadPolicy(source: Source): LoadedPolicy {
  const written = readWritten('policy', source);
  if ('problems' in written) return { ok: false, problems: written.problems };
  const { raw, placeOf, repeated } = written;
  const checked = checkPolicy(raw);
  const found = checked.ok
    ? []
    : checked.problems.map((problem) => atPlace(placeOf(problem.path), problem));
  const problems = inOrder([...repeated, ...found]);
  return checked.ok && problems.length === 0
    ? { ok: true, policy: checked.policy, raw }
    : { ok: false, problems };
}
