import { existsSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { stagesPicture } from '../../client/picture/stages.ts';
import { sources, textOf } from '../support/sources.ts';

const readme = textOf('README.md');
const folders = ['workflows', 'activities', 'worker', 'client', 'test', 'examples', 'docs', 'deploy'];

/** The rows of the table under a heading, each as its cells. */
function tableUnder(heading: string): string[][] {
  const [, from = ''] = readme.split(`\n## ${heading}\n`);
  const [section = ''] = from.split('\n## ');
  const rows = section.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) => row.split('|').slice(1, -1));
}

function pathsIn(cell = ''): string[] {
  return Array.from(cell.matchAll(/`([^`]+)`/g), ([, path = '']) => path);
}

describe('the README', () => {
  it('is read in one sitting: at most 200 lines', () => {
    expect(readme.trimEnd().split('\n').length).toBeLessThanOrEqual(200);
  });

  it('draws the stages at a glance: at most 16 boxes, each once', () => {
    const boxes = Array.from(stagesPicture().matchAll(/(\w+)\[/g), ([, name]) => name);
    expect(boxes).toEqual(expect.arrayContaining(['serving', 'concluding', 'aftercare', 'ceased']));
    expect(boxes.length).toBeLessThanOrEqual(16);
    expect(new Set(boxes).size).toBe(boxes.length);
  });

  it('names every folder that holds sources in its map, or in the line of the folder around it', () => {
    const map = new Map(
      tableUnder('Source map').flatMap(([names, holds]) =>
        pathsIn(names).map((path): [string, string[]] => [path, pathsIn(holds)]),
      ),
    );
    const isNamed = (folder: string): boolean => {
      const around = map.get(dirname(folder)) ?? [];
      return map.has(folder) || around.includes(folder.slice(dirname(folder).length + 1));
    };
    const all = new Set(sources(folders, /\.\w+$/).map(([file]) => dirname(file)));
    const unnamed = [...all].filter((folder) => !isNamed(folder));
    expect(unnamed).toEqual([]);
  });

  it('names no folder that is not there', () => {
    const named = tableUnder('Source map').flatMap(([names]) => pathsIn(names));
    expect(named.filter((path) => !existsSync(new URL(`../../${path}`, import.meta.url)))).toEqual(
      [],
    );
  });

  it('sends a line to files that exist; `<subject>` stands for any name', () => {
    const files = tableUnder('Where a line goes').flatMap(([, where]) =>
      pathsIn(where).filter((path) => path.includes('.')),
    );
    expect(files.length).toBeGreaterThan(12);
    expect(files.filter((file) => !isThere(file))).toEqual([]);
  });
});

function isThere(file: string): boolean {
  const place = new URL(`../../${file}`, import.meta.url);
  if (!/<\w+>/.test(file)) return existsSync(place);
  const [start = '', end = ''] = file.slice(dirname(file).length + 1).split(/<\w+>/);
  const names = readdirSync(new URL('.', place));
  return names.some((name) => name.startsWith(start) && name.endsWith(end));
}
