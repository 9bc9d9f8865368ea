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
  | 'language'
  | 'links'
  | 'questions'
  | 'words'
  | 'readingAge'
  | 'subject'
  | 'others';

/** Certain: it is refused. Likely: another person reads it before it counts. Or it is remarked upon, no more. */
export type Level = 'refuse' | 'second reader' | 'warn';

/** One thing to mend in a text: what was found, why it matters, what to do about it. */
export interface Finding {
  check: Check;
  level: Level;
  found: string;
  why: string;
  mend: string;
}

/** A finding before its level is settled; a likely one says so itself. */
export type Remark = Pick<Finding, 'found'> & Partial<Pick<Finding, 'level' | 'why' | 'mend'>>;

/** What is done with a text. */
export type Verdict = 'refused' | 'second reader' | 'passed';

/** The verdict that findings add up to. */
export function verdictOf(findings: readonly Pick<Finding, 'level'>[]): Verdict {
  if (findings.some(({ level }) => level === 'refuse')) return 'refused';
  return findings.some(({ level }) => level === 'second reader') ? 'second reader' : 'passed';
}
