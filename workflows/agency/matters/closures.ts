import { addDays } from '../../calendar/index.ts';
import type { Policy } from '../../policy/index.ts';
import type { Closure } from '../context.ts';

/** The settings with the days on which the agency said it is closed, whether or not a policy file names them. */
export function withClosures(policy: Policy, closures: readonly Closure[]): Policy {
  const dates = new Set([...(policy.agency.closures ?? []), ...closures.flatMap(datesOf)]);
  return { ...policy, agency: { ...policy.agency, closures: [...dates].sort().slice(-most) } };
}

/** As many dates as the settings can hold; the oldest give way. */
const most = 200;

function datesOf({ from, until }: Closure): string[] {
  const dates: string[] = [];
  for (let date = from; date <= until; date = addDays(date, 1)) dates.push(date);
  return dates;
}
