/** What leaves: decided, noted, handed over. The only way in. */
export { answered, nothingToTell, startTelling, tellNext } from './word.ts';
