import {
  Client,
  type Connection,
  defaultGrpcRetryOptions,
  makeGrpcRetryInterceptor,
} from '@temporalio/client';
import { foreseen } from '../../server-fault.ts';
import { type Config, loadConfig } from '../../temporal.config.ts';
import { askedOf, reachServer } from '../../worker/named-server/index.ts';
import { secrecyOf } from '../../worker/secrecy/index.ts';
import { createKnownEndings, type KnownEndings } from '../known-endings.ts';
import { EndwellError } from '../endwell-error.ts';
import { type Builds, explainMisread } from '../other-build.ts';
import { called } from '../called.ts';
import { Failed } from './exit.ts';

/** What a command needs to ask endings on a server. */
export interface Reached {
  config: Config;
  connection: Connection;
  client: Client;
  endings: KnownEndings;
  /** Asks the ending that somebody named: by its opaque reference, or by the agency’s own where there is none of that. */
  ofEnding: <T>(typed: string, ask: (ref: string) => Promise<T>) => Promise<T>;
}

const ANSWERED_WITHIN_MS = 20_000;
const opaque = /^[A-Za-z0-9]{16}$/;

/** Connects, asks, and closes; refusals and failures become complaints with a code. */
export async function reaching<T>(ask: (reached: Reached) => Promise<T>): Promise<T> {
  const config = loadConfig();
  const secrecy = secrecyOf(config);
  const connection = await connect(config);
  const { namespace } = config.temporal;
  const client = new Client({ ...secrecy, connection, namespace });
  const { agency, refKey } = config;
  const endings = createKnownEndings({ client, agency, refKey });
  const ofEnding: Reached['ofEnding'] = async (typed, ask) => {
    const own = endings.refOf(typed);
    const byOwn = () => ask(own).catch((error) => raiseNamed(error, own, typed));
    if (!opaque.test(typed)) return await byOwn();
    try {
      return await ask(typed);
    } catch (error) {
      if (!isMissing(error)) throw error;
      return await byOwn().catch((second) => {
        throw isMissing(second) ? error : second;
      });
    }
  };
  try {
    return await connection.withDeadline(Date.now() + ANSWERED_WITHIN_MS, () =>
      ask({ config, connection, client, endings, ofEnding }),
    );
  } catch (failure) {
    const error = await explainMisread(failure, () => buildsAt(config, connection));
    if (!(error instanceof EndwellError) || error.refusal === null)
      throw foreseen(error, askedOf(config.temporal.connection));
    const { refusal, message } = error;
    throw new Failed([{ code: refusal.code, says: message, refusal }]);
  } finally {
    await connection.close();
  }
}

/** The build of this tree, and the one that is current there. */
async function buildsAt(config: Config, connection: Connection): Promise<Builds> {
  const { buildOf, Versions } = await import('../../worker/upgrades/index.ts');
  const build = await buildOf(config);
  const { taskQueue, temporal } = config;
  const options = { ...secrecyOf(config), connection, namespace: temporal.namespace, taskQueue };
  return { here: build.buildId, current: await new Versions({ ...options, build }).current() };
}

/** What failed is told of the ending as people called it. */
function raiseNamed(error: unknown, ref: string, externalRef: string): never {
  if (!(error instanceof EndwellError) || error.refusal !== null) throw error;
  const says = error.message.replace(ref, called({ ref, externalRef }));
  throw new EndwellError(error.code, says, { cause: error });
}

function isMissing(error: unknown): boolean {
  return error instanceof EndwellError && error.code === 'notFound';
}

const RESOURCE_EXHAUSTED = 8;
const AGAIN_AFTER_MS = 200;
const TRIES = 100;
const usual = defaultGrpcRetryOptions();

/**
 * An ending that is changing from one run to the next hears nothing for a moment. The server says that in the words of one
 * that has too much to do, for which the SDK waits one and a half seconds, and then ever longer.
 */
export const retrying = makeGrpcRetryInterceptor({
  delayFunction: (tries, status) =>
    isChanging(status) ? AGAIN_AFTER_MS : usual.delayFunction(tries, status),
  retryableDecider: (tries, status) =>
    isChanging(status) ? tries < TRIES : usual.retryableDecider(tries, status),
});

function isChanging({ code, details }: { code: number; details: string }): boolean {
  return code === RESOURCE_EXHAUSTED && details.includes('workflow is closing');
}

/** @throws ServerFault */
export async function connect({ temporal }: Config): Promise<Connection> {
  return await reachServer(temporal, { interceptors: [retrying] });
}

export function addressOf({ connection, address }: Config['temporal']): string {
  return connection.address ?? address ?? 'localhost:7233';
}
