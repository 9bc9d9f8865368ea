import type { JsonObject } from '../workflows/chart/index.ts';

/**
 * What cannot be undone by the next word, as a question; null: it is told without one. The command line asks back, and a program
 * says how it saw the ending.
 *
 * @param person how whoever it is about is called
 */
export function question(type: string, facts: JsonObject, person: string): string | null {
  switch (type) {
    case 'client.died':
      return `Has ${person} died? From then on nothing is ever sent to them.`;
    case 'erasure.decided':
      return facts['decision'] === 'erase'
        ? `Shall the records of ${person} be erased? They are destroyed at the next review.`
        : null;
    case 'records.destroyed':
      return `Are the records of ${person} destroyed? With that nothing is left here either.`;
    case 'ending.annulled':
      return `Was ${person} registered by mistake? Nothing of it goes on, and nothing is sent.`;
    default:
      return null;
  }
}
