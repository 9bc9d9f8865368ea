import type { AnyStateNode } from 'xstate';
import { spaced } from '../timeline/titles.ts';

/** What a state is called in a picture or on a page: its key in words, or better words for it. */
export function titleOf({ key }: AnyStateNode): string {
  const [first = '', ...rest] = spaced(better[key] ?? key);
  return [first.toUpperCase(), ...rest].join('');
}

/** Keys are in stored states, and are not renamed for a page. */
const better: Readonly<Record<string, string>> = {
  attempt1: 'firstAttempt',
  attempt2: 'secondAttempt',
  attempt3: 'thirdAttempt',
  attempt4: 'closingOffer',
  chores: 'tasks',
  finalSession: 'lastSession',
  purposeLimited: 'limited',
};
