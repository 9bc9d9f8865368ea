import { randomUUID } from 'node:crypto';
import type { Connection } from '@temporalio/client';
import type { Config } from '../temporal.config.ts';
import { CodedError } from '../coded-error.ts';
import type { StackErrorCode } from './error-codes.ts';
import { makeNamespace } from './named-server/index.ts';

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
  try {
    await makeNamespace(connection, {
      namespace,
      description: 'Stories played by Endwell: no ending in it is real.',
      keptForMs: KEPT_FOR_MS,
    });
  } catch (cause) {
    const says = `The server does not let us make the namespace ${namespace}, in which stories are kept apart from real endings: name no server to play on one of your own, or ask its keeper for that namespace.`;
    throw new CodedError<StackErrorCode>('storyNamespace', says, { cause });
  }
}
