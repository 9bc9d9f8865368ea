import * as v from 'valibot';
import { Row } from '../../workflows/ending/row.ts';
import { type ColumnName, columnOf } from './columns.ts';
import { at, type CaseloadProblem } from './problem.ts';

/**
 * The case that the cells of one row describe, or everything that is wrong with them.
 *
 * @param names which column each cell belongs to; null where the header names none that is known
 */
export function readRow(
  row: number,
  names: readonly (ColumnName | null)[],
  cells: readonly string[],
): { case: Row } | { problems: CaseloadProblem[] } {
  if (cells.length !== names.length) return { problems: [miscounted(row, names, cells)] };
  const known = names.flatMap((name, n) =>
    name === null ? [] : [{ name, ...columnOf(name), text: (cells[n] ?? '').trim() }],
  );
  const said = known.filter(({ text }) => text !== '');
  const checked = v.safeParse(
    Row,
    Object.fromEntries(said.map(({ field, read, text }) => [field, read(text)])),
  );
  if (checked.success) return { case: checked.output };
  const wrong = new Set(checked.issues.map((issue) => issue.path?.[0].key));
  const problems = known.flatMap(({ name, field, text, possible, needed }) => {
    if (text !== '') return wrong.has(field) ? [notPossible(row, name, text, possible)] : [];
    return needed ? [missing(row, name)] : [];
  });
  return { problems };
}

const longest = 60;

function notPossible(
  row: number,
  name: ColumnName,
  text: string,
  possible: string,
): CaseloadProblem {
  const found = JSON.stringify(text.length > longest ? `${text.slice(0, longest)}…` : text);
  const says = `found ${found}; possible is ${possible}.`;
  return at(row, name, { code: 'cell.notPossible', says });
}

function missing(row: number, name: ColumnName): CaseloadProblem {
  return at(row, name, { code: 'cell.missing', says: 'empty, and it is needed.' });
}

function miscounted(
  row: number,
  { length: wanted }: readonly unknown[],
  { length: found }: readonly unknown[],
): CaseloadProblem {
  const says = `found ${found} cells; possible is ${wanted}, as in the header. A cell that holds the separator stands in quotes.`;
  return at(row, null, { code: 'row.cells', says });
}
