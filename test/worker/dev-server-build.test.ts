import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { chmod, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildCli, builtCli } from '../../worker/dev-server/build.ts';

describe('building the Temporal CLI', () => {
  let folder: string;
  let calls: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'endwell-build-'));
    calls = join(folder, 'calls');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('keeps it by the version of its server', () => {
    expect(builtCli('/cache')).toBe('/cache/temporal-1.32.0/temporal');
  });

  it('leaves the whole program and nothing else, and says so once', async () => {
    const said: string[] = [];
    const go = await givenGo('echo program > "$4"');
    const built = await buildCli({ cacheFolder: folder, go, say: (line) => said.push(line) });
    expect(built).toBe(builtCli(folder));
    expect(await readFile(built, 'utf8')).toBe('program\n');
    expect(await readdir(dirname(built))).toEqual(['temporal']);
    expect(said).toEqual([
      'Building the Temporal CLI with Go: 4 to 7 minutes on two cores, and only this once.',
    ]);
  });

  it('leaves nothing where it breaks, and says the last of what Go said', async () => {
    const go = await givenGo('echo half > "$4"; echo "no space left" >&2; exit 1');
    await expect(buildCli({ cacheFolder: folder, go, say: ignore })).rejects.toMatchObject({
      code: 'buildFailed',
      message: 'Go could not build the Temporal CLI (no space left).',
    });
    expect(await readdir(dirname(builtCli(folder)))).toEqual([]);
  });

  it('says that Go is missing', async () => {
    const go = join(folder, 'no-such-go');
    await expect(buildCli({ cacheFolder: folder, go, say: ignore })).rejects.toMatchObject({
      code: 'goMissing',
    });
  });

  it('builds once when two ask at the same time', async () => {
    const go = await givenGo('echo program > "$4"');
    const build = { cacheFolder: folder, go, say: ignore };
    await Promise.all([buildCli(build), buildCli(build), buildCli(build)]);
    expect(await readFile(calls, 'utf8')).toBe('call\n');
  });

  it('does not wait for a builder that died', async () => {
    const go = await givenGo('exit 1');
    await expect(buildCli({ cacheFolder: folder, go, say: ignore })).rejects.toThrow();
    const lock = `${builtCli(folder)}.building`;
    await writeFile(lock, '');
    const longAgo = new Date('2020-01-01');
    await utimes(lock, longAgo, longAgo);

    const better = await givenGo('echo program > "$4"');
    const built = await buildCli({ cacheFolder: folder, go: better, say: ignore });
    expect(await readdir(dirname(built))).toEqual(['temporal']);
  });

  async function givenGo(script: string): Promise<string> {
    const go = join(folder, 'go');
    await writeFile(go, `#!/bin/sh\necho call >> "${calls}"\n${script}\n`);
    await chmod(go, 0o755);
    return go;
  }
});

function ignore(): void {}
