import { TemporalFailure } from '@temporalio/common';
import { getExternalWorkflowHandle } from '@temporalio/workflow';
import type { EventOf } from '../ending/events/index.ts';
import type { ReportPost } from '../ending/sending/reports.ts';
import { messagesOf } from '../host/messages.ts';

const { inform } = messagesOf();
const by = { role: 'system', ref: 'endwell' } as const;

/**
 * Tells a worker’s departure what became of one client. The event’s id makes a repetition harmless; when nobody
 * hears it there, the ending’s chart decides what then.
 */
export async function toldDeparture({
  key,
  workflow,
  event,
}: ReportPost): Promise<EventOf<'report.delivered'> | EventOf<'report.failed'>> {
  try {
    await getExternalWorkflowHandle(workflow).signal(inform, event);
    return { type: 'report.delivered', id: key, by, with: { key } };
  } catch (error) {
    if (!(error instanceof TemporalFailure)) throw error;
    return { type: 'report.failed', id: key, by, with: { key } };
  }
}
