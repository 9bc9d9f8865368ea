import { Connection } from '@temporalio/client';
import type { Config } from '../../temporal.config.ts';
import { searchAttributes } from '../../workflows/host/search-attributes.ts';
import { type Finding, well, wrong } from './finding.ts';

const CONNECT_WITHIN_MS = 5_000;

/** The server, and what it must know; where it or the namespace is not there, nothing else can be looked at (null). */
export async function examineTemporal({
  connection: options,
  namespace,
}: Config['temporal']): Promise<{ findings: Finding[]; connection: Connection | null }> {
  const address = options.address ?? 'localhost:7233';
  let connection: Connection;
  try {
    connection = await Connection.connect({ ...options, connectTimeout: CONNECT_WITHIN_MS });
  } catch {
    const mend =
      'Start one with npm start, or name one that is running by TEMPORAL_ADDRESS or a profile.';
    const says = `No Temporal server answers at ${address}.`;
    return { findings: [wrong('server', says, mend)], connection: null };
  }
  const { serverVersion } = await connection.workflowService.getSystemInfo({});
  const server = well('server', `Temporal ${serverVersion} answers at ${address}.`);
  const there = await examineNamespace(connection, namespace);
  if (there.ok) {
    const attributes = await examineAttributes(connection, namespace);
    return { findings: [server, there, attributes], connection };
  }
  await connection.close();
  return { findings: [server, there], connection: null };
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
