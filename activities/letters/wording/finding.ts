/** What is looked at in a text; one check, one concern. */
export type Check =
  | 'balance'
  | 'personLabel'
  | 'blame'
  | 'jargon'
  | 'defensive'
  | 'marketing'
  | 'doubt'
  | 'obligation'
  | 'banned'
  | 'links'
  | 'questions'
  | 'words'
  | 'readingAge'
  | 'subject';

export type Level = 'refuse' | 'warn';

/** One thing to mend in a text: what was found, why it matters, what to do about it. */
export interface Finding {
  check: Check;
  level: Level;
  found: string;
  why: string;
  mend: string;
}

/** A finding before its level is known. */
export type Remark = Pick<Finding, 'found'> & Partial<Pick<Finding, 'why' | 'mend'>>;
