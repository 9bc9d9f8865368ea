import { makeAlmanac } from '../../activities/almanac/table.ts';
import type { Instant } from '../../workflows/calendar/almanac.ts';
import { calendarOf, after } from '../../workflows/calendar/index.ts';
import type { By } from '../../workflows/chart/rules/index.ts';
import type { Policy } from '../../workflows/policy/index.ts';
import { EndwellError } from '../endwell-error.ts';
import type { KnownEndings } from '../known-endings.ts';

/** Until when nothing is sent after an import (`import.coolOff` of the policy, docs/field.md#caseload). */
export function coolOffEnd(policy: Policy, now: Instant): Instant {
  const { zone, holidays: regions } = policy.agency;
  const almanac = makeAlmanac({ zones: [zone], regions, from: now, years: 1 });
  return after(almanac, calendarOf({ policy }), now, policy.import.coolOff);
}

/** Ends the quiet time of an ending that an earlier import opened; false where there is none to end. */
export async function endCoolOff(
  { tell }: Pick<KnownEndings, 'tell'>,
  ref: string,
  by: By,
): Promise<boolean> {
  try {
    await tell(ref, { type: 'coolOff.released', by });
    return true;
  } catch (error) {
    const none = error instanceof EndwellError && ['refused', 'notFound'].includes(error.code);
    if (none) return false;
    throw error;
  }
}
