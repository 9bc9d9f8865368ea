import { isDate } from '../../calendar/dates.ts';
import { nearest } from '../../policy/index.ts';
import { hear as hearBy, type Ear, type Misheard } from '../../chart/rules/hearing.ts';
import { said, schemaOf, type AgencyEvent, type Said } from '../events/index.ts';

/** Reads what is said to an agency: an event of the catalogue, or a sentence on what is wrong with it. */
export function hear(words: unknown): AgencyEvent | Misheard {
  return hearBy(ear, words);
}

const ear: Ear<Said, AgencyEvent> = {
  whom: 'an agency',
  catalogue: said,
  schemaOf,
  nearest,
  dates: [
    ['from', isDate],
    ['until', isDate],
    ['on', (text) => isDate(text.slice(0, 10))],
  ],
};
