import { findDisagreements } from '../../activities/almanac/disagreement.ts';
import { isZone, tzVersion } from '../../activities/almanac/zones.ts';
import { type Finding, well, wrong } from './finding.ts';

const YEARS = 3;

/** Whether this machine would show people another time than endings reckon with. */
export function examineZones(zones: readonly string[], now: number): Finding {
  const known = zones.filter(isZone);
  const found = findDisagreements(known, now, YEARS);
  if (found.length === 0) {
    const where = known.length > 0 ? known.join(', ') : 'every zone in use';
    return well('time zones', `The data are those of ${tzVersion}, and Node agrees in ${where}.`);
  }
  const days = found.map(
    ({ zone, at }) => `${zone} from ${new Date(at).toISOString().slice(0, 10)}`,
  );
  return wrong(
    'time zones',
    `Node has other data than ${tzVersion}: ${days.join(', ')}.`,
    'Endings stay right; update Node, so that whatever else prints a time agrees.',
  );
}
