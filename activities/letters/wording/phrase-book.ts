/** Phrases of one language as regular expressions, by what they show. */
export type PhraseBook = Record<Phrases, readonly string[]>;

type Phrases =
  | 'confidence'
  | 'availability'
  | 'condition'
  | 'doubt'
  | 'obligation'
  | 'personLabel'
  | 'blame'
  | 'jargon'
  | 'defensive'
  | 'marketing'
  | 'banned'
  | 'revealing';
