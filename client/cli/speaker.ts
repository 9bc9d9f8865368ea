import type { By } from '../../workflows/chart/rules/index.ts';
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
