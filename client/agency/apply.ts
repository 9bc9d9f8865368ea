import type { By } from '../../workflows/chart/rules/index.ts';
import type { JsonObject } from '../../workflows/chart/index.ts';
import type { KnownEndings } from '../known-endings.ts';
import type { AgencyClient } from './agency.ts';
import { callEndings } from './telling.ts';
import type { Patiently, Upgrade } from './upgrade.ts';

/** What came of it; the endings named in `waiting` have not said so yet, and will be found by the next run. */
export interface Applied {
  version: number;
  upgraded: number;
  waiting: string[];
}

const lookEveryMs = 250;
/** An ending that has heard takes a moment to act on it. */
const actsWithinMs = 20_000;

/**
 * Tells the agency, which makes the version before it history and tells one ending after the other, whether anybody watches or
 * not. Answers the endings that are told.
 */
export async function beginUpgrade(
  agency: AgencyClient,
  { policy, almanac, inForce, state, behind }: Upgrade,
  { by, patiently }: { by: By; patiently: Patiently },
): Promise<string[]> {
  const refs = behind.filter(({ refused }) => refused === null).map(({ ref }) => ref);
  if (inForce === null) await patiently(() => agency.open(policy, by));
  else if (state === 'new') {
    const facts = { policy, almanac } as unknown as JsonObject;
    const id = `policy/${policy.version}`;
    await patiently(() => agency.tell({ type: 'policy.applied', id, by, with: facts }));
  }
  await callEndings(agency, refs, { by, patiently });
  return refs;
}

/** Begins an upgrade, and waits until the endings are under it. */
export async function applyUpgrade(
  { agency, endings }: { agency: AgencyClient; endings: KnownEndings },
  upgrade: Upgrade,
  { by, patiently, passed }: { by: By; patiently: Patiently; passed: (endings: number) => void },
): Promise<Applied> {
  const { version } = upgrade.policy;
  const refs = await beginUpgrade(agency, upgrade, { by, patiently });
  for (let left = refs.length; left > 0;) {
    const { upgrade } = await patiently(agency.view);
    const now = Math.min(left, upgrade?.left ?? 0);
    passed(left - now);
    left = now;
    if (left > 0) await moment();
  }
  const waiting = await stillBehind(endings, refs, version, patiently);
  return { version, upgraded: refs.length - waiting.length, waiting };
}

async function stillBehind(
  endings: KnownEndings,
  refs: readonly string[],
  version: number,
  patiently: Patiently,
): Promise<string[]> {
  const until = Date.now() + actsWithinMs;
  for (let waiting = [...refs]; ;) {
    const again: string[] = [];
    for (const ref of waiting) {
      const { policyVersion } = await patiently(() => endings.view(ref));
      if (policyVersion < version) again.push(ref);
    }
    if (again.length === 0 || Date.now() >= until) return again;
    waiting = again;
    await moment();
  }
}

function moment(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, lookEveryMs));
}
