import type { Almanac } from '../../workflows/calendar/almanac.ts';
import { isDate, toInstant } from '../../workflows/calendar/index.ts';
import { nearest, type Problem, quoted, spell } from '../../workflows/policy/index.ts';
import type { EarlierLaw } from './draft.ts';
import type { ScenarioCode } from './shape.ts';

type Found = Problem<ScenarioCode>;

const day = 86_400_000;
/** An almanac is looked up again so long after it was made (`almanacDue`). */
const kept = 366 * day;

/** In place of the version of its zone data. */
export const earlier = 'earlier';

/**
 * The almanac by which an ending begins where a story tells of an earlier law: it was made so long ago that it is looked up
 * again on the day that the story says. Or what is wrong with that.
 */
export function underEarlierLaw(
  almanac: Almanac,
  { refreshed, zones, holidays }: EarlierLaw,
  { zone, start }: { zone: string; start: number },
): { almanac: Almanac } | { problems: Found[] } {
  const problems: Found[] = [];
  const say = (path: (string | number)[], says: string): void => {
    const whole = ['almanac', ...path];
    problems.push({ code: 'story.unknown', path: whole, says: `${spell(whole)}: ${says}` });
  };
  const dates = [
    ...Object.entries(zones).flatMap(([name, changes]) =>
      changes.map(({ from }, n) => ({ path: ['zones', name, n, 'from'], date: from })),
    ),
    { path: ['refreshed'], date: refreshed },
  ];
  for (const { path, date } of dates) {
    if (!isDate(date)) say(path, `found ${quoted(date)}; there is no such day.`);
  }
  for (const [list, known] of [
    [zones, almanac.zones],
    [holidays, almanac.holidays],
  ] as const) {
    for (const name of Object.keys(list)) {
      if (Object.hasOwn(known, name)) continue;
      const names = Object.keys(known);
      const instead = nearest(name, names) ?? (names.join(', ') || 'none');
      say(
        [list === zones ? 'zones' : 'holidays', name],
        `the ending knows no such place; it knows ${instead}.`,
      );
    }
  }
  if (problems.length > 0) return { problems };
  const due = toInstant(almanac, zone, `${refreshed}T00:00`);
  if (due <= start || due > start + kept - day) {
    say(
      ['refreshed'],
      `found ${quoted(refreshed)}; possible is a day within the year after the start.`,
    );
    return { problems };
  }
  return {
    almanac: {
      ...almanac,
      tz: earlier,
      madeAt: due - kept,
      zones: mapped(almanac.zones, (rules, name) => changed(rules, zones[name] ?? [])),
      holidays: mapped(almanac.holidays, (dates, name) => {
        const { with: more = [], without = [] } = holidays[name] ?? {};
        const left = dates.filter((date) => !without.includes(date) && !more.includes(date));
        return [...left, ...more].toSorted();
      }),
    },
  };
}

type Rules = Almanac['zones'][string];

/** From the first change on that the earlier law has otherwise, its own alone hold. */
function changed(rules: Rules, changes: EarlierLaw['zones'][string]): Rules {
  const [first] = changes;
  if (!first) return rules;
  const own = changes.map(({ from, offset }): Rules[number] => [
    Date.parse(`${from}T00:00Z`),
    (offset.startsWith('-') ? -1 : 1) * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4))),
  ]);
  return [...rules.filter(([at]) => at < own[0]![0]), ...own];
}

function mapped<V>(
  all: Readonly<Record<string, V>>,
  how: (value: V, name: string) => V,
): Record<string, V> {
  return Object.fromEntries(Object.entries(all).map(([name, value]) => [name, how(value, name)]));
}
