import type { By } from '../../workflows/chart/rules/index.ts';
import { strangerAmong } from '../../workflows/agency/reading/index.ts';
import type { JsonObject } from '../../workflows/chart/index.ts';
import type { KnownAgency } from '../agency/known-agency.ts';
import { Failed } from './exit.ts';

/** Who was named on the command line; of a client only the role is needed, for a case has one. */
export type Named = Partial<By>;

const alone: ReadonlySet<string> = new Set(['client', 'authority']);

/**
 * Who says it: whoever is named, or whoever said once who sits here (`ENDWELL_AS`). Nobody is invented: what is said by nobody
 * counts for nothing where a rule asks for a second person.
 */
export function speakerOf(named: Named | undefined, here: By | null): By {
  const { role = here?.role, ref, for: whose } = named ?? {};
  const person = ref ?? (here?.role === role ? here?.ref : undefined);
  if (role !== undefined && (person !== undefined || alone.has(role))) {
    const by = { role, ref: person ?? role };
    return whose === undefined ? by : { ...by, for: whose };
  }
  const says =
    role === undefined
      ? 'Nobody is named who says it: say who you are (--as role:ref, such as --as worker:W-7), or set ENDWELL_AS once.'
      : `A ${role} is somebody: say who (--as ${role}:ref, such as --as worker:W-7), or set ENDWELL_AS once.`;
  throw new Failed([{ code: 'usage.as', says }]);
}

/**
 * That the agency knows who says it, and whom a task is handed to.
 *
 * @throws Failed `actor.unknown`
 */
export async function assertKnown(
  agency: Pick<KnownAgency, 'found'>,
  by: By,
  type: string,
  facts: JsonObject,
): Promise<void> {
  const staff = (await agency.found())?.staff ?? [];
  const stranger = strangerAmong(staff, by) ?? receiverUnknown(staff, type, facts);
  if (stranger !== null) throw new Failed([{ code: 'actor.unknown', says: stranger }]);
}

function receiverUnknown(
  staff: readonly { ref: string; away: { begun: boolean } | null }[],
  type: string,
  { to }: JsonObject,
): string | null {
  if (staff.length === 0 || type !== 'task.handedOver' || typeof to !== 'string') return null;
  const member = staff.find(({ ref }) => ref === to);
  if (member === undefined) {
    return `The agency knows nobody by the reference "${to.slice(0, 60)}": hand it to one of its people (endwell agency show).`;
  }
  if (member.away?.begun !== true) return null;
  return `"${to}" is away: hand it to somebody who is there (endwell agency show).`;
}
