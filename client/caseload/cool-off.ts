import { makeAlmanac } from '../../activities/almanac/table.ts';
import type { Instant } from '../../workflows/ending/almanac.ts';
import { calendarOf } from '../../workflows/ending/calendar.ts';
import { after } from '../../workflows/ending/deadlines.ts';
import type { Policy } from '../../workflows/ending/policy.ts';

/** Until when nothing is sent after an import (`import.coolOff` of the policy, domain.md 6.10). */
export function coolOffEnd(policy: Policy, now: Instant): Instant {
  const { zone, holidays: regions } = policy.agency;
  const almanac = makeAlmanac({ zones: [zone], regions, from: now, years: 1 });
  return after(almanac, calendarOf({ policy }), now, policy.import.coolOff);
}
