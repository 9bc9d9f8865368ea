import { afterAll, describe, expect, it } from '@jest/globals';
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../../temporal.config.ts';
import { keysOf, makeKeyFile } from '../../worker/secrecy/index.ts';
import { run } from '../support/program.ts';

const folder = await mkdtemp(join(tmpdir(), 'endwell-keys-'));
afterAll(async () => rm(folder, { recursive: true }));

const configOf = (keys: string) => loadConfig({ ENDWELL_KEYS: keys });

describe('a file of keys', () => {
  it('given a first start, then it is made for its owner’s eyes alone, and a second start keeps it', async () => {
    const path = join(folder, 'fresh', 'keys.json');
    expect(makeKeyFile(path, 'riverside')).toBe('made');
    const made = await readFile(path, 'utf8');
    expect(((await stat(path)).mode & 0o777).toString(8)).toBe('600');
    expect(((await stat(join(folder, 'fresh'))).mode & 0o777).toString(8)).toBe('700');
    expect(makeKeyFile(path, 'riverside')).toBe('kept');
    expect(await readFile(path, 'utf8')).toBe(made);
    expect(await readdir(join(folder, 'fresh'))).toEqual(['keys.json']);
    expect(keysOf(configOf(path)).home).toBe('riverside');
    expect(keysOf(configOf(made)).home).toBe('riverside');
  });

  it('given one that others can read, then it is refused, with the command that mends it', async () => {
    const path = join(folder, 'open.json');
    makeKeyFile(path, 'riverside');
    await chmod(path, 0o644);
    expect(() => keysOf(configOf(path))).toThrow(`chmod 600 ${path}`);
  });

  it.each(['', '{', '[]', '{"format":1}', '{"format":2,"home":"a","agencies":{}}'])(
    'given one that holds %j, then it is refused without a word of what it holds',
    async (text) => {
      const path = join(folder, 'broken.json');
      await writeFile(path, text, { mode: 0o600 });
      expect(() => keysOf(configOf(path))).toThrow(expect.objectContaining({ code: 'keyFile' }));
    },
  );

  it('given none, then that is said, with what to set', () => {
    expect(() => keysOf(configOf(join(folder, 'nowhere.json')))).toThrow(
      expect.objectContaining({ code: 'keyMissing' }),
    );
  });
});

describe('endwell keys', () => {
  const path = join(folder, 'mine', 'keys.json');
  const keys = async (...words: string[]) => {
    const program = run('client/cli/endwell.js', ['keys', ...words], {
      ENDWELL_KEYS: path,
      ENDWELL_AGENCY: 'riverside',
    });
    const status = await program.ended;
    return { status, out: program.out(), err: program.err() };
  };

  it('given a key that is added and used, then the names are listed, and never a key', async () => {
    expect((await keys('make')).out).toContain(`Keys were made in ${path}.`);
    expect((await keys('make')).out).toContain('stay as they are');
    const added = await keys('add');
    expect(added.err).toBe('');
    const name = /endwell keys use (\S+)/.exec(added.out)?.[1] ?? '';
    expect((await keys('use', name)).out).toContain(`Key riverside/${name} is the current one`);
    const { out } = await keys('list');
    expect(out).toMatch(new RegExp(`riverside {2}${name} {2}current`));
    for (const { keys: all } of Object.values(keysOf(configOf(path)).agencies)) {
      for (const key of Object.values(all)) expect(out).not.toContain(key);
    }
  });

  it('given a name that no agency can have, then it is refused, and the keys stay as they were', async () => {
    const before = await readFile(path, 'utf8');
    const { status, err } = await keys('add', '--agency', 'Bad Name');
    expect(status).toBe(1);
    expect(err).toContain('keyFile: "Bad Name" is not a name of an agency');
    expect(await readFile(path, 'utf8')).toBe(before);
  });

  it('given a name that is no key’s, then it is refused', async () => {
    expect(await keys('use', 'nobody.00000000')).toMatchObject({
      status: 1,
      err: expect.stringContaining('keyUnknown: There is no key riverside/nobody.00000000'),
    });
  });
});
