import type { CaseloadProblem } from './problem.ts';
import { readCaseload } from './read.ts';

/** What a dry run finds. */
export interface CheckedCaseload {
  /** Rows that hold a case; none of them is opened while there is a problem. */
  cases: number;
  problems: CaseloadProblem[];
}

/** Reads a whole caseload and opens nothing. */
export async function checkCaseload(path: string): Promise<CheckedCaseload> {
  let cases = 0;
  const problems: CaseloadProblem[] = [];
  for await (const read of readCaseload(path)) {
    if ('case' in read) cases++;
    else problems.push(...read.problems);
  }
  return { cases, problems };
}
