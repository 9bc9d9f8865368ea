/** What can be said to a departure, in words for people: reached by no workflow. */
import type { Spoken } from '../../../chart/words.ts';
import { type DepartureWords, english } from './en.ts';

export const departureWords: Spoken<DepartureWords> = { en: english };
