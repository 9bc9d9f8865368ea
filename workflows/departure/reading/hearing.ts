import { isDate } from '../../calendar/dates.ts';
import { nearest } from '../../policy/index.ts';
import { hear as hearBy, type Ear, type Misheard } from '../../chart/rules/hearing.ts';
import { said, schemaOf, type DepartureEvent, type Said } from '../events/index.ts';

/** Reads what is said to a departure: an event of the catalogue, or a sentence on what is wrong with it. */
export function hear(words: unknown): DepartureEvent | Misheard {
  return hearBy(ear, words);
}

const ear: Ear<Said, DepartureEvent> = {
  whom: 'a departure',
  catalogue: said,
  schemaOf,
  nearest,
  dates: [
    ['lastDay', isDate],
    ['on', (text) => isDate(text.slice(0, 10))],
  ],
};
