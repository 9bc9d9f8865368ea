import { describe, expect, it } from '@jest/globals';
import { checkCaseload, readCaseload } from '../../client/caseload/read.ts';
import { columnNames } from '../../client/caseload/columns.ts';
import type { Row } from '../../workflows/ending/row.ts';
import { filesInTest, riverside, simple } from './caseloads.ts';

const file = filesInTest();

async function casesOf(content: string | Uint8Array): Promise<Row[]> {
  const cases: Row[] = [];
  for await (const read of readCaseload(file('caseload.csv', content))) {
    if ('problems' in read) throw new Error(read.problems.map(({ says }) => says).join('\n'));
    cases.push(read.case);
  }
  return cases;
}

async function mistakesIn(content: string | Uint8Array): Promise<string[]> {
  const { problems } = await checkCaseload(file('caseload.csv', content));
  return problems.map(({ says }) => says);
}

const two = [
  expect.objectContaining({ externalRef: 'R-1', worker: 'W-7' }),
  expect.objectContaining({ externalRef: 'R-2', worker: 'W-7' }),
];

describe('a caseload', () => {
  it('given every column, then all of a case is read', async () => {
    const [read] = await casesOf(`${columnNames.join(',')}
R-1,family,W-7,2035-01-08,14,2035-06-29,4,20,pl,Europe/Warsaw,email,r1@example.org,+44 1632 960001,mornings only,no,TRUE,1,Sleep better| Work again ,Sam,Ms Hill,S-2,PL|GB-ENG,2019-05-04,2035-02-12 10:00`);

    expect(read).toEqual({
      externalRef: 'R-1',
      programme: 'family',
      worker: 'W-7',
      startDate: '2035-01-08',
      cadenceDays: 14,
      plannedEnd: '2035-06-29',
      sessionsSoFar: 4,
      sessionCap: 20,
      language: 'pl',
      zone: 'Europe/Warsaw',
      preferredChannel: 'email',
      email: 'r1@example.org',
      phone: '+44 1632 960001',
      safeContactNotes: 'mornings only',
      consentFollowUp: false,
      threads: false,
      mandated: true,
      feePaying: true,
      goals: ['Sleep better', 'Work again'],
      name: 'Sam',
      workerName: 'Ms Hill',
      supervisor: 'S-2',
      regions: ['PL', 'GB-ENG'],
      bornOn: '2019-05-04',
      firstSession: '2035-02-12T10:00',
    });
  });

  it('given empty cells, then they say nothing', async () => {
    const [read] = await casesOf('external_ref,worker_ref,cadence_days,email\nR-1,W-7, ,\n');

    expect(read).toMatchObject({ cadenceDays: 7 });
    expect(read).not.toHaveProperty('email');
  });

  it.each([
    ['commas', simple(['R-1', 'R-2'])],
    ['semicolons', simple(['R-1', 'R-2']).replaceAll(',', ';')],
    ['Windows line ends', `${simple(['R-1', 'R-2']).replaceAll('\n', '\r\n')}\r\n`],
    ['a byte order mark', `\uFEFF${simple(['R-1', 'R-2'])}`],
    ['rows that are empty', `${simple(['R-1', '', 'R-2']).replace('\n,W-7', '\n,')}\n\n`],
    ['a header in quotes', simple(['R-1', 'R-2']).replace('external_ref', '"external_ref"')],
  ])('given %s, then it is read', async (_, content) => {
    expect(await casesOf(content)).toEqual(two);
  });

  it('given quoted separators, quotes and line breaks, then they belong to the cell', async () => {
    const [read] = await casesOf(
      'external_ref;worker_ref;goals\nR-1;W-7;"Say ""no""; once|In two\nlines"\n',
    );

    expect(read?.goals).toEqual(['Say "no"; once', 'In two\nlines']);
  });

  it('given letters of many bytes where the file is cut in pieces, then none is lost', async () => {
    const goal = 'ż'.repeat(300);
    const rows = Array.from({ length: 300 }, (_, n) => `R-${n},W-7,${goal}`);
    const cases = await casesOf(['external_ref,worker_ref,goals', ...rows].join('\n'));

    expect(cases).toHaveLength(300);
    expect(cases.every(({ goals }) => goals[0] === goal)).toBe(true);
  });
});

