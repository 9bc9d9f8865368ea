import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { counselling, simple } from './caseloads.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const tree = mkdtempSync(join(tmpdir(), 'endwell-program-'));
const cache = join(tree, 'node_modules/.cache');
const many = join(tree, 'many.csv');

/** A tree of its own, which may be edited; the packages are those of this one. */
beforeAll(() => {
  const ofRoot = readdirSync(root).filter((name) => name.endsWith('.ts'));
  for (const part of ['client', 'workflows', 'activities', 'worker', ...ofRoot]) {
    cpSync(join(root, part), join(tree, part), { recursive: true });
  }
  cpSync(join(root, 'package.json'), join(tree, 'package.json'));
  mkdirSync(cache, { recursive: true });
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (name !== '.cache')
      symlinkSync(join(root, 'node_modules', name), join(tree, 'node_modules', name));
  }
  writeFileSync(many, simple(Array.from({ length: 200 }, (_, n) => `R-${n}`)));
});
afterAll(() => rmSync(tree, { recursive: true }));

/** What it prints; it fails where it complains. */
async function endwell(...words: string[]): Promise<string> {
  const bin = join(tree, 'client/cli/endwell.js');
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [bin, ...words]);
  expect(stderr).toBe('');
  return stdout;
}

/** The programs that are kept. */
const kept = (): string[] => readdirSync(join(cache, 'endwell'));

const days = ['--policy', counselling, '--from', '2035-02-05', '--until', 'P3D', '--json'];

describe('the command line as one program', () => {
  let ofMany: string;

  it('given two processes at once, then both answer, and one whole program is kept', async () => {
    const [one, other] = await Promise.all([endwell('--help'), endwell('--help')]);

    expect(one).toContain('rehearse');
    expect(other).toBe(one);
    expect(kept()).toEqual([expect.stringMatching(/^[0-9a-f]{24}$/)]);
  });

  it('given many cases, then its threads are a part of it', async () => {
    ofMany = await endwell('rehearse', many, ...days);

    expect(JSON.parse(ofMany)).toMatchObject({ endings: 200, refused: 0 });
    expect(readdirSync(join(cache, 'endwell', kept()[0]!))).toContain('survey-thread.cjs');
  });

  it('given a command again, then it says the same with what Node compiled, or where that is broken', async () => {
    const program = join(cache, 'endwell', kept()[0]!);
    const first = await endwell('chart', '--format', 'json');
    const name = readdirSync(program).find((file) => file.startsWith('chart-'))!;

    expect(await endwell('chart', '--format', 'json')).toBe(first);

    writeFileSync(join(program, name), 'cut off');
    expect(await endwell('chart', '--format', 'json')).toBe(first);
    expect(statSync(join(program, name)).size).toBeGreaterThan(100_000);
  });

  it('given a source that is edited, then another is made, under another name', async () => {
    const [before] = kept();
    appendFileSync(join(tree, 'client/cli/main.ts'), "process.stdout.write('edited');\n");

    expect(await endwell('--help')).toMatch(/edited$/);
    expect(kept()).toHaveLength(2);
    expect(kept()).toContain(before);
    cpSync(join(root, 'client/cli/main.ts'), join(tree, 'client/cli/main.ts'));
  });

  it('given a place where none can be kept, then the sources do the same, threads too', async () => {
    rmSync(cache, { recursive: true });
    writeFileSync(cache, 'Nobody makes a folder here.');

    expect(await endwell('rehearse', many, ...days)).toBe(ofMany);
  });
});
