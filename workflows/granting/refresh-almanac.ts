import { proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../../activities/index.ts';
import { failed } from './failure.ts';
import type { Almanac, AlmanacRequest } from '../calendar/almanac.ts';
import type { HostedEvent } from '../chart/index.ts';

const { makeAlmanac } = proxyActivities<Activities>({
  startToCloseTimeout: 60_000,
  retry: { maximumAttempts: 1 },
});

/** What came of it; a failure says why, as a code. */
type AlmanacRefreshed = HostedEvent & { by: { role: 'system'; ref: 'endwell' } } & (
    | { type: 'almanac.refreshed'; with: { almanac: Almanac } }
    | { type: 'almanac.failed'; with: { code: string } }
  );

/** Grants the wish `refreshAlmanac`. One short attempt: the chart decides when it is asked again. */
export async function refreshed(request: AlmanacRequest): Promise<AlmanacRefreshed> {
  const about = { id: `almanac/${request.from}`, by: { role: 'system', ref: 'endwell' } } as const;
  try {
    const almanac = await makeAlmanac.executeWithOptions({ summary: 'look up the zone rules' }, [
      request,
    ]);
    return { type: 'almanac.refreshed', ...about, with: { almanac } };
  } catch (error) {
    const { code } = failed(error, 'almanac.unavailable');
    return { type: 'almanac.failed', ...about, with: { code } };
  }
}
