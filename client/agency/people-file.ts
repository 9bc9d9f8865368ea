import * as v from 'valibot';
import { said } from '../../workflows/agency/events/index.ts';
import type { View } from '../../workflows/agency/reading/index.ts';
import type { By } from '../../workflows/chart/rules/index.ts';
import type { JsonObject } from '../../workflows/chart/index.ts';
import { spell } from '../../workflows/policy/index.ts';
import { atPlace, type Located, readWritten, type Source } from '../written/read.ts';
import type { KnownAgency } from './known-agency.ts';

/** The people of an agency as they are written down, each with what is said of them when they join. */
const PeopleFile = v.strictObject({ staff: v.array(said['staff.joined']) });

export type Person = v.InferOutput<(typeof said)['staff.joined']>;

/** Reads people from a YAML file, or from the text of one. */
export function loadPeople(source: Source): { people: Person[] } | { problems: Located[] } {
  const written = readWritten('staff', source);
  if ('problems' in written) return { problems: written.problems };
  const { raw, placeOf, repeated } = written;
  const read = v.safeParse(PeopleFile, raw);
  if (read.success)
    return repeated.length > 0 ? { problems: repeated } : { people: read.output.staff };
  const problems = read.issues.map((issue) => {
    const path = (issue.path ?? []).map(({ key }) => key as string | number);
    // What is of a form says in words which.
    const expected = issue.type === 'regex' ? issue.message : issue.expected;
    const says = `${path.length > 0 ? spell(path) : 'the staff'}: expected ${expected}, found ${issue.received}.`;
    return atPlace(placeOf(path), { code: 'staff.shape', path, says });
  });
  return { problems };
}

/** Who joined, and of whom something is said now that is otherwise than it was. */
export interface Brought {
  joined: string[];
  changed: string[];
}

/**
 * Tells the agency of these people: whoever is new joins, and of the others it is told what differs. Who is not among them stays
 * as they are; who stands in for whom is told when all are there.
 *
 * @throws EndwellError `refused` with the refusal
 */
export async function bringPeople(
  agency: Pick<KnownAgency, 'tell' | 'view'>,
  people: readonly Person[],
  by: By,
): Promise<Brought> {
  const joined: string[] = [];
  const changed: string[] = [];
  let { staff } = await agency.view();
  for (const { cover: _cover, nominee: _nominee, ...alone } of people) {
    if (staff.some(({ ref }) => ref === alone.ref)) continue;
    ({ staff } = await agency.tell({ type: 'staff.joined', by, with: alone as JsonObject }));
    joined.push(alone.ref);
  }
  for (const person of people) {
    const known = staff.find(({ ref }) => ref === person.ref);
    const differs = known && differing(person, known);
    if (!differs) continue;
    const facts = { ref: person.ref, ...differs } as JsonObject;
    ({ staff } = await agency.tell({ type: 'staff.changed', by, with: facts }));
    if (!joined.includes(person.ref)) changed.push(person.ref);
  }
  return { joined, changed };
}

/** What is said of them otherwise than the agency has it; null: nothing. */
function differing(
  { ref: _ref, workingDays, hours, ...told }: Person,
  { role, cover, nominee, works, reach }: View['staff'][number],
): object | null {
  const has: Record<string, unknown> = { role, cover, nominee, ...reach };
  const other = Object.entries(told).filter(([name, value]) => has[name] !== value);
  const days = workingDays != null && String(works?.days) !== String(workingDays);
  const time = hours != null && works?.hours !== hours;
  const facts = {
    ...Object.fromEntries(other),
    ...(days ? { workingDays } : {}),
    ...(time ? { hours } : {}),
  };
  return Object.keys(facts).length > 0 ? facts : null;
}
