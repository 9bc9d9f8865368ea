import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';

export const riverside = new URL('../../examples/caseloads/riverside.csv', import.meta.url)
  .pathname;
export const counselling = new URL('../../examples/policies/counselling.yaml', import.meta.url)
  .pathname;

/** A folder for the files of one test file, and a way to write one. */
export function filesInTest(): (name: string, content: string | Uint8Array) => string {
  const folder = mkdtempSync(join(tmpdir(), 'endwell-caseload-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  return (name, content) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
}

/** A caseload of the two columns that are needed. */
export function simple(refs: readonly string[]): string {
  return ['external_ref,worker_ref', ...refs.map((ref) => `${ref},W-7`)].join('\n');
}
