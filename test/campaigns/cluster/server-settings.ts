import { LOOPBACK } from '../../../worker/dev-server/port.ts';
import { DATABASE_USER } from './postgres.ts';

/** Where a server listens, and where its database is. */
export interface ServerSettings {
  /** Of the frontend, which clients and workers speak to. */
  port: number;
  /** Eight more: the other services, and where each hears of the others. */
  ports: number[];
  databasePort: number;
  /** The file of `limits`. */
  limitsFile: string;
}

/** As `deploy/compose.yaml` has it: commands ask for lists, and the usual ten a second make them wait. */
export const limits = `frontend.namespaceRPS.visibility:
  - value: 100
`;

/** The file of settings of a Temporal server, all services in one process; JSON is YAML. */
export function serverSettings(of: ServerSettings): string {
  const { port, ports, databasePort, limitsFile } = of;
  const store = (databaseName: string, maxConns: number) => ({
    sql: {
      pluginName: 'postgres12',
      databaseName,
      connectAddr: `${LOOPBACK}:${databasePort}`,
      connectProtocol: 'tcp',
      user: DATABASE_USER,
      password: '',
      maxConns,
      maxIdleConns: maxConns,
      maxConnLifetime: '1h',
    },
  });
  const service = (grpcPort: number, membershipPort: number) => ({
    rpc: { grpcPort, membershipPort, bindOnLocalHost: true },
  });
  const [frontends = 0, matching = 0, matchings = 0, history = 0, histories = 0] = ports;
  const [worker = 0, workers = 0, metrics = 0] = ports.slice(5);
  const rpcAddress = `${LOOPBACK}:${port}`;
  const active = { enabled: true, initialFailoverVersion: 1, rpcName: 'frontend', rpcAddress };
  return JSON.stringify({
    log: { stdout: true, level: 'warn', format: 'json' },
    persistence: {
      defaultStore: 'main',
      visibilityStore: 'visibility',
      numHistoryShards: 128,
      datastores: { main: store('temporal', 20), visibility: store('temporal_visibility', 10) },
    },
    global: {
      membership: { maxJoinDuration: '30s', broadcastAddress: LOOPBACK },
      metrics: { prometheus: { timerType: 'histogram', listenAddress: `${LOOPBACK}:${metrics}` } },
    },
    services: {
      frontend: service(port, frontends),
      matching: service(matching, matchings),
      history: service(history, histories),
      worker: service(worker, workers),
    },
    clusterMetadata: {
      enableGlobalNamespace: false,
      failoverVersionIncrement: 10,
      masterClusterName: 'active',
      currentClusterName: 'active',
      clusterInformation: { active },
    },
    dcRedirectionPolicy: { policy: 'noop' },
    dynamicConfigClient: { filepath: limitsFile, pollInterval: '10s' },
  });
}
