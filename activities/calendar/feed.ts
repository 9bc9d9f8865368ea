import { addDays } from '../../workflows/calendar/index.ts';
import type { Instant } from '../../workflows/calendar/almanac.ts';
import { calendarOf, compact, textOf, utcOf, wallOf } from './icalendar.ts';
import { zoneLines } from './zone.ts';

/** What stands in the calendar of somebody who works here: a reference and a code, never a name. */
export type FeedEntry = {
  /** By which the same entry is known again. */
  id: string;
  summary: string;
} & (
  | { /** A whole day, `YYYY-MM-DD`, on which they are as free as on any. */ date: string }
  | { /** Local times of the agency. */ start: string; end: string }
);

/**
 * A calendar to subscribe to. What is to be done is a whole day in it and no VTODO, which most programs do not show (Google’s and
 * Apple’s among them).
 *
 * @param zone the zone of the agency
 */
export function feedOf(
  entries: readonly FeedEntry[],
  { zone, now }: { zone: string; now: Instant },
): string {
  const times = entries.flatMap((entry) => ('start' in entry ? [instantNear(entry.start)] : []));
  const law =
    times.length === 0 ? [] : zoneLines(zone, Math.min(...times) - DAY, Math.max(...times) + DAY);
  return calendarOf(null, [
    'X-WR-CALNAME:Endwell',
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...law,
    ...entries.flatMap((entry) => [
      'BEGIN:VEVENT',
      `UID:${entry.id}@endwell`,
      `DTSTAMP:${utcOf(now)}`,
      ...whenOf(entry, zone),
      `SUMMARY:${textOf(entry.summary)}`,
      'CLASS:PRIVATE',
      'END:VEVENT',
    ]),
  ]);
}

const DAY = 86_400_000;

/** Within a day of it, whatever the zone. */
function instantNear(local: string): Instant {
  return Date.parse(`${local.slice(0, 16)}Z`);
}

function whenOf(entry: FeedEntry, zone: string): string[] {
  if ('date' in entry) {
    const [from, until] = [entry.date, addDays(entry.date, 1)].map(compact);
    return [`DTSTART;VALUE=DATE:${from}`, `DTEND;VALUE=DATE:${until}`, 'TRANSP:TRANSPARENT'];
  }
  const { start, end } = entry;
  return [`DTSTART;TZID=${zone}:${wallOf(start)}`, `DTEND;TZID=${zone}:${wallOf(end)}`];
}
