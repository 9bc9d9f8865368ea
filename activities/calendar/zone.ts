import type { Instant } from '../../workflows/calendar/almanac.ts';
import { changesOf } from '../almanac/zones.ts';
import { compact } from './icalendar.ts';

/**
 * The law of a time zone from one instant to another, as a calendar has it (VTIMEZONE): from the data that the almanac of an
 * ending is made of, so that letter and calendar never differ. A program with data of its own, which may be of old, still shows
 * the clock of the letter, because every time is written in its zone.
 *
 * @throws Error where there is no such zone
 */
export function zoneLines(zone: string, from: Instant, until: Instant): string[] {
  const changes = changesOf(zone, from, until);
  const usual = Math.min(...changes.map(([, ahead]) => ahead));
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...changes.flatMap(([at, ahead], n) => {
      const before = changes[n - 1]?.[1] ?? ahead;
      const kind = ahead > usual ? 'DAYLIGHT' : 'STANDARD';
      // The first holds from always; each other begins by the clock that was on the wall before.
      const begins = n === 0 ? 0 : at + before * 60_000;
      return [
        `BEGIN:${kind}`,
        `DTSTART:${compact(new Date(begins).toISOString().slice(0, 19))}`,
        `TZOFFSETFROM:${offsetOf(before)}`,
        `TZOFFSETTO:${offsetOf(ahead)}`,
        `END:${kind}`,
      ];
    }),
    'END:VTIMEZONE',
  ];
}

/** Minutes ahead of UTC → `+0530`. */
function offsetOf(ahead: number): string {
  const minutes = Math.abs(ahead);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${ahead < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
}
