import type { Context } from '../../../workflows/ending/context.ts';
import { baseOf, letterLanguage } from '../../../workflows/ending/matters/index.ts';

const english = {
  change: 'Gets up and goes out on most days, and rings a friend when it is hard',
  strength: 'You found your own way to keep evenings calm, and you used it',
  friend: 'A friend',
  nextStep: 'Keep the walk on Saturdays',
  firstSteps: 'Ring a friend, then the office',
  strategy: 'Say no once, and leave the room',
  options: [
    'The advice centre in the town hall',
    'Another service nearby, which takes new people',
    'The list of the health insurance',
  ],
  authority: 'The work ends as agreed. The dates attended are on the sheet you know.',
  carrier: 'Recorded delivery',
};

/** What people are assumed to say in their own words, where they say it in English, in German. */
const german: typeof english = {
  change: 'Steht morgens auf, geht an den meisten Tagen hinaus und ruft eine Freundin an',
  strength: 'Sie haben Ihren eigenen Weg gefunden, abends Ruhe zu haben, und sind ihn gegangen',
  friend: 'Eine Freundin',
  nextStep: 'Am Samstag weiter spazieren gehen',
  firstSteps: 'Eine Freundin anrufen, dann das Büro',
  strategy: 'Einmal Nein sagen und hinausgehen',
  options: [
    'Die Beratungsstelle im Rathaus',
    'Eine andere Stelle in der Nähe, die neue Menschen aufnimmt',
    'Die Liste der Krankenkasse',
  ],
  authority:
    'Die Zusammenarbeit endet wie vereinbart. Die Termine stehen auf dem Blatt, das Sie kennen.',
  carrier: 'Einschreiben',
};

/** What they are assumed to say in the language in which letters to this client are written. */
export function wordsOf(c: Context): typeof english {
  return wordsIn(letterLanguage(c).letters);
}

/** The same in a language; in English where nobody wrote it in that. */
export function wordsIn(language: string): typeof english {
  return baseOf(language) === 'de' ? german : english;
}
