import type { Connection } from '@temporalio/client';
import { optionalTsToMs } from '@temporalio/common/lib/time.js';
import { CodedError } from '../../coded-error.ts';
import type { Config } from '../../temporal.config.ts';
import { searchAttributes } from '../../workflows/host/search-attributes.ts';
import {
  attributeOptions,
  missingAttributes,
  registerSearchAttributes,
} from '../dev-server/attributes.ts';
import type { StackErrorCode } from '../error-codes.ts';
import { type FaultCode, foreseen, ServerFault } from '../../server-fault.ts';
import { makeNamespace } from './namespace.ts';
import { askedOf, assertNamespace } from './reach.ts';

type Place = Pick<Config['temporal'], 'namespace' | 'connection'>;

/** What was done to a server, and what was there already. */
export interface SetUp {
  namespace: string;
  namespaceMade: boolean;
  /** How long what has ended is kept there, in days; whole ones. */
  keptForDays: number;
  /** The search attributes that were registered now. */
  registered: string[];
  /** How many of them endings need. */
  needed: number;
}

/** Long enough to ask an ending what it came to after a holiday; `temporal operator namespace update` changes it. */
const KEPT_FOR_DAYS = 30;
const DAY_MS = 86_400_000;

/**
 * Gives a server of others what endings need; what is there stays as it is, so that a repetition is harmless.
 *
 * @throws ServerFault, which names the role that is missing and the command that somebody who has it can run instead
 */
export async function setUp(
  connection: Connection,
  place: Place,
  { makesNamespace }: { makesNamespace: boolean },
): Promise<SetUp> {
  const { namespace } = place;
  const namespaceMade = makesNamespace && (await makeWhereMissing(connection, place));
  if (!makesNamespace) await assertNamespace(connection, place);
  const { config } = await connection.workflowService.describeNamespace({ namespace });
  const kept = config?.workflowExecutionRetentionTtl;
  const keptForDays = (optionalTsToMs(kept) ?? 0) / DAY_MS;
  const names = Object.keys(searchAttributes);
  const command = `temporal operator search-attribute create --namespace ${namespace} ${attributeOptions(searchAttributes).join(' ')}`;
  const registered = await withRole(place, command, () =>
    registerSearchAttributes(connection, namespace, searchAttributes),
  );
  return { namespace, namespaceMade, keptForDays, registered, needed: names.length };
}

async function makeWhereMissing(connection: Connection, place: Place): Promise<boolean> {
  const { namespace } = place;
  try {
    await assertNamespace(connection, place);
    return false;
  } catch (failure) {
    // Who may make a namespace need not be allowed to read one that is not there.
    const absent: readonly FaultCode[] = ['namespaceMissing', 'rightMissing'];
    if (!(failure instanceof ServerFault) || !absent.includes(failure.code)) throw failure;
  }
  const keptForMs = KEPT_FOR_DAYS * DAY_MS;
  const command = `temporal operator namespace create --namespace ${namespace} --retention ${KEPT_FOR_DAYS * 24}h`;
  return await withRole(place, command, () =>
    makeNamespace(connection, { namespace, description: 'Endings, by Endwell.', keptForMs }),
  );
}

/** What needs the role `admin` (the server’s own table of its calls says so); `command` is the same by hand. */
async function withRole<T>(place: Place, command: string, act: () => Promise<T>): Promise<T> {
  const asked = askedOf(place.connection);
  try {
    return await act();
  } catch (failure) {
    const fault = foreseen(failure instanceof ServerFault ? failure.cause : failure, asked);
    if (!(fault instanceof ServerFault)) throw failure;
    const { code, cause } = fault;
    if (code !== 'rightMissing' && code !== 'serverTooOld') throw fault;
    const { namespace } = place;
    const reply = `that takes the role “admin” on namespace “${namespace}”`;
    const mend = `Ask its keeper for that role (claim “${namespace}:admin”), or have whoever has it run: ${command}`;
    throw new ServerFault('rightMissing', asked, { reply, mend, cause });
  }
}

/** The search attributes of endings that a namespace lacks. @throws CodedError `attributeConflict` */
export async function missingFrom(
  connection: Connection,
  { namespace }: Pick<Place, 'namespace'>,
): Promise<string[]> {
  return await missingAttributes(connection, namespace, searchAttributes);
}

/**
 * Before a worker starts on a server of others: without their attributes endings fail at their first step. Where they may
 * not be listed nothing is known, and a worker starts.
 *
 * @throws ServerFault where the namespace is not there, or not for us
 * @throws CodedError `attributesMissing`, `attributeConflict`
 */
export async function assertSetUp(connection: Connection, place: Place): Promise<void> {
  const { namespace } = place;
  await assertNamespace(connection, place);
  let missing: string[];
  try {
    missing = await missingFrom(connection, place);
  } catch (failure) {
    const fault = foreseen(failure);
    const unlisted: readonly string[] = ['rightMissing', 'serverTooOld'];
    if (fault instanceof ServerFault && unlisted.includes(fault.code)) return;
    throw fault;
  }
  if (missing.length === 0) return;
  const says = `The namespace "${namespace}" has no search attributes ${missing.join(', ')}, without which no ending can go on: register them once with endwell setup.`;
  throw new CodedError<StackErrorCode>('attributesMissing', says);
}
