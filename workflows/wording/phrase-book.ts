/** Phrases of one language as regular expressions, by what they show. */
export type PhraseBook = Record<Phrases, readonly string[]>;

type Phrases =
  | 'confidence'
  | 'availability'
  | 'condition'
  | 'perhapsCondition'
  | 'doubt'
  | 'doorDoubt'
  | 'obligation'
  | 'doorDuty'
  | 'personLabel'
  | 'blame'
  | 'jargon'
  | 'defensive'
  | 'marketing'
  | 'banned'
  | 'revealing'
  | 'pressing';
