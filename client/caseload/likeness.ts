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
    of: ({ email }) => (email === undefined ? undefined : folded(email)),
    says: 'is also the address in %: whoever reads one letter may read the other.',
  },
  {
    column: 'phone',
    // With the number of the country or without it.
    of: ({ phone }) => phone?.replaceAll(/\D/g, '').replace(/^0+/, '').slice(-9),
    says: 'is also the number in %: whoever answers may answer for the other.',
  },
];

/** References of staff: typed in two ways they are two people, and half of the work does not find its own. */
const references = { worker_ref: 'worker', supervisor_ref: 'supervisor' } as const;

/** Notices what rows have in common: nothing of it is a mistake by itself, so that it is remarked and no more. */
export class Likeness {
  readonly #seen = new Map<string, number>();
  readonly #typed = new Map<string, { row: number; text: string }>();

  /** What a row has in common with earlier ones. */
  remarks(row: number, case_: Row): CaseloadProblem[] {
    return [...this.#alike(row, case_), ...this.#typedOtherwise(row, case_)];
  }

  #typedOtherwise(row: number, case_: Row): CaseloadProblem[] {
    return Object.entries(references).flatMap(([column, field]) => {
      const text = case_[field];
      if (text === undefined) return [];
      const key = `${column} ${folded(text)}`;
      const first = this.#typed.get(key);
      if (first === undefined) this.#typed.set(key, { row, text });
      if (first === undefined || first.text === text) return [];
      const says = `found "${text}", and row ${first.row} has "${first.text}": write one person in one way, so that all their work is found.`;
      return [at(row, column, { code: 'row.alike', says })];
    });
  }

  #alike(row: number, case_: Row): CaseloadProblem[] {
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
  return (
    text
      .normalize('NFKC')
      .replaceAll(/\p{Cf}/gu, '')
      // `Groß` in capitals is `GROSS`.
      .toUpperCase()
      .toLowerCase()
      .replaceAll(/\s+/g, ' ')
      .trim()
  );
}
