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

/** As the two below begin. */
const header =
  'external_ref,programme,worker_ref,start_date,cadence_days,session_cap,language,zone,preferred_channel,email,consent_followup,goals';

function rowOf(
  n: number,
  otherwise: Partial<Record<'start' | 'mail' | 'yes' | 'zone' | 'worker', string>> = {},
) {
  const {
    start = '2035-01-08',
    mail = `r${n}@example.org`,
    yes = 'yes',
    zone = 'Europe/London',
    worker = 'W-7',
  } = otherwise;
  return `R-${n},counselling,${worker},${start},7,20,en,${zone},email,${mail},${yes},Finish the course`;
}

const refs = Array.from({ length: 30 }, (_, n) => 3001 + n);

/** Thirty cases as they should be written. */
export const soundRows = [header, ...refs.map((n) => rowOf(n))].join('\n');

/** The same as people send them: dates that are none, clocks of nowhere, answers between yes and no, one case twice. */
export const messyRows = [
  header,
  ...refs.map((n) => {
    if (n % 10 === 3) return rowOf(n, { start: '31 February 2035' });
    if (n % 10 === 5) return rowOf(n, { zone: 'London time' });
    if (n % 10 === 7) return rowOf(n, { yes: 'perhaps' });
    if (n === 3009) return rowOf(3008);
    if (n === 3012) return rowOf(n, { mail: 'ask her mother' });
    return rowOf(n);
  }),
].join('\n');
