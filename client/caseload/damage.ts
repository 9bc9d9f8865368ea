import type { ColumnName } from './columns.ts';

/** Columns of free text, in which nearly anything may stand. */
const names: ReadonlySet<ColumnName> = new Set(['name', 'worker_name']);

const errors =
  /^#(REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|BEZUG!|NV|WERT!|ZAHL!|ÜBERLAUF!)$/i;

/** A cell as it was meant: a formula that only keeps a number as text, the apostrophe that does the same, spaces that do not break. */
export function meantBy(cell: string): string {
  const text = cell.replaceAll(/[\u00A0\u2007\u202F]/g, ' ').trim();
  const formula = /^="(.*)"$/s.exec(text);
  if (formula) return (formula[1] ?? '').replaceAll('""', '"').trim();
  return /^'[\d+=@-]/.test(text) ? text.slice(1) : text;
}

/** How a spreadsheet or a database has damaged a cell, and what to do; null where it is whole. */
export function damageOf(name: ColumnName, text: string): string | null {
  if (errors.test(text))
    return 'an error of a spreadsheet: mend its formula, and save the caseload again.';
  if (/^#{2,}$/.test(text)) {
    return 'what a spreadsheet shows where a column is too narrow: widen it, and save the caseload again.';
  }
  if (/^[+-]?\d([.,]\d+)?E[+-]?\d{1,3}$/i.test(text)) {
    return 'a number that a spreadsheet has shortened, so that its digits are lost: make the column one of text, and fill it in again.';
  }
  if (/^(=|@[A-Z.]+\()/.test(text)) return 'a formula: save the caseload with values alone.';
  const isMissing = /^(NULL|\\N|<null>|\(null\))$/.test(text) && !names.has(name);
  return isMissing ? 'what a database writes where it has nothing: leave the cell empty.' : null;
}
