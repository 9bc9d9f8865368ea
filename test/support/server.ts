import { afterAll } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime } from '@temporalio/worker';
import { secrecy } from './secrecy.ts';
import { ADDRESS_VARIABLE, EXECUTABLE_VARIABLE } from './server-run.ts';

/** What a test file needs to run workers on the server of this run and to talk to them. */
export interface TestServer {
  address: string;
  connection: Connection;
  nativeConnection: NativeConnection;
  client: Client;
}

/** Connects a test file to the server of this run; called at the top of the file, closed after its last test. */
export async function connectTestServer(): Promise<TestServer> {
  const address = given(ADDRESS_VARIABLE);
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const connection = await Connection.connect({ address });
  const nativeConnection = await NativeConnection.connect({ address });
  afterAll(async () => {
    await connection.close();
    await nativeConnection.close();
  });
  return { address, connection, nativeConnection, client: new Client({ ...secrecy, connection }) };
}

/** The CLI that this run uses, for tests that start a server of their own. */
export function testServerExecutable(): string {
  return given(EXECUTABLE_VARIABLE);
}

function given(variable: string): string {
  const value = process.env[variable];
  if (value === undefined) {
    throw new Error(`This run has no Temporal server (${variable} is not set): see jest-setup.ts.`);
  }
  return value;
}
