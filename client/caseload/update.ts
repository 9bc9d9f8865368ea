import type { By } from '../../workflows/chart/rules/index.ts';
import type { Context } from '../../workflows/ending/context.ts';
import { EndwellError } from '../endwell-error.ts';
import type { KnownEndings } from '../known-endings.ts';
import { type Difference, differencesOf } from './differences.ts';
import { at, type CaseloadProblem } from './problem.ts';
import type { SoundRow } from './read.ts';

/**
 * Compares a row with the ending that there is already, and, where somebody brings it, tells it what differs, by the same events as
 * people do. A refusal belongs to its cell, and hinders nothing else.
 *
 * @param by who brings it; null: nothing is told
 * @returns a sentence for each cell that differs
 */
export async function compare(
  row: SoundRow,
  ref: string,
  { stored, tell }: Pick<KnownEndings, 'stored' | 'tell'>,
  by: By | null,
): Promise<CaseloadProblem[]> {
  const { position } = await stored(ref);
  // What an ending has stored is what it remembers.
  const found = differencesOf(row, position['context'] as unknown as Context);
  const told: CaseloadProblem[] = [];
  for (const difference of found) {
    const outcome =
      by === null ? { code: 'cell.differs' as const, says: '' } : await brought(difference, by);
    told.push(
      at(row.row, difference.column, { ...outcome, says: `${saying(difference)}${outcome.says}` }),
    );
  }
  return told;

  async function brought(
    { tell: tellings, instead, begun = 'It was brought.' }: Difference,
    who: By,
  ): Promise<Pick<CaseloadProblem, 'code' | 'says'>> {
    if (tellings === null) return { code: 'cell.notBrought', says: ` It was left: ${instead}.` };
    try {
      for (const telling of tellings)
        await tell(ref, { ...telling, by: saidBy(telling.type, who) });
      return { code: 'cell.brought', says: ` ${begun}` };
    } catch (error) {
      if (!(error instanceof EndwellError) || error.code !== 'refused') throw error;
      return { code: 'cell.notBrought', says: ` It was refused: ${error.message}` };
    }
  }
}

/** That a client wants no contact is their own word, which a caseload passes on. */
function saidBy(type: string, by: By): By {
  return type === 'client.optedOut' ? { ...by, for: 'client' } : by;
}

function saying({ has, says }: Difference): string {
  return `the ending has ${has === '' ? 'nothing' : JSON.stringify(has)}, this row ${JSON.stringify(says)}.`;
}
