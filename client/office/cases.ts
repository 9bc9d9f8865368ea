import type { Row } from '../../workflows/ending/row.ts';
import { strangerNamed } from '../agency/staff.ts';
import { coolOffEnd } from '../caseload/cool-off.ts';
import { importCaseload, type ImportReport } from '../caseload/import.ts';
import { at, type CaseloadProblem } from '../caseload/problem.ts';
import { checkCaseload, type CheckedCaseload, type SoundRow } from '../caseload/read.ts';
import type { CaseloadSource } from '../caseload/text.ts';
import { compare } from '../caseload/update.ts';
import { EndwellError } from '../endwell-error.ts';
import { type Opened, readRow } from '../start-ending.ts';
import { mayOpen } from './access.ts';
import type { Office } from './office.ts';
import { policyInForce } from './policy.ts';

/**
 * Opens the ending of a case that would be theirs; one that exists is left alone.
 *
 * @throws EndwellError `invalidRow`, `unknownPlace`, `notYours`; `actor.unknown` where it names somebody who is none of the staff
 */
export async function openCase(office: Office, row: unknown): Promise<Opened> {
  const read = readRow(row);
  const stranger = await strangerOf(office, read);
  if (stranger !== null) throw new EndwellError('actor.unknown', stranger);
  const foreign = foreignTo(office, read);
  if (foreign !== null) throw new EndwellError('notYours', foreign);
  return await office.house.begin(read, await policyInForce(office));
}

/**
 * Reads a whole caseload under the settings in force and opens nothing; a row that this person could not open, or that names
 * somebody unknown to the agency, is a problem of its own.
 *
 * @param now local time of the agency, `YYYY-MM-DDTHH:mm`
 */
export async function checkedCaseload(
  office: Office,
  source: CaseloadSource,
  now: string,
): Promise<CheckedCaseload> {
  const { agency } = await policyInForce(office);
  const { rows, problems } = await checkCaseload(source, { languages: agency.languages, now });
  const sound: SoundRow[] = [];
  const code = 'cell.notPossible';
  for (const one of rows) {
    const found = await strangersIn(office, one.case);
    if (found.length === 0) sound.push(one);
    for (const [column, says] of found) problems.push(at(one.row, column, { code, says }));
  }
  return { rows: sound, problems: problems.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0)) };
}

/** Whom a row names that is not known here, or with whom whoever brings it has nothing to do: by column. */
async function strangersIn(office: Office, row: Row): Promise<[string, string][]> {
  const { worker, supervisor } = row;
  const stranger = (named: Partial<Record<string, string>>) =>
    strangerNamed(() => Promise.resolve(office.agency), named);
  const found = [
    ['worker_ref', foreignTo(office, row) ?? (await stranger({ worker }))],
    ['supervisor_ref', supervisor === undefined ? null : await stranger({ supervisor })],
  ] as const;
  return found.flatMap(([column, says]): [string, string][] =>
    says === null ? [] : [[column, says]],
  );
}

/**
 * Opens a caseload that was checked before (`checkedCaseload`), row by row as `openCase` does. Nothing is sent before `quietUntil`
 * (epoch milliseconds).
 */
export async function openCaseload(
  office: Office,
  rows: readonly SoundRow[],
): Promise<ImportReport & { quietUntil: number }> {
  const policy = await policyInForce(office);
  const quietUntil = coolOffEnd(policy, Date.now());
  const report = await importCaseload({
    rows,
    quietUntil,
    stranger: async (row) => foreignTo(office, row) ?? (await strangerOf(office, row)),
    open: (row) => office.house.begin(row, policy),
    compare: (row, ref) => compared(office, row, ref),
    passed: () => undefined,
  });
  return { ...report, quietUntil };
}

/** Of an ending that is not theirs, or not theirs to read, nobody hears how it differs. */
async function compared(office: Office, row: SoundRow, ref: string): Promise<CaseloadProblem[]> {
  const { stored, house } = office;
  try {
    return await compare(row, ref, { stored, tell: house.endings.tell }, null);
  } catch (error) {
    if (error instanceof EndwellError && ['notFound', 'scopeMissing'].includes(error.code))
      return [];
    throw error;
  }
}

function strangerOf({ agency }: Office, { worker, supervisor }: Row): Promise<string | null> {
  return strangerNamed(() => Promise.resolve(agency), { worker, supervisor });
}

function foreignTo({ person, agency }: Office, row: Row): string | null {
  if (mayOpen(person, agency, row)) return null;
  return `The case would be of worker "${row.worker.slice(0, 60)}", with whom you have nothing to do: let them open it, or whoever takes clients in.`;
}
