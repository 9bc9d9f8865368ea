import { join } from 'node:path';
import { NEEDED_SERVER, newEnough, parseServerVersion } from './version.ts';
import { CodedError } from '../../coded-error.ts';
import type { ServerErrorCode } from '../error-codes.ts';

/** What the settings say about the server. */
export interface ServerWish {
  /** `TEMPORAL_ADDRESS`, or the address of a profile: a server that is already there. */
  address?: string | undefined;
  /** `ENDWELL_TEMPORAL_CLI`: the path of a Temporal CLI. */
  executable?: string | undefined;
}

/** How a CLI can be come by; each can be replaced in tests. */
export interface Ways {
  askVersion: (executable: string) => Promise<string | null>;
  /** Where an earlier fetch or build has left its CLI. */
  kept: { fetched: string; built: string };
  fetch: () => Promise<string>;
  build: () => Promise<string>;
}

/** The way taken to a server, and why. */
export type Found =
  | { way: 'running'; address: string; why: string }
  | {
      way: 'named' | 'onPath' | 'fetched' | 'built';
      executable: string;
      version: string;
      why: string;
    };

const ON_PATH = 'temporal';

/**
 * Decides where the server comes from: one that is running, a CLI at hand, a CLI fetched, a CLI built.
 * What was fetched or built before counts as being at hand, so that nobody waits twice.
 */
export async function findServer(wish: ServerWish, ways: Ways): Promise<Found> {
  if (wish.address !== undefined) {
    const why = `the settings name a server at ${wish.address}`;
    return { way: 'running', address: wish.address, why };
  }
  if (wish.executable !== undefined) {
    const looked = await look(wish.executable, ways);
    const called = `ENDWELL_TEMPORAL_CLI names ${wish.executable}`;
    if (looked.version === null)
      throw new CodedError<ServerErrorCode>('cliUnusable', `${called}, which ${looked.flaw}.`);
    const why = `${called}, with server ${looked.version}`;
    return { way: 'named', executable: wish.executable, version: looked.version, why };
  }

  const passedOver: string[] = [];
  const atHand = [
    { way: 'onPath', executable: ON_PATH, called: 'the temporal on the PATH' },
    { way: 'fetched', executable: ways.kept.fetched, called: 'the Temporal CLI fetched earlier' },
    { way: 'built', executable: ways.kept.built, called: 'the Temporal CLI built earlier' },
  ] as const;
  for (const { way, executable, called } of atHand) {
    const looked = await look(executable, ways);
    if (looked.version !== null) {
      return { way, executable, version: looked.version, why: because(called, looked.version) };
    }
    if (looked.there) passedOver.push(`${called} ${looked.flaw}`);
  }
  return obtain(ways, passedOver);

  function because(called: string, version: string): string {
    return [`${called} has server ${version}`, ...passedOver].join('; ');
  }
}

async function obtain(ways: Ways, passedOver: string[]): Promise<Found> {
  const tried = ['no usable Temporal CLI is at hand', ...passedOver];
  for (const way of ['fetched', 'built'] as const) {
    try {
      const executable = await (way === 'fetched' ? ways.fetch() : ways.build());
      const looked = await look(executable, ways);
      if (looked.version !== null) {
        const why = `${way} (server ${looked.version}), because ${tried.join('; ')}`;
        return { way, executable, version: looked.version, why };
      }
      tried.push(`the one ${way} ${looked.flaw}`);
    } catch (failure) {
      if (!(failure instanceof CodedError)) throw failure;
      if (way === 'built') throw withoutServer(failure, tried);
      tried.push(toClause(failure));
    }
  }
  throw new CodedError<ServerErrorCode>(
    'cliUnusable',
    `There is no Temporal server: ${tried.join('; ')}.`,
  );
}

function withoutServer(
  failure: CodedError<ServerErrorCode>,
  tried: readonly string[],
): CodedError<ServerErrorCode> {
  const reasons = [...tried, toClause(failure)].join('; ');
  return new CodedError<ServerErrorCode>(
    failure.code,
    `There is no Temporal server: ${reasons}. Install the Temporal CLI (server ${NEEDED_SERVER} or newer) or Go, ` +
      `or set TEMPORAL_ADDRESS to a server that is running.`,
    { cause: failure },
  );
}

function toClause(failure: CodedError<ServerErrorCode>): string {
  return failure.message.replace(/\.$/, '');
}

type Looked = { version: string; there: true } | { version: null; there: boolean; flaw: string };

async function look(executable: string, ways: Ways): Promise<Looked> {
  const answer = await ways.askVersion(executable);
  if (answer === null) return { version: null, there: false, flaw: 'is not there' };
  const version = parseServerVersion(answer);
  const needed = `${NEEDED_SERVER} or newer is needed`;
  if (version === null) {
    return { version: null, there: true, flaw: `does not say which server it has (${needed})` };
  }
  return newEnough(version)
    ? { version, there: true }
    : { version: null, there: true, flaw: `has server ${version} (${needed})` };
}

/** Where fetched and built CLIs are kept: below the user's cache folder. */
export function toCacheFolder(xdgCacheHome: string | undefined, home: string): string {
  return join(xdgCacheHome || join(home, '.cache'), 'endwell');
}
