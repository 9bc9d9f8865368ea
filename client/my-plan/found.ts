import type { PlanCodes } from '../../plan-code.ts';
import { endingId, quoted } from '../../workflows/ending/workflow-id.ts';
import type { KnownEndings } from '../known-endings.ts';
import { type Visit, visitOf } from './visit.ts';

/** Where endings are looked for by what their references begin with. */
export interface Searched {
  agency: string;
  codes: PlanCodes;
  endings: Pick<KnownEndings, 'page' | 'stored'>;
}

/** Few begin alike, and the mark of a code tells them apart. */
const MOST_ALIKE = 8;

/** The running ending that a code on paper names; null: none does. @throws EndwellError `unanswered` */
export async function endingOfCode(
  code: string,
  { agency, codes, endings }: Searched,
): Promise<Visit | null> {
  const beginning = codes.beginningOf(code);
  if (beginning === null) return null;
  const alike = `ExecutionStatus = 'Running' AND WorkflowId STARTS_WITH ${quoted(endingId(agency, beginning))}`;
  const page = await endings.page(MOST_ALIKE, undefined, alike);
  for (const { ref } of page.endings) {
    const visit = visitOf(await endings.stored(ref), Date.now());
    if (codes.fits(code, ref, visit.c.safeContact.linkNumber)) return visit;
  }
  return null;
}
