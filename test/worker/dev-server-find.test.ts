import { describe, expect, it } from '@jest/globals';
import { findServer, toCacheFolder, type Ways } from '../../worker/dev-server/find.ts';
import { CodedError } from '../../coded-error.ts';
import { newEnough, parseServerVersion } from '../../worker/dev-server/version.ts';
import { wantsServer } from '../support/server-run.ts';

const RIGHT = 'temporal version 1.9.1 (Server 1.32.0, UI 2.50.1)';
const OLD = 'temporal version 1.4.1 (Server 1.28.0, UI 2.39.0)';

describe('the version of a server', () => {
  it.each([
    [RIGHT, '1.32.0'],
    ['temporal version 0.0.0-DEV (Server 1.32.1, UI 2.50.1)\n', '1.32.1'],
    ['temporal version 1.9.0-rc.1 (Server 1.33.0-157.2, UI 2.51.0)', '1.33.0'],
    ['tctl version 1.18.0', null],
    ['', null],
  ])('is read from %j', (answer, version) => {
    expect(parseServerVersion(answer)).toBe(version);
  });

  it.each([
    ['1.31.9', false],
    ['1.32.0', true],
    ['1.100.0', true],
    ['2.0.0', true],
    ['0.99.0', false],
  ])('%s is new enough: %s', (version, enough) => {
    expect(newEnough(version)).toBe(enough);
  });
});

describe('the way to a server', () => {
  it('is the one that is already there, before anything is asked', async () => {
    const { ways, asked } = given({ temporal: RIGHT });
    const found = await findServer({ address: 'host:7233', executable: '/x' }, ways);
    expect(found).toMatchObject({ way: 'running', address: 'host:7233' });
    expect(asked).toEqual([]);
  });

  it('is the CLI that is named, before the one on the PATH', async () => {
    const { ways } = given({ temporal: RIGHT, '/x': RIGHT });
    expect(await findServer({ executable: '/x' }, ways)).toMatchObject({
      way: 'named',
      executable: '/x',
      version: '1.32.0',
    });
  });

  it.each([
    [{}, 'ENDWELL_TEMPORAL_CLI names /x, which is not there.'],
    [
      { '/x': OLD },
      'ENDWELL_TEMPORAL_CLI names /x, which has server 1.28.0 (1.32 or newer is needed).',
    ],
  ])('is refused where the CLI that is named is no good: %j', async (there, sentence) => {
    const { ways } = given({ temporal: RIGHT, ...there });
    await expect(findServer({ executable: '/x' }, ways)).rejects.toMatchObject({
      code: 'cliUnusable',
      message: sentence,
    });
  });

  it('takes what was built before rather than fetch, and says what it passed over', async () => {
    const { ways, asked } = given({ temporal: OLD, '/kept/built': RIGHT });
    expect(await findServer({}, ways)).toMatchObject({
      way: 'built',
      why: 'the Temporal CLI built earlier has server 1.32.0; the temporal on the PATH has server 1.28.0 (1.32 or newer is needed)',
    });
    expect(asked).toEqual(['temporal', '/kept/fetched', '/kept/built']);
  });

  it('is a fetch where nothing is at hand', async () => {
    const { ways } = given({ '/new/fetched': RIGHT });
    expect(await findServer({}, ways)).toMatchObject({
      way: 'fetched',
      executable: '/new/fetched',
      why: 'fetched (server 1.32.0), because no usable Temporal CLI is at hand',
    });
  });

  it('is a build where the fetch fails, and says why', async () => {
    const { ways } = given(
      { '/new/built': RIGHT },
      { fetch: new CodedError('fetchFailed', 'The download failed.') },
    );
    expect(await findServer({}, ways)).toMatchObject({
      way: 'built',
      why: 'built (server 1.32.0), because no usable Temporal CLI is at hand; The download failed',
    });
  });

  it('says all that was tried, and what helps, where nothing leads to a server', async () => {
    const { ways } = given(
      { temporal: OLD },
      {
        fetch: new CodedError('fetchFailed', 'The download failed.'),
        build: new CodedError('goMissing', 'Go is not here.'),
      },
    );
    await expect(findServer({}, ways)).rejects.toMatchObject({
      code: 'goMissing',
      message:
        'There is no Temporal server: no usable Temporal CLI is at hand; the temporal on the PATH has server 1.28.0 ' +
        '(1.32 or newer is needed); The download failed; Go is not here. Install the Temporal CLI (server 1.32 or ' +
        'newer) or Go, or set TEMPORAL_ADDRESS to a server that is running.',
    });
  });
});

describe('the cache folder', () => {
  it.each([
    ['/cache', '/cache/endwell'],
    [undefined, '/home/ada/.cache/endwell'],
    ['', '/home/ada/.cache/endwell'],
  ])('with XDG_CACHE_HOME %j is %s', (xdgCacheHome, folder) => {
    expect(toCacheFolder(xdgCacheHome, '/home/ada')).toBe(folder);
  });
});

describe('a test run', () => {
  it.each([
    [[], true],
    [['test/ending'], false],
    [['test/ending/gate.test.ts', 'test/host'], false],
    [['test/ending', 'test/workflows'], true],
    [['gate'], true],
  ])('of %j wants a server: %s', (patterns, wanted) => {
    expect(wantsServer(patterns)).toBe(wanted);
  });
});

function given(
  there: Record<string, string>,
  failures: { fetch?: Error; build?: Error } = {},
): { ways: Ways; asked: string[] } {
  const asked: string[] = [];
  const ways: Ways = {
    askVersion: async (executable) => {
      asked.push(executable);
      return there[executable] ?? null;
    },
    kept: { fetched: '/kept/fetched', built: '/kept/built' },
    fetch: async () => {
      if (failures.fetch) throw failures.fetch;
      return '/new/fetched';
    },
    build: async () => {
      if (failures.build) throw failures.build;
      return '/new/built';
    },
  };
  return { ways, asked };
}
