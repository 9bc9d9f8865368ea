import { TemporalFailure } from '@temporalio/common';
import { getExternalWorkflowHandle } from '@temporalio/workflow';
import type { HostedEvent, Telling } from '../chart/index.ts';
import { messagesOf } from '../host/messages.ts';

const { inform } = messagesOf();

/** What came of it. `missing`: no such ending is running, so that nobody heard it. */
export type EndingTold = HostedEvent & {
  type: 'ending.told' | 'ending.missing';
  by: { role: 'system'; ref: 'endwell' };
  /** `key` is the id of the event that was to be told. */
  with: { ref: string; key: string };
};

/** Grants the wish `tellEnding`: the signal is handed to the server durably, once. */
export async function toldEnding({ ref, workflowId, event }: Telling): Promise<EndingTold> {
  const by = { role: 'system', ref: 'endwell' } as const;
  const about = { id: event.id, by, with: { ref, key: event.id } };
  try {
    await getExternalWorkflowHandle(workflowId).signal(inform, event);
    return { type: 'ending.told', ...about };
  } catch (error) {
    if (!(error instanceof TemporalFailure)) throw error;
    return { type: 'ending.missing', ...about };
  }
}
