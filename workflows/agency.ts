import { proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import { failed } from './granting/failure.ts';
import type { AgencyWish } from './agency/setup.ts';
import { agencyChart } from './agency/chart.ts';
import type { Opening } from './agency/registration.ts';
import { detailsOf, viewOf, type View } from './agency/reading/index.ts';
import { refreshed } from './granting/refresh-almanac.ts';
import { notified } from './granting/send-notice.ts';
import { toldEnding } from './granting/tell-ending.ts';
import type { HostedEvent } from './chart/index.ts';
import { host, type Start } from './host/run.ts';

/** One agency, for as long as there is one: its settings, its people, and what its endings are to hear of both. */
export function agency(start: Start<Opening>): Promise<View> {
  return host(agencyHosting, start);
}

/** All that the host must know of agencies. */
export const agencyHosting = { chart: agencyChart, viewOf, detailsOf, grant: granted };

const { listEndings, listTaken, listWork } = proxyActivities<Activities>({
  startToCloseTimeout: 120_000,
  retry: { maximumAttempts: 1 },
});

/** Asks the world; whatever it answers comes back as an event. */
async function granted(wish: AgencyWish): Promise<HostedEvent> {
  switch (wish.type) {
    case 'tellEnding':
      return await toldEnding(wish.params);
    case 'listEndings':
      return await listed(wish.params);
    case 'listTaken':
      return await taken(wish.params);
    case 'listWork':
      return await worked(wish.params);
    case 'sendNotice':
      return await notified(wish.params);
    case 'refreshAlmanac':
      return await refreshed(wish.params);
    default:
      return wish satisfies never;
  }
}

async function listed({
  agency: name,
  member,
  n,
}: Extract<AgencyWish, { type: 'listEndings' }>['params']): Promise<HostedEvent> {
  const about = { id: `endings/${member}/${n}`, by: { role: 'system', ref: 'endwell' } };
  try {
    const endings = await listEndings.executeWithOptions(
      { summary: 'the endings of somebody who is away' },
      [{ agency: name, worker: member }],
    );
    return { type: 'endings.listed', ...about, with: { member, n, endings } };
  } catch (error) {
    const { code } = failed(error, 'endings.unavailable');
    return { type: 'endings.unlisted', ...about, with: { member, n, code } };
  }
}

async function taken({
  agency: name,
  member,
  n,
}: Extract<AgencyWish, { type: 'listTaken' }>['params']): Promise<HostedEvent> {
  const about = { id: `taken/${member}/${n}`, by: { role: 'system', ref: 'endwell' } };
  try {
    const workflows = await listTaken.executeWithOptions(
      { summary: 'what somebody who is gone had taken' },
      [{ agency: name, worker: member }],
    );
    return { type: 'taken.listed', ...about, with: { member, n, workflows } };
  } catch (error) {
    const { code } = failed(error, 'endings.unavailable');
    return { type: 'taken.unlisted', ...about, with: { member, n, code } };
  }
}

async function worked(
  search: Extract<AgencyWish, { type: 'listWork' }>['params'],
): Promise<HostedEvent> {
  const { member } = search;
  const about = { id: `work/${member}`, by: { role: 'system', ref: 'endwell' } };
  try {
    const items = await listWork.executeWithOptions({ summary: 'what somebody owes' }, [search]);
    return { type: 'work.listed', ...about, with: { member, items } };
  } catch (error) {
    const { code } = failed(error, 'endings.unavailable');
    return { type: 'work.unlisted', ...about, with: { member, code } };
  }
}
