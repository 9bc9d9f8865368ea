import { makeAlmanac } from '../../activities/almanac/table.ts';
import type { Almanac } from '../../workflows/calendar/almanac.ts';
import type { Policy } from '../../workflows/policy/index.ts';

/**
 * The zone rules where an agency works, from now on.
 *
 * @throws UnknownPlace
 */
export function agencyAlmanac({ agency: { zone, holidays } }: Policy, from: number): Almanac {
  return makeAlmanac({ zones: [zone], regions: holidays, from, years: 3 });
}
