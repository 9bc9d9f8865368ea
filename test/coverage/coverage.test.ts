import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { examples, rows } from './rows.ts';
import { citations, coveragePage, exampleScenarios } from './table.ts';

describe('what the field asks', () => {
  it('given docs/field.md, when it is read, then every row, guard and worked example is found', () => {
    const found = (letter: string) => [...rows.keys()].filter((id) => id.startsWith(letter)).length;
    expect(['A', 'B', 'C', 'D', 'G'].map(found)).toEqual([37, 24, 40, 34, 20]);
    expect(examples).toHaveLength(12);
  });

  it.each(citations())('$id has its place: $says', ({ places }) => {
    expect(places).not.toEqual([]);
  });

  it.each(citations())('$id is shown by a test or a story whose name says it: $says', (row) => {
    expect(row.shown).not.toEqual([]);
  });

  it.each(exampleScenarios())('the worked example "$says" is a scenario', ({ scenarios }) => {
    expect(scenarios).not.toEqual([]);
  });

  it('is told by docs/coverage.md as it is (npm run docs)', () => {
    const page = readFileSync(new URL('../../docs/coverage.md', import.meta.url), 'utf8');
    expect(page).toBe(coveragePage());
  });
});
