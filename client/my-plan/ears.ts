import { isSame } from '../../workflows/chart/rules/index.ts';
import { isMissing, isThreatened } from '../../workflows/ending/matters/index.ts';
import type { Visit } from './visit.ts';

/** As whom a client knows those who stand above the team, nearest first. */
const above = ['lead', 'director'] as const;

/** Whether whom they meet can hear it: the worker, or who stands in for them; not who is away, gone or was threatened. */
export function isThere({ c }: Visit): boolean {
  return !isThreatened(c) && (!isMissing(c) || c.custody.cover !== null);
}

/** Who may hear, besides the worker and somebody else, that something is not right (B9): by what they are to the client. */
export function earsOf({ c, colleagues }: Visit): ReadonlyMap<string, string> {
  const { worker, supervisor } = c.row;
  const ears = new Map<string, string>();
  if (supervisor !== undefined && !isSame(supervisor, worker)) ears.set('supervisor', supervisor);
  for (const role of above) {
    const one = colleagues.find(
      ({ ref, role: has }) =>
        has === role && !isSame(ref, worker) && !isSame(ref, supervisor ?? ''),
    );
    if (one !== undefined) ears.set(role, one.ref);
  }
  return ears;
}
