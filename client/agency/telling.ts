import type { View } from '../../workflows/agency/view.ts';
import type { KnownEndings } from '../known-endings.ts';
import type { AgencyClient, AgencyTelling } from './agency.ts';
import type { Patiently } from './upgrade.ts';

interface Asked {
  agency: AgencyClient;
  endings: KnownEndings;
}

const chunk = 500;

/**
 * Tells an agency that something happened, with the endings it concerns: an absence concerns those of that worker, a
 * closure all that are running. Temporal's list is a little behind, so an ending opened in the last seconds may miss it.
 *
 * @throws EndwellError `refused` with the refusal, `notFound`
 */
export async function tellAgency(
  { agency, endings }: Asked,
  { with: facts = {}, ...telling }: AgencyTelling,
  patiently: Patiently,
): Promise<View> {
  const { type, by } = telling;
  const { ref } = facts;
  const whole =
    type === 'staff.away' && typeof ref === 'string' && facts['endings'] === undefined
      ? { ...facts, endings: await refsOf(endings, ` AND EwWorkerRef = '${quoted(ref)}'`) }
      : facts;
  const view = await patiently(() => agency.tell({ ...telling, with: whole }));
  if (type !== 'closure.announced') return view;
  return await callEndings(agency, await refsOf(endings, ''), { by, patiently });
}

/** These endings come under the version in force; answers where the agency then stands. */
export async function callEndings(
  agency: AgencyClient,
  refs: readonly string[],
  { by, patiently }: Pick<AgencyTelling, 'by'> & { patiently: Patiently },
): Promise<View> {
  for (let n = 0; n < refs.length; n += chunk) {
    const facts = { endings: refs.slice(n, n + chunk) };
    await patiently(() => agency.tell({ type: 'endings.found', by, with: facts }));
  }
  return await patiently(agency.view);
}

async function refsOf(endings: KnownEndings, more: string): Promise<string[]> {
  const refs: string[] = [];
  for await (const { ref } of endings.list(`ExecutionStatus = 'Running'${more}`)) refs.push(ref);
  return refs;
}

const quoted = (text: string): string => text.replaceAll("'", "''");
