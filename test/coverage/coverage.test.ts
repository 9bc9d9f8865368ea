import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { citations, coveragePage, exampleScenarios } from './table.ts';

describe('what the field asks', () => {
  it.each(citations())('$id has its place and is shown: $says', ({ places, scenarios, tests }) => {
    expect(places).not.toEqual([]);
    expect([...scenarios, ...tests]).not.toEqual([]);
  });

  it.each(exampleScenarios())('the worked example "$says" is a scenario', ({ scenarios }) => {
    expect(scenarios).not.toEqual([]);
  });

  it('is told by docs/coverage.md as it is (npm run docs)', () => {
    const page = readFileSync(new URL('../../docs/coverage.md', import.meta.url), 'utf8');
    expect(page).toBe(coveragePage());
  });
});
