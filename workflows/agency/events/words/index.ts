/** What can be said to an agency, in words for people: reached by no workflow. */
import type { Spoken, WordsOf } from '../../../chart/words.ts';
import type { Documents } from '../../../ending/events/words/index.ts';
import type { said } from '../index.ts';
import type { staffSaid } from '../staff.ts';
import { english } from './en.ts';

/** By subject: the groups in which people find it. */
export interface AgencyWords {
  readonly staff: { readonly title: string; readonly events: WordsOf<typeof staffSaid> };
  readonly terms: {
    readonly title: string;
    readonly events: WordsOf<Omit<typeof said, keyof typeof staffSaid>, Documents>;
  };
}

export const agencyWords: Spoken<AgencyWords> = { en: english };
