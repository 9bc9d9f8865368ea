import { strangerIn } from '../agency/staff.ts';
import { roles } from '../../workflows/agency/events/index.ts';
import { By, isSame } from '../../workflows/chart/rules/index.ts';
import { type Problem, quoted, spell } from '../../workflows/policy/index.ts';
import type { Row } from '../../workflows/ending/row.ts';
import { type Member, personOf, speakerOf, type Written } from './scenario.ts';
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
  if (written.length === 0) return { staff, problems };
  for (const role of ['worker', 'supervisor'] as const) {
    const ref = row[role];
    if (ref === undefined || staff.some((one) => isSame(one.ref, ref))) continue;
    const says = `the case is that of the ${role} "${ref}", who is not among them: add ${role}:${ref}.`;
    say(['staff'], says, 'story.unknown');
  }
  return { staff, problems };
}

/** Whoever says something, or is handed it, and is no one of the agency’s people: a mistake, unless their refusal is expected. */
export function strangersIn(
  staff: readonly Member[],
  script: readonly Written[],
  expected: readonly Readonly<Record<string, unknown>>[],
): Found[] {
  return script.flatMap(({ event, n }): Found[] => {
    const why = strangerAt(staff)(event);
    const isExpected = expected.some(
      ({ kind, what = event.type }) => kind === 'refused' && what === event.type,
    );
    if (why === null || isExpected) return [];
    const path = ['script', n, 'by'];
    const [reason = why] = why.split(': ');
    const instead = `put them into staff, or expect it: { kind: refused, what: ${event.type}, code: actor.unknown }.`;
    return [{ code: 'story.unknown', path, says: `${spell(path)}: ${reason}; ${instead}` }];
  });
}

/** Why the agency of a story does not know who says something, or whom it is handed to, in a sentence; null: it does. */
export const strangerAt = (staff: readonly Member[]) => {
  const known = staff.map((one) => ({ ...one, covers: [], away: null }));
  return (telling: Parameters<typeof strangerIn>[1]): string | null => strangerIn(known, telling);
};
