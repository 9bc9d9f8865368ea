import { isDate, isLocalTime } from '../../workflows/calendar/index.ts';

/** A cell as it was read, or a clause that says what is wrong with it and what would be right. */
export type ReadText = { value: string } | { wrong: string };

const months = [
  ['january', 'jan', 'januar'],
  ['february', 'feb', 'februar'],
  ['march', 'mar', 'märz', 'mrz'],
  ['april', 'apr'],
  ['may', 'mai'],
  ['june', 'jun', 'juni'],
  ['july', 'jul', 'juli'],
  ['august', 'aug'],
  ['september', 'sep', 'sept'],
  ['october', 'oct', 'oktober', 'okt'],
  ['november', 'nov'],
  ['december', 'dec', 'dezember', 'dez'],
];
/** `Monday, 5th Feb. 2035` and `February 5, 2035`: the day of the week is believed. */
const dayFirst =
  /^(?:\p{L}+\.?,? )?(?<day>\d{1,2})(?:\.|st|nd|rd|th)?[ -]?(?<month>\p{L}+)\.?,?[ -](?<year>\d{4})$/u;
const monthFirst =
  /^(?:\p{L}+\.?,? )?(?<month>\p{L}+)\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})$/u;
const aDate = 'possible is a date such as 2035-02-05';

/**
 * A date as people and programs write it: `2035-02-05`, `5.2.2035`, `5 February 2035`, `05/02/2035`. Where day and month could be
 * each other, the agency’s languages say which comes first if they can: in German it is the day, in English either.
 *
 * @param languages those of the agency
 */
export function readDate(text: string, languages: readonly string[]): ReadText {
  const plain = text.normalize('NFC').replace(/[T ]00:00(:00(\.0+)?)?Z?$/, '');
  const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(plain);
  if (yearFirst) return dated(iso(yearFirst[1], yearFirst[3], yearFirst[4]), text);
  const dots = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(plain);
  if (dots) return dated(iso(dots[3], dots[2], dots[1]), text);
  const named = monthFirst.exec(plain) ?? dayFirst.exec(plain);
  if (named) {
    const { day, month: word = '', year } = named.groups ?? {};
    const month = months.findIndex((words) => words.includes(word.toLowerCase())) + 1;
    return dated(iso(year, String(month), day), text);
  }
  const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(plain);
  if (slashed) return eitherWay(slashed, text, languages);
  const short = /^(\d{1,2}[-./ ](?:\d{1,2}|\p{L}+)\.?[-./ ]\s?)\d\d$/u.exec(plain);
  if (short) {
    const says = `whose year has two digits: write it with four, such as ${short[1]}${2000 + Number(plain.slice(-2))}.`;
    return { wrong: `${found(text)}, ${says}` };
  }
  if (/^[1-9]\d{4}$/.test(plain)) {
    const day = new Date(Date.UTC(1899, 11, 30) + Number(plain) * 86_400_000);
    const meant = day.toISOString().slice(0, 10);
    return {
      wrong: `${found(text)}, the number under which a spreadsheet keeps a day, ${meant} perhaps: ${aDate}.`,
    };
  }
  return { wrong: `${found(text)}; ${aDate}.` };
}

function eitherWay(
  [, one = '', two = '', year = '']: RegExpExecArray,
  text: string,
  languages: readonly string[],
): ReadText {
  const [dayFirst, monthFirst] = [iso(year, two, one), iso(year, one, two)];
  const possible = [dayFirst, monthFirst].filter(isDate);
  const [only = dayFirst] = possible;
  if (possible.length < 2 || dayFirst === monthFirst) return dated(only, text);
  const isSure =
    languages.length > 0 && languages.every((language) => language.split('-')[0] === 'de');
  if (isSure) return { value: dayFirst };
  return {
    wrong: `${found(text)}, which may be ${dayFirst} or ${monthFirst}: write it as one of these.`,
  };
}

/** A local date and time of the agency: a date as above, and an hour such as `10:00`, `10 Uhr` or `2pm`. */
export function readLocalTime(text: string, languages: readonly string[]): ReadText {
  const parts =
    /^(.+?)[T ,]+(?:(?:at|um) +)?(\d{1,2})(?:[:.](\d\d)(?::00)?(?: ?Uhr)?| ?Uhr|(?:[:.](\d\d))? ?([ap])\.?m\.?)$/i.exec(
      text,
    );
  if (!parts)
    return { wrong: `${found(text)}; possible is a date with its hour such as 2035-02-05 10:00.` };
  const date = readDate(parts[1] ?? '', languages);
  if ('wrong' in date) return date;
  const [, , said = '', minutes = parts[4] ?? '00', , half] = parts;
  const hour = half === undefined ? Number(said) : hourOf(Number(said), half);
  const local = `${date.value}T${String(hour).padStart(2, '0')}:${minutes}`;
  return isLocalTime(local)
    ? { value: local }
    : { wrong: `${found(text)}; there is no such time.` };
}

/** Of an hour before noon or after it; there is none beyond twelve. */
function hourOf(said: number, half: string): number {
  if (said < 1 || said > 12) return Number.NaN;
  return (said % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

function dated(date: string, text: string): ReadText {
  return isDate(date) ? { value: date } : { wrong: `${found(text)}; ${aDate}.` };
}

function iso(year = '', month = '', day = ''): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

export function found(text: string): string {
  return `found ${JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text)}`;
}
