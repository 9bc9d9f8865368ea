import * as v from 'valibot';

/**
 * Durations as people write them: ISO 8601 (`P1Y2M`, `PT4H`) and the short forms of the policy
 * (`2w`, `5wd`, `4wh`). This is the one place that reads them; deadlines.ts says what they mean.
 */
const units = {
  y: 'years',
  mo: 'months',
  w: 'weeks',
  d: 'days',
  h: 'hours',
  min: 'minutes',
  wd: 'workingDays',
  wh: 'workingHours',
} as const;

/** No duration leads out of the calendar: years have three digits, and all parts together stay below 2,500 years. */
const form =
  /^(?:((?=\d{1,3}y|\d{1,4}mo|\d{1,4}w|\d{1,5}(?:d|h|min)$)\d{1,5})(y|mo|w|d|h|min|wd|wh)|P(?=[\dT])(?:(\d{1,3})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?=\d)(?:(\d{1,5})H)?(?:(\d{1,5})M)?)?)$/;

export const Duration = v.pipe(
  v.string(),
  v.regex(form, 'a duration such as 2w, 5wd, 4wh, 1mo or P1Y2M'),
);
export type Duration = v.InferOutput<typeof Duration>;

export type Unit = (typeof units)[keyof typeof units];
/** A duration taken apart; what is not there is nought. */
export type Span = Partial<Record<Unit, number>>;

/** Why a text is no duration, for the person who wrote it. */
export interface DurationRefusal {
  found: string;
  why: string;
  possible: string[];
}

/** The parts of a duration, or why it is none. */
export function parseDuration(text: string): Span | DurationRefusal {
  const match = form.exec(text);
  if (!match)
    return { found: text, why: whyNot(text), possible: ['2w', '5wd', '4wh', '1mo', 'P1Y2M'] };
  const [, count, unit, ...iso] = match;
  if (count !== undefined) return { [units[unit as keyof typeof units]]: Number(count) };
  const span: Span = {};
  const names = ['years', 'months', 'weeks', 'days', 'hours', 'minutes'] as const;
  names.forEach((name, i) => {
    if (iso[i] !== undefined) span[name] = Number(iso[i]);
  });
  return span;
}

export function isRefusal(parsed: Span | DurationRefusal): parsed is DurationRefusal {
  return 'why' in parsed;
}

/** The parts of a duration that was checked before; throws when it was not. */
export function toSpan(text: Duration): Span {
  const parsed = parseDuration(text);
  if (isRefusal(parsed)) throw new Error(`"${parsed.found}" is no duration: ${parsed.why}`);
  return parsed;
}

/** The shortest text that means the same: `2w`, or ISO 8601 when there are several parts. */
export function fromSpan(span: Span): Duration {
  const parts = Object.entries(units).filter(([, name]) => span[name] !== undefined);
  const [only] = parts;
  if (!only) return '0d';
  if (parts.length === 1) return `${span[only[1]]}${only[0]}`;
  if (span.workingDays !== undefined || span.workingHours !== undefined) {
    throw new Error('working time stands alone: it has no place in an ISO 8601 duration');
  }
  const iso = (letters: [Unit, string][]): string =>
    letters.map(([name, letter]) => (span[name] === undefined ? '' : span[name] + letter)).join('');
  const date = iso([
    ['years', 'Y'],
    ['months', 'M'],
    ['weeks', 'W'],
    ['days', 'D'],
  ]);
  const time = iso([
    ['hours', 'H'],
    ['minutes', 'M'],
  ]);
  return `P${date}${time && `T${time}`}`;
}

function whyNot(text: string): string {
  if (text === '') return 'it is empty';
  if (/^-|^P-/.test(text)) return 'it is negative';
  if (/\d[.,]\d/.test(text)) return 'it has a fraction; use a smaller unit';
  if (/^P.*S$|^\d+s$/.test(text)) return 'seconds are too fine here';
  if (/\d{6}|\d{4}[yY]|\d{5}(m?o|M|w|W)/.test(text)) return 'the number is too large';
  if (/^\d+$/.test(text)) return 'its unit is missing';
  if (/^\d+m$/.test(text)) return 'm could be months or minutes: write mo or min';
  if (/\s/.test(text)) return 'it holds a space';
  return 'it is neither a short form nor ISO 8601';
}

/** A duration as people say it: `6mo` is "6 months", `1wd` "1 working day". */
export function inWords(duration: Duration): string {
  const parts = Object.entries(toSpan(duration)).map(([unit, count]) => {
    const name = unit.replace(/[A-Z]/, (letter) => ` ${letter.toLowerCase()}`);
    return `${count} ${count === 1 ? name.slice(0, -1) : name}`;
  });
  return parts.join(' and ');
}

/** About how many days each lasts. */
const days: Record<Unit, number> = {
  years: 365,
  months: 365 / 12,
  weeks: 7,
  days: 1,
  hours: 1 / 24,
  minutes: 1 / 24 / 60,
  workingDays: 7 / 5,
  workingHours: 7 / 5 / 8,
};

/** About how many days a duration lasts in all: to compare settings, never to reckon a date. */
export function usualDays(duration: Duration): number {
  const span = toSpan(duration);
  const parts = Object.entries(days) as [Unit, number][];
  return parts.reduce((sum, [unit, each]) => sum + (span[unit] ?? 0) * each, 0);
}
