import { Connection, type ConnectionOptions } from '@temporalio/client';
import { searchAttributes } from '../../workflows/host/search-attributes.ts';
import { type Finding, well, wrong } from './finding.ts';

export interface Place {
  connection: ConnectionOptions;
  namespace: string;
  taskQueue: string;
}

const CONNECT_WITHIN_MS = 5_000;
const WORKFLOW_QUEUE = 1;

/** The server first: where it does not answer, nothing else of it can be looked at. */
export async function examineTemporal(place: Place): Promise<Finding[]> {
  const address = place.connection.address ?? 'localhost:7233';
  let connection: Connection;
  try {
    const options = { ...place.connection, connectTimeout: CONNECT_WITHIN_MS };
    connection = await Connection.connect(options);
  } catch {
    const mend =
      'Start one with npm start, or name one that is running by TEMPORAL_ADDRESS or a profile.';
    return [wrong('server', `No Temporal server answers at ${address}.`, mend)];
  }
  try {
    const { serverVersion } = await connection.workflowService.getSystemInfo({});
    const namespace = await examineNamespace(connection, place.namespace);
    const server = well('server', `Temporal ${serverVersion} answers at ${address}.`);
    if (!namespace.ok) return [server, namespace];
    return [
      server,
      namespace,
      await examineAttributes(connection, place.namespace),
      await examineWorker(connection, place),
    ];
  } finally {
    await connection.close();
  }
}

async function examineNamespace(connection: Connection, namespace: string): Promise<Finding> {
  try {
    await connection.workflowService.describeNamespace({ namespace });
    return well('namespace', `"${namespace}" is there.`);
  } catch {
    const mend = `Set TEMPORAL_NAMESPACE, or make it: temporal operator namespace create ${namespace}`;
    return wrong('namespace', `"${namespace}" is not there, or not for you.`, mend);
  }
}

async function examineAttributes(connection: Connection, namespace: string): Promise<Finding> {
  const name = 'search attributes';
  try {
    const { customAttributes } = await connection.operatorService.listSearchAttributes({
      namespace,
    });
    const wanted = Object.keys(searchAttributes);
    const missing = wanted.filter((attribute) => customAttributes?.[attribute] === undefined);
    if (missing.length === 0) return well(name, `All ${wanted.length} are registered.`);
    const mend = `Register them: temporal operator search-attribute create --namespace ${namespace} --name … --type …; npm start does so where SMTP_URL is set.`;
    return wrong(name, `Not registered: ${missing.join(', ')}.`, mend);
  } catch {
    return wrong(name, 'They cannot be listed.', 'Ask whoever runs the server to list them.');
  }
}

/** Whether anybody works on endings, as the server has seen it lately. */
async function examineWorker(
  connection: Connection,
  { namespace, taskQueue }: Place,
): Promise<Finding> {
  const { pollers } = await connection.workflowService.describeTaskQueue({
    namespace,
    taskQueue: { name: taskQueue },
    taskQueueType: WORKFLOW_QUEUE,
  });
  return pollers && pollers.length > 0
    ? well('worker', `Queue "${taskQueue}" is worked on.`)
    : wrong(
        'worker',
        `Nobody works on queue "${taskQueue}".`,
        'Start a worker with SMTP_URL set: node --import tsx worker/main.ts; on a server of your own, npm start.',
      );
}
