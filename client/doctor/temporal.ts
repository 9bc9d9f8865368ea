import type { Connection } from '@temporalio/client';
import { optionalTsToMs } from '@temporalio/common/lib/time.js';
import { CodedError } from '../../coded-error.ts';
import { foreseen, ServerFault } from '../../server-fault.ts';
import type { Config } from '../../temporal.config.ts';
import { askedOf, missingFrom, reachServer } from '../../worker/named-server/index.ts';
import { searchAttributes } from '../../workflows/host/search-attributes.ts';
import { type Finding, type FindingName, well, wrong } from './finding.ts';

const REGISTERED = 1;
const DAY_MS = 86_400_000;

/** The server, and what it must know; where it or the namespace is not there, nothing else can be looked at (null). */
export async function examineTemporal(
  temporal: Config['temporal'],
): Promise<{ findings: Finding[]; connection: Connection | null }> {
  let connection: Connection;
  try {
    connection = await reachServer(temporal);
  } catch (failure) {
    return { findings: [faulty('server', failure, temporal)], connection: null };
  }
  const server = await examineServer(connection, temporal);
  const namespace = await examineNamespace(connection, temporal);
  if (namespace.ok) {
    const attributes = await examineAttributes(connection, temporal);
    return { findings: [server, namespace, attributes], connection };
  }
  await connection.close();
  return { findings: [server, namespace], connection: null };
}

async function examineServer(connection: Connection, temporal: Config['temporal']) {
  try {
    const { serverVersion } = await connection.workflowService.getSystemInfo({});
    const { address } = askedOf(temporal.connection);
    return well('server', `Temporal ${serverVersion} answers at ${address}.`);
  } catch (failure) {
    return faulty('server', failure, temporal);
  }
}

async function examineNamespace(connection: Connection, temporal: Config['temporal']) {
  const name = 'namespace';
  const { namespace } = temporal;
  try {
    const { namespaceInfo, config } = await connection.workflowService.describeNamespace({
      namespace,
    });
    if (namespaceInfo?.state !== REGISTERED) {
      const mend = 'Set TEMPORAL_NAMESPACE to one that is in use.';
      return wrong(name, `"${namespace}" is being given up, and takes nothing new.`, mend);
    }
    const kept = optionalTsToMs(config?.workflowExecutionRetentionTtl) ?? 0;
    const days = Math.round((kept / DAY_MS) * 10) / 10;
    return well(
      name,
      `"${namespace}" is there; what has ended is kept for ${days} ${days === 1 ? 'day' : 'days'}.`,
    );
  } catch (failure) {
    const fault = faulty(name, failure, temporal);
    return { ...fault, says: `"${namespace}": ${fault.says}` };
  }
}

async function examineAttributes(
  connection: Connection,
  temporal: Config['temporal'],
): Promise<Finding> {
  const name = 'search attributes';
  try {
    const missing = await missingFrom(connection, temporal);
    return missing.length === 0
      ? well(name, `All ${Object.keys(searchAttributes).length} are registered.`)
      : wrong(name, `Not registered: ${missing.join(', ')}.`, 'Register them: endwell setup');
  } catch (failure) {
    return faulty(name, failure, temporal);
  }
}

/** What a server that fails says of itself; whatever is no fault of one was not foreseen, and goes on. */
function faulty(name: FindingName, failure: unknown, { connection }: Config['temporal']): Finding {
  const fault = foreseen(failure, askedOf(connection));
  if (fault instanceof ServerFault) return wrong(name, fault.says, fault.mend);
  if (fault instanceof CodedError) return wrong(name, fault.message, 'Then: endwell setup');
  throw failure;
}
