import { strangerIn } from '../agency/staff.ts';
import { roles } from '../../workflows/agency/events/index.ts';
import { By, isSame } from '../../workflows/chart/rules/index.ts';
import { type Problem, quoted, spell } from '../../workflows/policy/index.ts';
import type { Row } from '../../workflows/ending/row.ts';
import { type Member, personOf, speakerOf } from './scenario.ts';
import type { ScenarioCode } from './shape.ts';

type Found = Problem<ScenarioCode>;
type Case = Partial<Pick<Row, 'worker' | 'supervisor'>>;

/** By these references machines speak. */
const machines = ['mail', 'endwell', 'agency'];

/** Whom a story can be about: whoever it names anywhere, and who fills a role for which it names nobody. */
export function castOf(row: Case, ...written: readonly unknown[]): ReadonlySet<string> {
  const usual = By.entries.role.options.map((role) => personOf(role, row).ref);
  return new Set([...machines, ...usual, ...[row, ...written].flatMap((one) => namedIn(one))]);
}

function namedIn(written: unknown): string[] {
  if (typeof written === 'object' && written !== null) {
    return Object.values(written).flatMap((one) => namedIn(one));
  }
  if (typeof written !== 'string') return [];
  // With their role or without it.
  return [written, written.slice(written.indexOf(':') + 1)];
}

/** The agency’s people as a story names them; or who of them nobody could be. */
export function readStaff(
  written: readonly string[],
  row: Case,
): { staff: Member[]; problems: Found[] } {
  const staff: Member[] = [];
  const problems: Found[] = [];
  const say = (path: Found['path'], says: string, code: ScenarioCode = 'field.notPossible') =>
    problems.push({ code, path, says: `${spell(path)}: ${says}` });
  written.forEach((text, n) => {
    const { role: said, ref } = speakerOf(text, row);
    const role = roles.find((one) => one === said);
    const before = staff.find((one) => isSame(one.ref, ref));
    if (role === undefined) {
      say(
        ['staff', n],
        `found ${quoted(text)}, who is none of the agency’s people; possible is a role of ${roles.join(', ')}.`,
      );
    } else if (before) {
      say(['staff', n], `found ${quoted(text)}, and "${ref}" is there already as ${before.role}.`);
    } else staff.push({ ref, role });
  });
  return { staff, problems };
}

/** Why the agency of a story does not know who says something, or whom it is handed to, in a sentence; null: it does. */
export const strangerAt = (staff: readonly Member[]) => {
  const known = staff.map((one) => ({ ...one, covers: [], away: null }));
  return (telling: Parameters<typeof strangerIn>[1]): string | null => strangerIn(known, telling);
};
