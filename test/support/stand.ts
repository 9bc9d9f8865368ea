import { Client, Connection } from '@temporalio/client';
import {
  DefaultLogger,
  makeTelemetryFilterString,
  NativeConnection,
  Runtime,
} from '@temporalio/worker';
import { retrying } from '../../client/cli/reach.ts';
import { loadConfig } from '../../temporal.config.ts';
import { openServer, type OpenOptions } from '../../worker/dev-server/open.ts';
import { searchAttributes } from '../../workflows/host/search-attributes.ts';
import { Agency } from './ending-agency.ts';
import type { TestServer } from './server.ts';
import { secrecy } from './secrecy.ts';

/** A server of its own with one agency at work, for as long as a campaign or a recording lasts. */
export async function onStand<T>(
  play: (agency: Agency, server: TestServer) => Promise<T>,
  how: Partial<Pick<OpenOptions, 'dbFile' | 'ownGroup'>> = {},
): Promise<T> {
  Runtime.install({
    logger: new DefaultLogger('ERROR'),
    telemetryOptions: { logging: { filter: makeTelemetryFilterString({ core: 'ERROR' }) } },
    // Who hears a signal says what ends: a campaign has its table to print.
    shutdownSignals: [],
  });
  const { cacheFolder, temporalCli } = loadConfig();
  const started = await openServer({
    executable: temporalCli ?? undefined,
    cacheFolder,
    ui: false,
    timeSkipping: true,
    searchAttributes,
    ownGroup: false,
    ...how,
    say: (line) => process.stderr.write(`${line}\n`),
  });
  const { address } = started;
  // Histories full of garbage are long.
  const channelArgs = { 'grpc.max_receive_message_length': 256_000_000 };
  const connection = await Connection.connect({ address, channelArgs, interceptors: [retrying] });
  const nativeConnection = await NativeConnection.connect({ address });
  const server = {
    address,
    connection,
    nativeConnection,
    client: new Client({ ...secrecy, connection }),
  };
  const agency = await Agency.open(server);
  try {
    await agency.work();
    return await play(agency, server);
  } finally {
    await agency.close();
    await nativeConnection.close();
    await connection.close();
    await started.stop();
  }
}
