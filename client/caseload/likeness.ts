import type { Row } from '../../workflows/ending/row.ts';
import { type CaseloadProblem, at } from './problem.ts';

/** What may tell that two rows are about one person, or reach one place, and which column says it. */
const signs: readonly { column: string; of: (row: Row) => string | undefined; says: string }[] = [
  {
    column: 'external_ref',
    of: ({ externalRef }) => folded(externalRef),
    says: 'is that of %, but for capitals, or how its letters were typed: is it the same person?',
  },
  {
    column: 'name',
    of: ({ name }) => (name === undefined ? undefined : folded(name)),
    says: 'is also the name in %: is it the same person?',
  },
  {
    column: 'email',
    of: ({ email }) => email?.toLowerCase(),
    says: 'is also the address in %: whoever reads one letter may read the other.',
  },
  {
    column: 'phone',
    of: ({ phone }) => phone?.replaceAll(/\D/g, '').replace(/^0+/, ''),
    says: 'is also the number in %: whoever answers may answer for the other.',
  },
];

/** Notices what rows have in common: nothing of it is a mistake by itself, so that it is remarked and no more. */
export class Likeness {
  readonly #seen = new Map<string, number>();

  /** What a row has in common with earlier ones. */
  remarks(row: number, case_: Row): CaseloadProblem[] {
    return signs.flatMap(({ column, of, says }) => {
      const sign = of(case_);
      if (sign === undefined || sign === '') return [];
      const key = `${column} ${sign}`;
      const before = this.#seen.get(key);
      if (before === undefined) this.#seen.set(key, row);
      const text = says.replace('%', `row ${before}`);
      return before === undefined ? [] : [at(row, column, { code: 'row.alike', says: text })];
    });
  }
}

/** A text without what nobody sees: the form of its letters, capitals, spaces, and signs that show nothing. */
function folded(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim();
}