describe('the mistakes of a caseload', () => {
  it('are all told at once, each with its row and its column', async () => {
    expect(
      await mistakesIn(`external_ref,worker_ref,cadence_days,start_date,mandated,zone,goals
R-1,,weekly,2035-02-31,maybe,Europe/Londn,fine
R-2,W-7,7
R-1,W-7,0,,,,`),
    ).toEqual([
      'row 2, worker_ref: empty, and it is needed.',
      'row 2, cadence_days: found "weekly"; possible is a whole number from 1 to 366.',
      'row 2, start_date: found "2035-02-31"; possible is a date such as 2035-02-05.',
      'row 2, mandated: found "maybe"; possible is yes or no (also true or false, 1 or 0, ja or nein).',
      'row 2, zone: found "Europe/Londn"; did you mean Europe/London?',
      'row 3: found 3 cells; possible is 7, as in the header. A cell that holds the separator stands in quotes.',
      'row 4, cadence_days: found "0"; possible is a whole number from 1 to 366.',
      'row 4, external_ref: found "R-1", which row 2 has already; each case stands in one row.',
    ]);
  });

  it('count rows as a spreadsheet does, whatever lines a cell takes', async () => {
    const text = 'external_ref,worker_ref,goals\nR-1,W-7,"one\ntwo"\n\nR-2,,\n';

    expect(await mistakesIn(text)).toEqual(['row 4, worker_ref: empty, and it is needed.']);
  });

  it('given names that are not known, then the nearest is told, and the rows are read all the same', async () => {
    expect(await mistakesIn('external_ref,Worker,e-mial,email,email\nR-1,W-7,,,x\n')).toEqual([
      'row 1, Worker: no such column; did you mean worker_ref?',
      'row 1, e-mial: no such column; did you mean email?',
      'row 1, email: said twice in the header.',
      'row 1, worker_ref: the header does not name it, and it is needed.',
    ]);
  });

  it.each([
    ['Client ID', 'external_ref'],
    ['Mitarbeiterkürzel', 'worker_ref'],
    ['Telefonnr', 'phone'],
    ['Programme name', 'programme'],
  ])('given a column %s, then it is asked whether %s is meant', async (name, column) => {
    const [told] = await mistakesIn(`${name},cadence_days\n1,7\n`);
    expect(told).toBe(`row 1, ${name}: no such column; did you mean ${column}?`);
  });

  it('given the sum below a table, a note or a cell of no column, then it is no case, and that is said', async () => {
    const rows =
      'external_ref,,worker_ref,sessions_so_far\nR-1,,W-7,3\nTotal,,,3\n,,,as of May\nR-2,x,W-7,\n';
    const noCase =
      'and no worker: it looks like the sum of a table, or a note, and not like a case; take the row out.';
    expect(await mistakesIn(rows)).toEqual([
      `row 3: found "Total", ${noCase}`,
      `row 4: found "as of May", ${noCase}`,
      'row 5: found "x" in column B, which has no name: name the column in the header, or take it out.',
    ]);
  });

  it('given another encoding, then it is refused with a sentence', async () => {
    const latin1 = Buffer.from(`${simple(['R-1'])}\nR-2,Zoë\n`, 'latin1');

    expect(await mistakesIn(latin1)).toEqual([
      expect.stringContaining('is not written in UTF-8: save it as “CSV UTF-8” and try again.'),
    ]);
  });

  it('given a quote that is never closed, then what was read before is told too', async () => {
    expect(await mistakesIn(`${simple(['R-1', ''])}\nR-3,"W-7\nR-4,W-7\n`)).toEqual([
      'row 3, external_ref: empty, and it is needed.',
      'row 4: a quote is opened and not closed, so that this row and those after it cannot be told apart.',
    ]);
  });

  it.each(['', simple([])])('given %j, then there is no case in it', async (content) => {
    expect(await mistakesIn(content)).toEqual([expect.stringContaining('holds no case')]);
  });

  it('given no such file, then it cannot be read', async () => {
    const { problems } = await checkCaseload('nowhere.csv');

    expect(problems).toMatchObject([{ code: 'caseload.unreadable', row: null, column: null }]);
  });

  it('given the example, then there are none', async () => {
    const { rows, problems } = await checkCaseload(riverside);

    expect({ rows: rows.length, problems }).toEqual({ rows: 24, problems: [] });
  });
});
