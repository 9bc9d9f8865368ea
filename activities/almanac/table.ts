import type { Almanac, AlmanacRequest } from '../../workflows/calendar/almanac.ts';
import { holidaysOf, isRegion, regionsLike } from './holidays.ts';
import { changesOf, isZone, tzVersion, zoneLike } from './zones.ts';

const day = 86_400_000;
/** It is looked up once a year, and from then on what began up to a year before that is still reckoned with. */
const yearsBack = 2;

/** A place that neither the zone data nor the holidays know. */
export class UnknownPlace extends Error {
  readonly code: 'almanac.zoneUnknown' | 'almanac.regionUnknown';
  readonly place: string;

  constructor(code: UnknownPlace['code'], place: string) {
    const isOfZone = code === 'almanac.zoneUnknown';
    const near = isOfZone ? [zoneLike(place) ?? []].flat() : regionsLike(place);
    const such = isOfZone
      ? 'a zone is called like Europe/London.'
      : 'a region is called like GB-ENG.';
    const instead = near.length > 0 ? `did you mean ${near.join(' or ')}?` : such;
    super(`There is no ${isOfZone ? 'time zone' : 'holiday region'} "${place}"; ${instead}`);
    this.name = 'UnknownPlace';
    this.code = code;
    this.place = place;
  }
}

/** Makes the table of local time and holidays that endings reckon with. Pure: the same for the same data. */
export function makeAlmanac({ zones, regions, from, years, since }: AlmanacRequest): Almanac {
  for (const zone of zones) {
    if (!isZone(zone)) throw new UnknownPlace('almanac.zoneUnknown', zone);
  }
  for (const region of regions) {
    if (!isRegion(region)) throw new UnknownPlace('almanac.regionUnknown', region);
  }
  const until = new Date(from).setUTCFullYear(new Date(from).getUTCFullYear() + years);
  // What began before is reckoned from then, and is told late; working days are counted for weeks, and not so far back.
  const recent = new Date(from).setUTCFullYear(new Date(from).getUTCFullYear() - yearsBack);
  const lawful = Math.min(since ?? recent, recent);
  // Where it is already or still another date than in Greenwich, holidays are needed too.
  const first = new Date(recent - 2 * day).toISOString().slice(0, 10);
  const last = new Date(until + 2 * day).toISOString().slice(0, 10);
  return {
    tz: tzVersion,
    madeAt: from,
    until,
    zones: Object.fromEntries(zones.map((zone) => [zone, changesOf(zone, lawful, until)])),
    holidays: Object.fromEntries(
      regions.map((region) => [region, holidaysOf(region, first, last)]),
    ),
  };
}
