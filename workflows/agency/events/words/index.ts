/** What can be said to an agency, in words for people: reached by no workflow. */
import type { Spoken } from '../../../chart/words.ts';
import { type AgencyWords, english } from './en.ts';

export const agencyWords: Spoken<AgencyWords> = { en: english };
