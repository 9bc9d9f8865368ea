export type CaseloadCode =
  | 'caseload.unreadable'
  | 'caseload.encoding'
  | 'caseload.empty'
  | 'caseload.quoting'
  | 'column.unknown'
  | 'column.missing'
  | 'column.repeated'
  | 'row.cells'
  | 'row.noCase'
  | 'column.unnamed'
  | 'row.repeated'
  | 'cell.missing'
  | 'cell.notPossible'
  /** These are remarks: nothing is refused for them. */
  | 'cell.openEnd'
  | 'cell.past'
  | 'cell.beyondCap'
  | 'cell.otherLanguage'
  | 'cell.unreached'
  | 'cell.link'
  | 'row.alike'
  /** Where a row says something else than its ending: named, brought, or not. */
  | 'cell.differs'
  | 'cell.brought'
  | 'cell.notBrought'
  | 'ending.unasked';

/** What is wrong with a caseload, in one sentence that begins with its place. */
export interface CaseloadProblem {
  code: CaseloadCode;
  /** As a spreadsheet counts: the header is row 1; null where it is the whole file. */
  row: number | null;
  column: string | null;
  says: string;
}

/** A problem whose sentence names its row and its column. */
export function at(
  row: number | null,
  column: string | null,
  { code, says }: Pick<CaseloadProblem, 'code' | 'says'>,
): CaseloadProblem {
  const place = [row === null ? null : `row ${row}`, column].filter((part) => part !== null);
  return {
    code,
    row,
    column,
    says: place.length === 0 ? says : `${place.join(', ')}: ${says}`,
  };
}
