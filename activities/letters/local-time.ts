/**
 * Local dates and times as written in facts, said in the language of a letter. The wall clock is read as if it were UTC, so that
 * no rule of a zone is asked. Node's own data may say a date otherwise in another version, so workflows never ask it.
 */
const pattern = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?$/;

interface LocalParts {
  /** The wall clock as if it were UTC, epoch milliseconds. */
  wall: number;
  /** `HH:mm`; null of a date. */
  clock: string | null;
}

function toParts(local: string): LocalParts | null {
  const match = pattern.exec(local);
  if (match === null) return null;
  const [year, month, day, hour = 0, minute = 0] = match.slice(1).map((part) => Number(part ?? 0));
  const clock = match[4] === undefined ? null : `${match[4]}:${match[5]}`;
  const wall = Date.UTC(year ?? 0, (month ?? 0) - 1, day, hour, minute);
  const exists = new Date(wall).toISOString().slice(0, 10) === local.slice(0, 10);
  return exists && (clock === null || (clock < '24:00' && minute < 60)) ? { wall, clock } : null;
}

export function isLocalDate(value: string): boolean {
  return toParts(value)?.clock === null;
}

export function isLocalTime(value: string): boolean {
  return typeof toParts(value)?.clock === 'string';
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Without a region English is that of Britain; every language counts years from Christ, in digits that any telephone has. */
function formatOf(language: string): Intl.DateTimeFormat {
  const known = formats.get(language);
  if (known !== undefined) return known;
  const told = new Intl.Locale(language, { calendar: 'gregory', numberingSystem: 'latn' });
  const british = told.language === 'en' && told.region === undefined;
  const locale = british ? new Intl.Locale(told, { region: 'GB' }) : told;
  const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', dateStyle: 'full' });
  formats.set(language, format);
  return format;
}

/** `2035-03-05T15:00` → `Monday 5 March 2035`. What is no local time is answered as it is. */
export function longDate(local: string, language: string): string {
  const parts = toParts(local);
  if (parts === null) return local;
  // A comma after the weekday is a matter of taste in English, and of the version of Node.
  return formatOf(language)
    .format(parts.wall)
    .replace(/^(\p{L}+), (?=\d)/u, isEnglish(language) ? '$1 ' : '$&');
}

/** `2035-03-05T15:00` → `15:00`, in every language. */
export function clock(local: string): string {
  return toParts(local)?.clock ?? '';
}

/** How the hour is joined to its day; where nobody has said so, a comma does. */
const joined: Record<string, (date: string, time: string) => string> = {
  en: (date, time) => `${date} at ${time}`,
  de: (date, time) => `${date} um ${time} Uhr`,
  ar: (date, time) => `${date}، الساعة ${time}`,
};

/** Date, and time of day where there is one; a line that is neither stays as it is. */
export function moment(local: string, language: string): string {
  const [date, time] = [longDate(local, language), clock(local)];
  if (time === '') return date;
  return joined[baseOf(language)]?.(date, time) ?? `${date}, ${time}`;
}

/** `pt-BR` → `pt`. */
export function baseOf(language: string): string {
  return language.split('-')[0]?.toLowerCase() ?? '';
}

function isEnglish(language: string): boolean {
  return baseOf(language) === 'en';
}

/** `Europe/London` → `London`: how people name the clocks of a time zone. */
export function city(timeZone: string): string {
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
}

const counts: Record<string, readonly string[]> = {
  en: [
    'none',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
  ],
  de: [
    'keine',
    'eins',
    'zwei',
    'drei',
    'vier',
    'fünf',
    'sechs',
    'sieben',
    'acht',
    'neun',
    'zehn',
    'elf',
    'zwölf',
  ],
};

/** `5` → `five`; from thirteen on, and in other languages, as it is. */
export function countWord(count: string, language: string): string {
  return counts[baseOf(language)]?.[Number(count)] ?? count;
}
