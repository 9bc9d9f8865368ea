import * as v from 'valibot';
import { dateForm } from '../calendar/index.ts';
import { count, group, hours, line, text, word } from './setting.ts';

// What people are called, by the agency’s own words (D4); a firm has clients and advisers (B1).
const terms = group(
  {
    person: v.optional(line(30), 'client'),
    worker: v.optional(line(30), 'worker'),
    ending: v.optional(line(30), 'ending'),
  },
  'The words people here use for each other and for the ending, in letters and tasks.',
);

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** What work can be like: letters, words and tracks differ with it (docs/field.md#messages). */
export const programmeTypes = [
  'counselling',
  'casework',
  'case_management',
  'addiction',
  'crisis_aftercare',
  'advisory',
] as const;
export type ProgrammeType = (typeof programmeTypes)[number];

export function isProgrammeType(word: string): word is ProgrammeType {
  return programmeTypes.some((type) => type === word);
}

/** An agency names its programmes; whose name is itself a type need not be listed. */
export const programmes = v.optional(
  v.pipe(
    v.record(
      text('the name of a programme, at most 60 characters', /^.{1,60}$/),
      word(programmeTypes),
      'a group of programmes',
    ),
    v.maxEntries(60, 'a group of at most 60 programmes'),
    v.description(
      'The programmes of the agency, each with the type whose letters its clients get.',
    ),
  ),
  {},
);

/** What stands where an agency has named nobody whom to call in a crisis. */
export const unnamedLine = 'your local emergency number';

export const agency = group(
  {
    name: v.pipe(line(80), v.description('Who signs the letters.')),
    zone: v.pipe(
      text(
        'a time zone such as Europe/London',
        /^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+){0,2}$/,
      ),
      v.description('Working hours and sessions are told in this zone.'),
    ),
    holidays: v.optional(
      v.pipe(
        v.array(
          text('a region such as GB-ENG', /^[A-Z]{2}(-[A-Za-z0-9]{1,4}){0,2}$/),
          'a list of regions',
        ),
        v.maxLength(8, 'a list of at most 8 regions'),
        v.description('Public holidays of these regions are no working days.'),
      ),
      [],
    ),
    workingDays: v.optional(
      v.pipe(
        v.array(word(weekdays), `a list of ${weekdays.join(', ')}`),
        v.minLength(1, 'a list of at least one day'),
        v.maxLength(7, 'a list of at most 7 days'),
        v.description('Deadlines in wd count these days.'),
      ),
      ['mon', 'tue', 'wed', 'thu', 'fri'],
    ),
    closures: v.optional(
      v.pipe(
        v.array(text('a date such as 2035-12-27', dateForm), 'a list of dates'),
        v.maxLength(200, 'a list of at most 200 dates'),
        v.description('On these dates the agency is closed: they are no working days.'),
      ),
      [],
    ),
    hours: hours('09:00-17:00', 'Deadlines in wh count these hours.'),
    languages: v.optional(
      v.pipe(
        v.array(
          text('a language such as en or pt-BR', /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/),
          'a list of languages',
        ),
        v.minLength(1, 'a list of at least one language'),
        v.maxLength(12, 'a list of at most 12 languages'),
        v.description(
          'Clients are written to in these languages; the first where a client has no language, or another.',
        ),
      ),
      ['en'],
    ),
    terms: v.optional(terms, {}),
    crisisLine: v.optional(
      v.pipe(line(120), v.description('Whom to call in a crisis: Endwell is no crisis service.')),
      unnamedLine,
    ),
    phone: v.optional(
      v.pipe(
        text(
          'a telephone number such as +44 20 7946 0018 or (503) 555-0182 x4, or ""',
          /^$|^[+(]?[0-9][0-9 ()/.-]{2,30}( ?(x|ext\.?|Ext\.?) ?[0-9]{1,6})?$/,
        ),
        v.description('The number printed in every letter; "" when there is none.'),
      ),
      '',
    ),
    mail: v.optional(
      v.pipe(
        text('an address such as office@example.org or ""', /^$|^[^\s@<>,;"]+@[^\s@<>,;"]+$/),
        v.description('The office that sends the letters and reads the replies; "" sends no mail.'),
      ),
      '',
    ),
    replyDays: count(
      2,
      1,
      10,
      'Working days within which the office answers who writes after the work is over.',
    ),
  },
  'Who the agency is, and when it works.',
);
