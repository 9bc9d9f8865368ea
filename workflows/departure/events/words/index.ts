/** What can be said to a departure, in words for people: reached by no workflow. */
import type { Spoken, WordsOf } from '../../../chart/words.ts';
import type { clientsSaid } from '../clients.ts';
import type { leavingSaid } from '../leaving.ts';
import { english } from './en.ts';

/** By subject: the groups in which people find it. */
export interface DepartureWords {
  readonly leaving: { readonly title: string; readonly events: WordsOf<typeof leavingSaid> };
  readonly clients: { readonly title: string; readonly events: WordsOf<typeof clientsSaid> };
}

export const departureWords: Spoken<DepartureWords> = { en: english };
