/** Words that may hurt the client: said already, and to be read by another person (G12, G13). */
export type WordsToRead = {
  /** What was told with these words, and by whom. */
  told: string;
  by: string;
  phrase: string;
  /** Why it may hurt, and what to say instead. */
  why: string;
  instead: string;
};

/** What was said and waits for a second reader; the last few, until somebody has read them. */
export type WordingMemory = { wordsToRead: WordsToRead[] };

export const wordingBlank = { wordsToRead: [] } satisfies WordingMemory;
