import type { View } from '../../workflows/agency/reading/index.ts';
import type { KnownEndings } from '../known-endings.ts';
import type { AgencyTelling, KnownAgency } from './known-agency.ts';
import type { Patiently } from './upgrade.ts';

interface Asked {
  agency: KnownAgency;
  endings: KnownEndings;
}

const chunk = 500;

/**
 * Tells an agency that something happened. A closure concerns all endings that are running, and they are named to it.
 * Temporal's list is a little behind, so an ending opened in the last seconds may miss it.
 *
 * @throws EndwellError `refused` with the refusal, `notFound`
 */
export async function tellAgency(
  { agency, endings }: Asked,
  telling: AgencyTelling,
  patiently: Patiently,
): Promise<View> {
  const view = await patiently(() => agency.tell(telling));
  if (telling.type !== 'closure.announced') return view;
  const refs: string[] = [];
  for await (const { ref } of endings.list()) refs.push(ref);
  return await callEndings(agency, refs, { by: telling.by, patiently });
}

/** These endings come under the version in force; answers where the agency then stands. */
export async function callEndings(
  agency: KnownAgency,
  refs: readonly string[],
  { by, patiently }: Pick<AgencyTelling, 'by'> & { patiently: Patiently },
): Promise<View> {
  for (let n = 0; n < refs.length; n += chunk) {
    const facts = { endings: refs.slice(n, n + chunk) };
    await patiently(() => agency.tell({ type: 'endings.found', by, with: facts }));
  }
  return await patiently(agency.view);
}
