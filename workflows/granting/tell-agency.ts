import { TemporalFailure } from '@temporalio/common';
import { getExternalWorkflowHandle, workflowInfo } from '@temporalio/workflow';
import type { HostedEvent, NewsPost } from '../chart/index.ts';
import { messagesOf } from '../host/messages.ts';

const { inform } = messagesOf();

/** It was handed over, or there is no agency that hears: then nobody is told, and the lists of people have it all the same. */
type AgencyTold = HostedEvent & {
  type: 'agency.told';
  by: { role: 'system'; ref: 'endwell' };
  with: { key: string };
};

/** Grants the wish `tellAgency`, to the agency that the ids of its endings and departures name. */
export async function toldAgency({ key, news }: NewsPost): Promise<AgencyTold> {
  const by = { role: 'system', ref: 'endwell' } as const;
  const [, agency = ''] = workflowInfo().workflowId.split('/');
  const event = { type: 'work.came', id: key, by: { role: 'system', ref: news.ref }, with: news };
  try {
    await getExternalWorkflowHandle(`agency/${agency}`).signal(inform, event);
  } catch (error) {
    if (!(error instanceof TemporalFailure)) throw error;
  }
  return { type: 'agency.told', id: key, by, with: { key } };
}
