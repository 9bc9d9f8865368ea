import { setTimeout as pause } from 'node:timers/promises';
import type { Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import { foreseen, statusOf } from '../../server-fault.ts';

const ALREADY_EXISTS = 6;
const USABLE_WITHIN_MS = 30_000;
const LOOK_EVERY_MS = 250;

/** A namespace as it is to be made; what has ended in it is kept for so many milliseconds. */
export interface WantedNamespace {
  namespace: string;
  description: string;
  keptForMs: number;
}

/**
 * Makes a namespace where it is not there yet, and waits until it can be used: a server takes some seconds until all its
 * parts know of it. Answers whether it was made now.
 *
 * @throws ServerFault
 */
export async function makeNamespace(
  { workflowService }: Connection,
  { namespace, description, keptForMs }: WantedNamespace,
): Promise<boolean> {
  try {
    await workflowService.registerNamespace({
      namespace,
      description,
      workflowExecutionRetentionPeriod: msToTs(keptForMs),
    });
  } catch (failure) {
    if (statusOf(failure)?.code === ALREADY_EXISTS) return false;
    throw foreseen(failure);
  }
  for (const until = Date.now() + USABLE_WITHIN_MS; ; await pause(LOOK_EVERY_MS)) {
    try {
      await workflowService.countWorkflowExecutions({ namespace, query: '' });
      return true;
    } catch (failure) {
      if (Date.now() > until) throw foreseen(failure);
    }
  }
}
