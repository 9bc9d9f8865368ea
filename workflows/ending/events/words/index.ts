/**
 * What can be said to an ending, in words for people: kept beside the schemas, and reached by no workflow. The field's own
 * words are those of docs/field.md.
 */
import type { Spoken } from '../../../chart/words.ts';
import { common, english } from './en/index.ts';
import type { EndingWords } from './table.ts';

export type { Documents } from './table.ts';

export const endingWords: Spoken<EndingWords> = { en: english };

/** What departures and agencies say in the same words. */
export const commonWords = { en: common };
