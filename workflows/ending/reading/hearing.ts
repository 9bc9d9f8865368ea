import { hear as hearBy, type Ear, type Misheard } from '../../chart/rules/hearing.ts';
import { isDate, isLocalTime } from '../../calendar/dates.ts';
import { said, schemaOf, type EndingEvent, type Said } from '../events/index.ts';
import { nearest } from '../../policy/index.ts';

export type { Misheard } from '../../chart/rules/hearing.ts';

/** Reads what somebody says to an ending: an event of the catalogue, or a sentence on what is wrong with it. */
export function hear(words: unknown): EndingEvent | Misheard {
  return hearBy(ear, words);
}

const ear: Ear<Said, EndingEvent> = {
  whom: 'an ending',
  catalogue: said,
  schemaOf,
  nearest,
  dates: [
    ['start', isLocalTime],
    ['until', isDate],
    ['lastDay', isDate],
    ['by', isDate],
    ['due', isDate],
    ['effectiveOn', isDate],
    ['on', (text) => isDate(text.slice(0, 10))],
    ['date', (text) => isDate(text.length === 5 ? `2000-${text}` : text)],
  ],
};
