import type { WorkflowHandle } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/client';
import type { endOfService } from '../workflows/end-of-service.ts';
import { EndwellError } from './endwell-error.ts';

/** How a workflow ends from outside, and never by what its chart decided. */
const fromOutside: ReadonlySet<string> = new Set([
  'TERMINATED',
  'FAILED',
  'TIMED_OUT',
  'CANCELLED',
]);

/** Somebody ended the workflow in Temporal, or it failed: how, and when (epoch milliseconds). */
export interface Stopped {
  how: string;
  at: number;
}

/** Whether an ending was stopped from outside; null where it lives, is over by itself, or never was. */
export async function stoppedOf(handle: WorkflowHandle): Promise<Stopped | null> {
  try {
    const { status, closeTime } = await handle.describe();
    if (!fromOutside.has(status.name)) return null;
    return { how: status.name.toLowerCase().replace('_', ' '), at: closeTime?.getTime() ?? 0 };
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return null;
    throw error;
  }
}

/** Whether there is, or was, such an ending. */
export async function isKnown(handle: WorkflowHandle): Promise<boolean> {
  try {
    await handle.describe();
    return true;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}

/** Whether it is over because it was registered by mistake. */
export async function isAnnulled(handle: WorkflowHandle<typeof endOfService>): Promise<boolean> {
  const { status } = await handle.describe();
  return status.name === 'COMPLETED' && (await handle.result()).phase === 'annulled';
}

/** What is said of it. */
export function stoppedError(ref: string, { how, at }: Stopped, cause?: unknown): EndwellError {
  const says =
    `Ending ${ref} was stopped in Temporal (${how}) on ${new Date(at).toISOString()}, and nothing of it goes on: ` +
    'an administrator can open it again, and it goes on where it was (endwell open --again).';
  return new EndwellError('stopped', says, { cause });
}
