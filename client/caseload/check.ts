import type { Row } from '../../workflows/ending/row.ts';
import type { CaseloadProblem } from './problem.ts';
import { readCaseload } from './read.ts';

/** What a dry run finds. */
export interface CheckedCaseload {
  /** In the order of their rows; none of them is opened while there is a problem. */
  cases: Row[];
  problems: CaseloadProblem[];
}

/** Reads a whole caseload and opens nothing. */
export async function checkCaseload(path: string): Promise<CheckedCaseload> {
  const cases: Row[] = [];
  const problems: CaseloadProblem[] = [];
  for await (const read of readCaseload(path)) {
    if ('case' in read) cases.push(read.case);
    else problems.push(...read.problems);
  }
  return { cases, problems };
}
