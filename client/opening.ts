import { makeAlmanac } from '../activities/almanac/table.ts';
import type { Policy } from '../workflows/ending/policy.ts';
import type { Row } from '../workflows/ending/row.ts';
import type { Opening } from '../workflows/end-of-service.ts';

/**
 * What an ending starts with: its case, the settings, and the law of the clock as far as it is known.
 *
 * @throws UnknownPlace
 */
export function toOpening(ref: string, row: Row, policy: Policy, from: number): Opening {
  const { zone, holidays } = policy.agency;
  const zones = [...new Set([zone, row.zone ?? zone])];
  const regions = [...new Set([...holidays, ...(row.regions ?? [])])];
  return { ref, row, policy, almanac: makeAlmanac({ zones, regions, from, years: 3 }) };
}
