import { createRequire } from 'node:module';
import moment from 'moment-timezone';
import type { Almanac, Instant } from '../../workflows/calendar/almanac.ts';
import { nearest } from '../../workflows/policy/index.ts';

/**
 * The law of time zones, from the data file that moment-timezone ships. The file is read here and
 * not asked for through `moment.tz`: date-holidays brings older copies of moment-timezone along, and
 * each copy that is loaded lays its own, older data over the one `moment` they all share.
 */
const data = createRequire(import.meta.url)('moment-timezone/data/packed/latest.json') as {
  version: string;
  zones: string[];
  links: string[];
};

/** The version of the time zone data, such as `2026f`. */
export const tzVersion = data.version;

const packed = new Map(data.zones.map((zone) => [zone.slice(0, zone.indexOf('|')), zone]));
for (const link of data.links) {
  const [zone = '', alias = ''] = link.split('|');
  const law = packed.get(zone);
  if (law !== undefined) packed.set(alias, law);
}

export function isZone(zone: string): boolean {
  return packed.has(zone);
}

/** The zone that is written so, whatever its capitals, and with spaces where its name has none; null: there is none. */
export function zoneCalled(text: string): string | null {
  if (isZone(text)) return text;
  const plain = plainly(text);
  return [...packed.keys()].find((name) => plainly(name) === plain) ?? null;
}

/** The zone that is probably meant: of that city, or spelt nearly so; null: none is near. */
export function zoneLike(text: string): string | null {
  const names = [...packed.keys()];
  const city = `/${plainly(text)}`;
  return (
    zoneCalled(text) ?? names.find((name) => plainly(name).endsWith(city)) ?? nearest(text, names)
  );
}

function plainly(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_]+/g, '_');
}

/** The offset changes of a zone between two instants; the first is the law in force at `from`. */
export function changesOf(zone: string, from: Instant, until: Instant): Almanac['zones'][string] {
  const law = packed.get(zone);
  if (law === undefined) throw new Error(`no such time zone: ${zone}`);
  const { untils, offsets } = moment.tz.unpack(law);
  const first = untils.findIndex((end) => end > from);
  const changes: Almanac['zones'][string] = [[from, minutesAhead(offsets[first])]];
  for (let i = first; untils[i]! < until; i++) {
    const ahead = minutesAhead(offsets[i + 1]);
    if (ahead !== changes.at(-1)![1]) changes.push([untils[i]!, ahead]);
  }
  return changes;
}

/** moment counts minutes behind UTC. */
function minutesAhead(behind = 0): number {
  return Math.round(0 - behind);
}
