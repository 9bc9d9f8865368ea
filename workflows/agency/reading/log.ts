import type { Context } from '../context.ts';
import { answered } from '../events/index.ts';

/** One line of an agency’s log: codes and times. */
export type AgencyEntry =
  | { at: number; kind: 'event'; what: string; by: string; ref: string; on?: string }
  | { at: number; kind: 'refused'; what: string; code: string; why: string }
  | { at: number; kind: 'policy'; what: string; because: string }
  | { at: number; kind: 'upgrade'; what: string; version: number; told: number; missing: number };

interface Told {
  context: Context;
}
interface Cause {
  type: string;
  by?: unknown;
  on?: unknown;
}

/** What one step did, seen by comparing the agency before and after. */
export function entriesOf(before: Told | null, after: Told, cause: Cause | null): AgencyEntry[] {
  const is = after.context;
  const was = before?.context ?? null;
  const at = is.now;
  const entries: AgencyEntry[] = [];
  if (cause !== null && isSaid(cause)) {
    const { role, ref } = cause.by;
    const on = typeof cause.on === 'string' ? { on: cause.on } : {};
    entries.push({ at, kind: 'event', what: cause.type, by: role, ref, ...on });
  }
  const newest = is.versions.at(-1);
  if (newest && newest.version !== was?.versions.at(-1)?.version) {
    const what = `version ${newest.version}`;
    entries.push({ at, kind: 'policy', what, because: newest.because });
  }
  const { upgrade } = is;
  const begun = upgrade?.over === null && was?.upgrade?.since !== upgrade.since;
  const over = upgrade?.over != null && was?.upgrade?.over !== upgrade.over;
  if (upgrade && (begun || over)) {
    const { version, told, missing } = upgrade;
    entries.push({ at, kind: 'upgrade', what: over ? 'over' : 'begun', version, told, missing });
  }
  return entries;
}

function isSaid(cause: Cause): cause is Cause & { by: { role: string; ref: string } } {
  const { type, by } = cause;
  return (
    !type.startsWith('xstate.') &&
    !Object.hasOwn(answered, type) &&
    typeof by === 'object' &&
    by !== null
  );
}
