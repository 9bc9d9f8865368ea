import { isDeepStrictEqual } from 'node:util';
import { withClosures } from '../../workflows/agency/matters/index.ts';
import type { Context } from '../../workflows/agency/context.ts';
import type { Almanac } from '../../workflows/calendar/almanac.ts';
import type { By } from '../../workflows/chart/rules/index.ts';
import type { Policy } from '../../workflows/policy/index.ts';
import type { JsonObject } from '../../workflows/chart/index.ts';
import { EndwellError } from '../endwell-error.ts';
import type { KnownEndings } from '../known-endings.ts';
import type { AgencyClient } from './agency.ts';
import { agencyAlmanac } from '../opening.ts';
import { previewUpgrade, type Preview } from './preview.ts';

/** What applying a policy would do, before anything is done. */
export interface Upgrade {
  policy: Policy;
  almanac: Almanac;
  /** The version in force until now; null where there is no agency yet. */
  inForce: number | null;
  /** `done`: this very version is in force already, so that only endings left behind are to be brought under it. */
  state: 'new' | 'done';
  /** Running endings under an older version, each with what would change for it. */
  behind: Preview[];
  /** Running endings that are under this version or a newer one. */
  upToDate: number;
}

/** Each question has its own time: a whole agency takes longer than any answer. */
export type Patiently = <T>(ask: () => Promise<T>) => Promise<T>;

/**
 * Looks at every running ending, and changes none.
 *
 * @throws EndwellError `refused`, with the next number where the version is not newer than the agency's
 */
export async function planUpgrade(
  { agency, endings }: { agency: AgencyClient; endings: KnownEndings },
  written: Policy,
  { by, patiently }: { by: By; patiently: Patiently },
): Promise<Upgrade> {
  const now = Date.now();
  const almanac = agencyAlmanac(written, now);
  const before = await patiently(agency.remembered);
  const state = before && isInForce(before, written) ? 'done' : 'new';
  if (before && state === 'new') await permitted(agency, { policy: written, almanac }, by);
  const policy = effective(before, written, state);
  const behind: Preview[] = [];
  let upToDate = 0;
  for await (const { ref } of endings.list()) {
    const stored = await patiently(() => endings.stored(ref));
    const preview = previewUpgrade(stored, { policy, almanac }, now);
    if (preview.version.from >= policy.version) upToDate += 1;
    else behind.push(preview);
  }
  return {
    policy: written,
    almanac,
    inForce: before?.policy.version ?? null,
    state,
    behind,
    upToDate,
  };
}

/** The settings as they would be in force: closures that the agency announced hold whether a file names them or not. */
function effective(before: Context | null, written: Policy, state: Upgrade['state']): Policy {
  if (before === null) return written;
  return state === 'done' ? before.policy : withClosures(written, before.closures);
}

function isInForce({ policy, closures }: Context, written: Policy): boolean {
  return isDeepStrictEqual(withClosures(written, closures), withClosures(policy, closures));
}

async function permitted(
  agency: AgencyClient,
  facts: { policy: Policy; almanac: Almanac },
  by: By,
): Promise<void> {
  // Plain JSON both, which their types do not say.
  const refusal = await agency.whyNot('policy.applied', facts as unknown as JsonObject, by);
  if (refusal === null) return;
  throw new EndwellError('refused', `${refusal.why} ${refusal.mend}`, { refusal });
}
