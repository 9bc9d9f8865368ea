import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { coolOffEnd } from '../../client/caseload/cool-off.ts';
import { checkCaseload } from '../../client/caseload/read.ts';
import {
  importCaseload,
  type ImportOptions,
  type ImportReport,
} from '../../client/caseload/import.ts';
import { createEndings } from '../../client/endings.ts';
import { EndwellError } from '../../client/endwell-error.ts';
import { CodedError } from '../../coded-error.ts';
import { defaultPolicy } from '../../workflows/policy/index.ts';
import type { Row } from '../../workflows/ending/row.ts';
import { connectTestServer } from '../support/server.ts';
import { counselling, filesInTest, riverside, simple } from './caseloads.ts';

const file = filesInTest();
const server = await connectTestServer();
const policy = defaultPolicy({ name: 'Riverside Counselling', zone: 'Europe/London' });
const bin = new URL('../../client/cli/endwell.js', import.meta.url).pathname;

/** Keeps what was opened, as a server would. */
function place() {
  const rows = new Map<string, Row>();
  let busy = 0;
  let busiest = 0;
  return {
    rows,
    busiest: () => busiest,
    open: async (row: Row) => {
      busiest = Math.max(busiest, ++busy);
      await new Promise(setImmediate);
      busy--;
      const ref = row.externalRef;
      const outcome = rows.has(ref) ? ('kept' as const) : ('opened' as const);
      if (outcome === 'opened') rows.set(ref, row);
      return { ref, workflowId: ref, outcome };
    },
  };
}

const refs = Array.from({ length: 100 }, (_, n) => `R-${n}`);

async function imported(path: string, open: ImportOptions['open'], quietUntil: number | null) {
  const { rows } = await checkCaseload(path);
  return await importCaseload({ rows, open, quietUntil, passed: () => undefined });
}

describe('an import', () => {
  it('opens every case once, a few at a time, and keeps those that exist', async () => {
    const there = place();
    const path = file('caseload.csv', simple(refs));

    expect(await imported(path, there.open, null)).toEqual({
      opened: 100,
      kept: 0,
      refused: [],
      differing: [],
    });
    expect(await imported(path, there.open, null)).toEqual({
      opened: 0,
      kept: 100,
      refused: [],
      differing: [],
    });
    expect(there.rows.size).toBe(100);
    expect(there.busiest()).toBeGreaterThan(1);
    expect(there.busiest()).toBeLessThanOrEqual(8);
  });

  it('lets a case cool off, unless it is released', async () => {
    const [cooling, released] = [place(), place()];
    const path = file('caseload.csv', simple(['R-1']));
    const now = Date.parse('2035-02-05T09:00Z');
    await imported(path, cooling.open, coolOffEnd(policy, now));
    await imported(path, released.open, null);

    expect(cooling.rows.get('R-1')?.quietUntil).toBe(now + 24 * 3_600_000);
    expect(released.rows.get('R-1')).not.toHaveProperty('quietUntil');
  });

  it('given a worker whom the agency does not know, then that row is refused (D27)', async () => {
    const { open, rows } = place();
    const known = await checkCaseload(file('caseload.csv', simple(['R-1', 'R-2'])));
    const stranger = (row: Row) =>
      Promise.resolve(row.externalRef === 'R-2' ? 'The agency knows nobody by "W-99".' : null);
    const whole = { rows: known.rows, open, stranger, quietUntil: null, passed: () => undefined };
    const report = await importCaseload(whole);
    expect([[...rows.keys()], report.refused.map(({ code }) => code)]).toEqual([
      ['R-1'],
      ['actor.unknown'],
    ]);
  });

  it('given a row that is refused, then the others are opened, and it is told why', async () => {
    const { open, rows } = place();
    const report: ImportReport = await imported(
      file('caseload.csv', simple(['R-1', 'R-2', 'R-3'])),
      async (row) => {
        if (row.externalRef !== 'R-2') return open(row);
        throw new EndwellError('unknownPlace', 'There is no time zone "Nowhere".');
      },
      null,
    );

    expect([...rows.keys()]).toEqual(['R-1', 'R-3']);
    expect(report).toEqual({
      opened: 2,
      kept: 0,
      refused: [
        {
          row: 3,
          externalRef: 'R-2',
          code: 'unknownPlace',
          says: 'row 3: There is no time zone "Nowhere".',
        },
      ],
      differing: [],
    });
  });

  it('given a server that fails, then it stops; told again, it goes on where it was', async () => {
    const { open, rows } = place();
    const path = file('caseload.csv', simple(refs));
    const failing = imported(
      path,
      (row) => {
        if (rows.size < 40) return open(row);
        throw new CodedError('unreachable', 'The Temporal server does not answer any more.');
      },
      null,
    );
    await expect(failing).rejects.toMatchObject({
      code: 'unreachable',
      message: expect.stringMatching(
        /Until then 4\d endings were opened and 0 kept: import the file again/,
      ),
    });
    const before = rows.size;
    const { opened, kept } = await imported(path, open, null);

    expect({ opened, kept }).toEqual({ opened: 100 - before, kept: before });
  });

  it('opens endings on a server, the same ones on a second import', async () => {
    const agency = `agency-${randomUUID().slice(0, 8)}`;
    const taskQueue = `nobody-${agency}`;
    const endings = createEndings({
      client: server.client,
      agency,
      taskQueue,
      refKey: 'a test key',
    });
    const path = file('caseload.csv', simple(['R-1', 'R-2']));
    const open = (row: Row) => endings.open(row, policy);

    expect(await imported(path, open, null)).toEqual({
      opened: 2,
      kept: 0,
      refused: [],
      differing: [],
    });
    expect(await imported(path, open, null)).toEqual({
      opened: 0,
      kept: 2,
      refused: [],
      differing: [],
    });
    for (const ref of ['R-1', 'R-2']) {
      const workflowId = `ending/${agency}/${endings.refOf(ref)}`;
      await server.client.workflow.getHandle(workflowId).terminate('the test is over');
    }
  });
});

describe('endwell import', () => {
  const endwell = (...words: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'import', ...words], {
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };

  it('given a dry run, then it opens nothing and needs no server', () => {
    expect(endwell(riverside, '--dry-run')).toEqual({
      status: 0,
      stdout: '24 cases can be opened. Nothing was: it is a dry run.\n',
      stderr: '',
    });
  });

  it('given mistakes, then all are told, and nothing is opened', () => {
    const path = file('caseload.csv', simple(['', 'R-2']));

    expect(endwell(path, '--policy', counselling)).toEqual({
      status: 1,
      stdout: '',
      stderr:
        'cell.missing: row 2, external_ref: empty, and it is needed.\n' +
        'caseload.refused: Nothing was done: mend this first, because a caseload is taken as a whole.\n',
    });
    expect(JSON.parse(endwell(path, '--dry-run', '--json').stderr)).toMatchObject({
      errors: [{ code: 'cell.missing', row: 2, column: 'external_ref' }, {}],
    });
  });

  it('given no policy, then it asks for one', () => {
    expect(endwell(riverside)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('caseload.policy: A caseload names no policy'),
    });
  });
});
