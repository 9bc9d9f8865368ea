import { isSame } from '../../workflows/chart/rules/index.ts';
import { strangerAmong } from '../../workflows/agency/reading/index.ts';
import type { View } from '../../workflows/agency/reading/index.ts';
import type { By } from '../../workflows/chart/rules/index.ts';
import type { JsonObject } from '../../workflows/chart/index.ts';
import { EndwellError } from '../endwell-error.ts';

/** Where the agency stands; null where there is none. */
type Found = () => Promise<View | null>;

/**
 * That the agency knows who says it, in this role, and whom a task is handed to, through whichever door it is told. An agency
 * that names none of its people believes everybody.
 *
 * @throws EndwellError `actor.unknown`
 */
export async function assertKnown(found: Found, telling: Spoken): Promise<void> {
  const stranger = strangerIn((await found())?.staff ?? [], telling);
  if (stranger !== null) throw new EndwellError('actor.unknown', stranger);
}

/** What somebody says, and who. */
type Spoken = { type: string; by: By; with?: JsonObject };
type Members = readonly Pick<View['staff'][number], 'ref' | 'role' | 'covers' | 'away'>[];

/** Why the agency does not know who says it, or whom a task is handed to, as a sentence; null where it does. */
export function strangerIn(staff: Members, { type, by, with: facts = {} }: Spoken): string | null {
  return strangerAmong(staff, by) ?? receiverUnknown(staff, type, facts);
}

/**
 * Whom of those that a case or a departure names the agency does not know, as a sentence; null: it knows them all, or names
 * none of its people.
 */
export async function strangerNamed(
  found: Found,
  named: Readonly<Record<string, string | undefined>>,
): Promise<string | null> {
  const staff = await found().then((view) => view?.staff ?? [], whileNobodyAnswers);
  if (staff.length === 0) return null;
  const isStranger = (ref = '') => ref !== '' && !staff.some((one) => isSame(one.ref, ref));
  const stranger = Object.entries(named).find(([, ref]) => isStranger(ref));
  if (stranger === undefined) return null;
  const [what, ref = ''] = stranger;
  return `The agency knows nobody by the reference "${ref.slice(0, 60)}" (${what}): name one of its people (endwell agency show), or let an administrator add them (endwell agency tell staff.joined).`;
}

/** What is begun waits for a worker of Temporal’s in any case; whoever acts in it is asked for again when they do. */
function whileNobodyAnswers(error: unknown): View['staff'] {
  if (error instanceof EndwellError && error.code === 'unanswered') return [];
  throw error;
}

function receiverUnknown(staff: Members, type: string, { to }: JsonObject): string | null {
  if (staff.length === 0 || type !== 'task.handedOver' || typeof to !== 'string') return null;
  const member = staff.find(({ ref }) => isSame(ref, to));
  if (member === undefined) {
    return `The agency knows nobody by the reference "${to.slice(0, 60)}": hand it to one of its people (endwell agency show).`;
  }
  if (member.away?.begun !== true) return null;
  return `"${to}" is away: hand it to somebody who is there (endwell agency show).`;
}
