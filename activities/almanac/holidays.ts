import Holidays from 'date-holidays';
import { addDays } from '../../workflows/calendar/index.ts';
import { nearest, nearestFew } from '../../workflows/policy/index.ts';

const day = 86_400_000;

/** Whether public holidays are known for a region such as `DE`, `GB-ENG` or `DE-BY-A`. */
export function isRegion(region: string): boolean {
  const [country = '', state, part, ...more] = region.split('-');
  const holidays = new Holidays();
  return (
    more.length === 0 &&
    Object.hasOwn(holidays.getCountries(), country) &&
    (state === undefined || Object.hasOwn(holidays.getStates(country) ?? {}, state)) &&
    (part === undefined || Object.hasOwn(holidays.getRegions(country, state ?? '') ?? {}, part))
  );
}

/** The region that is probably meant, or a few of its country: none where not even that is known. */
export function regionsLike(region: string): string[] {
  const holidays = new Holidays();
  const countries = Object.keys(holidays.getCountries());
  const country = region.slice(0, 2).toUpperCase();
  const states = Object.keys(holidays.getStates(country) ?? {});
  const ofCountry = states.flatMap((state) => {
    const parts = Object.keys(holidays.getRegions(country, state) ?? {});
    return [`${country}-${state}`, ...parts.map((part) => `${country}-${state}-${part}`)];
  });
  if (!countries.includes(country)) return [];
  const near = nearest(region, [country, ...ofCountry]);
  return near === null ? nearestFew(region, ofCountry) : [near];
}

/** The dates between two others on which people of a region do not work, ascending. */
export function holidaysOf(region: string, from: string, until: string): string[] {
  const dates: string[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(until.slice(0, 4)); year++) {
    dates.push(...holidaysIn(region, year));
  }
  return dates.filter((date) => from <= date && date <= until);
}

/** Thousands of endings ask for the same few regions and years, and reckoning a year takes milliseconds. */
const reckoned = new Map<string, string[]>();

function holidaysIn(region: string, year: number): string[] {
  const key = `${region} ${year}`;
  const known = reckoned.get(key);
  if (known) return known;
  const [country = '', state, part] = region.split('-');
  const holidays = new Holidays({
    country,
    ...(state !== undefined && { state }),
    ...(part !== undefined && { region: part }),
  });
  const dates = new Set<string>();
  // A holiday of several days can begin in the year before.
  for (const { date, type, start, end } of [year - 1, year].flatMap((y) =>
    holidays.getHolidays(y),
  )) {
    if (type !== 'public') continue;
    for (let n = 0; n < daysOff(start, end); n++) dates.add(addDays(date.slice(0, 10), n));
  }
  const ascending = [...dates].filter((date) => date.startsWith(`${year}-`)).sort();
  reckoned.set(key, ascending);
  return ascending;
}

/** Half a day off is a working day; clock changes and early endings do not make days. */
function daysOff(start: Date, end: Date): number {
  return Math.ceil((end.getTime() - start.getTime()) / day - 0.5);
}
