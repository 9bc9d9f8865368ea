import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type Connection, isGrpcServiceError } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import type { Config } from '../temporal.config.ts';
import { CodedError } from '../coded-error.ts';
import type { StackErrorCode } from './error-codes.ts';

const ALREADY_EXISTS = 6;
const USABLE_WITHIN_MS = 30_000;
const LOOK_EVERY_MS = 250;
const KEPT_FOR_MS = 86_400_000;

/** The settings of an installation as a story has them: nothing of it is shared with real endings. */
export function toStoryConfig(config: Config): Config {
  const { temporal } = config;
  return {
    ...config,
    taskQueue: `story-${randomUUID()}`,
    smtpUrl: null,
    temporal: { ...temporal, namespace: `${temporal.namespace}-stories` },
  };
}

/** Makes the namespace of stories on a server of others, where it is not there yet. @throws CodedError `storyNamespace` */
export async function openStoryNamespace(connection: Connection, namespace: string): Promise<void> {
  const { workflowService } = connection;
  try {
    await workflowService.registerNamespace({
      namespace,
      description: 'Stories played by Endwell: no ending in it is real.',
      workflowExecutionRetentionPeriod: msToTs(KEPT_FOR_MS),
    });
  } catch (cause) {
    if (isGrpcServiceError(cause) && cause.code === ALREADY_EXISTS) return;
    const says = `The server does not let us make the namespace ${namespace}, in which stories are kept apart from real endings: name no server to play on one of your own, or ask its keeper for that namespace.`;
    throw new CodedError<StackErrorCode>('storyNamespace', says, { cause });
  }
  await usable(connection, namespace);
}

/** A server takes some seconds until all its parts know of a new namespace. */
async function usable({ workflowService }: Connection, namespace: string): Promise<void> {
  for (const until = Date.now() + USABLE_WITHIN_MS; ; await pause(LOOK_EVERY_MS)) {
    try {
      await workflowService.countWorkflowExecutions({ namespace, query: '' });
      return;
    } catch (cause) {
      if (Date.now() < until) continue;
      const says = `The server took the namespace ${namespace} and does not know it: try again.`;
      throw new CodedError<StackErrorCode>('storyNamespace', says, { cause });
    }
  }
}
