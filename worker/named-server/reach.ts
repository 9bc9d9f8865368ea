import { Connection, type ConnectionLike, type ConnectionOptions } from '@temporalio/client';
import type { Config } from '../../temporal.config.ts';
import { type Asked, foreseen, ServerFault } from '../../server-fault.ts';
import { tryServer } from './trial.ts';

const CONNECT_WITHIN_MS = 5_000;

/**
 * The server of these settings, for whoever asks it: commands, doctor, worker and npm start.
 *
 * @throws ServerFault
 */
export async function reachServer(
  { connection }: Pick<Config['temporal'], 'connection'>,
  more: Pick<ConnectionOptions, 'interceptors'> = {},
): Promise<Connection> {
  const asked = askedOf(connection);
  let reached: Connection | null = null;
  try {
    reached = Connection.lazy({ ...connection, ...more, connectTimeout: CONNECT_WITHIN_MS });
    await reached.ensureConnected();
    return reached;
  } catch (failure) {
    // Otherwise it goes on knocking.
    await reached?.close();
    // An answer that came is the reason; otherwise the way to it is gone once more.
    const said = foreseen(failure, asked);
    if (said instanceof ServerFault && said.code !== 'unanswered') throw said;
    const { fault, reply } = await tryServer(connection);
    throw new ServerFault(fault ?? 'unreachable', asked, { reply, cause: failure });
  }
}

/** Of whoever speaks to a server with these options, and what it is called where nothing names it. */
export function askedOf({ address, apiKey, tls }: Config['temporal']['connection']): Asked {
  const pair = typeof tls === 'object' && tls !== null && tls.clientCertPair !== undefined;
  const credentials = apiKey !== undefined ? 'apiKey' : pair ? 'certificate' : 'none';
  return { address: address ?? 'localhost:7233', credentials };
}

/** Before anything is asked of it that a server would answer in many words. @throws ServerFault */
export async function assertNamespace(
  { workflowService }: ConnectionLike,
  { namespace, connection }: Pick<Config['temporal'], 'namespace' | 'connection'>,
): Promise<void> {
  try {
    await workflowService.describeNamespace({ namespace });
  } catch (failure) {
    throw foreseen(failure, askedOf(connection));
  }
}
