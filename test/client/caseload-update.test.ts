import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { run } from '../support/program.ts';
import { endingWorker } from '../support/ending-worker.ts';
import { connectTestServer } from '../support/server.ts';
import { counselling, filesInTest } from './caseloads.ts';

const file = filesInTest();
const workers = endingWorker();
const server = await connectTestServer();
let settings: Record<string, string>;

beforeAll(async () => {
  const { taskQueue } = await workers.start(server);
  settings = {
    TEMPORAL_ADDRESS: server.address,
    ENDWELL_TASK_QUEUE: taskQueue,
    ENDWELL_AGENCY: `agency-${randomUUID().slice(0, 8)}`,
  };
});
async function imported(text: string, ...options: string[]) {
  const path = file('caseload.csv', text);
  const program = run(
    'client/cli/endwell.js',
    ['import', path, '--policy', counselling, ...options],
    settings,
  );
  const status = await program.ended;
  return { status, out: program.out().split('\n'), err: program.err() };
}

const head =
  'external_ref,worker_ref,preferred_channel,email,phone,start_date,planned_end,mandated,goals,consent_followup';

describe('a second import of a caseload', () => {
  it('names each cell that differs, and brings it where it is told to', async () => {
    const first = `${head}\nR-1,W-7,email,a@example.org,,2026-01-05,,,Sleep,yes\nR-2,W-7,email,b@example.org,,,,,,no\n`;
    const later = `${head}\nR-1,W-8,email,new@example.org,+44 1632 960001,2026-01-12,2027-06-30,yes,Sleep|Work again,no\nR-2,W-7,email,b@example.org,,,,,,no\n`;
    expect(await imported(first)).toMatchObject({
      status: 0,
      out: [
        'Opened 2, kept 0, refused 0.',
        expect.stringMatching(/before \d{4}-\d\d-\d\d \d\d:\d\d \(Europe\/London\)\.$/),
        '',
      ],
    });

    const again = await imported(later);
    expect(again).toMatchObject({ status: 0, err: '' });
    expect(again.out).toEqual([
      'Opened 0, kept 2, refused 0. What was kept was there before, and left alone. Of these 1 say something else than their row:',
      'row 2, worker_ref: the ending has "W-7", this row "W-8".',
      'row 2, email: the ending has "a@example.org", this row "new@example.org".',
      'row 2, phone: the ending has nothing, this row "+44 1632 960001".',
      'row 2, start_date: the ending has "2026-01-05", this row "2026-01-12".',
      'row 2, planned_end: the ending has nothing, this row "2027-06-30".',
      'row 2, mandated: the ending has "no", this row "yes".',
      'row 2, goals: the ending has "Sleep", this row "Sleep | Work again".',
      'row 2, consent_followup: the ending has "yes", this row "no".',
      'To bring what differs, say --update, and who brings it (--as admin:A-1).',
      '',
    ]);

    const brought = await imported(later, '--update', '--as', 'admin:A-1');
    expect(brought.status).toBe(1);
    expect(brought.out).toEqual([
      'Opened 0, kept 2, refused 0. Of these 1 say something else than their row:',
      'row 2, worker_ref: the ending has "W-7", this row "W-8". It was proposed: the client is asked, and whoever takes over answers.',
      'row 2, email: the ending has "a@example.org", this row "new@example.org". It was brought.',
      'row 2, phone: the ending has nothing, this row "+44 1632 960001". It was brought.',
      'row 2, start_date: the ending has "2026-01-05", this row "2026-01-12". It was brought.',
      'row 2, planned_end: the ending has nothing, this row "2027-06-30". It was brought.',
      'row 2, goals: the ending has "Sleep", this row "Sleep | Work again". It was brought.',
      'row 2, consent_followup: the ending has "yes", this row "no". It was brought.',
      '',
    ]);
    expect(brought.err).toBe(
      'cell.notBrought: row 2, mandated: the ending has "no", this row "yes". It was left: whose order it is, or that it is over, somebody tells (mandate.recorded, mandate.ended).\n',
    );
    const [, ...left] = (await imported(later)).out;
    expect(left).toEqual([
      expect.stringMatching(/^row 2, mandated: /),
      'To bring what differs, say --update, and who brings it (--as admin:A-1).',
      '',
    ]);
  });

  it('names a refusal with its row and its column, and brings the rest', async () => {
    const rows = (start: string) =>
      `external_ref,worker_ref,name,next_session\nR-3,W-7,Sam,${start}\n`;
    const soon = (days: number) =>
      new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    await imported(rows(`${soon(7)} 10:00`));
    expect(await imported(rows(`${soon(7)} 10:00`), '--update')).toMatchObject({
      status: 1,
      err: expect.stringContaining('usage.as: Nobody is named who says it'),
    });
    const moved = await imported(
      rows(`${soon(8)} 11:00`).replace('Sam', 'Samir'),
      '--update',
      '--as',
      'admin:A-1',
    );
    expect(moved.out.slice(1, 3)).toEqual([
      'row 2, name: the ending has "Sam", this row "Samir". It was brought.',
      `row 2, next_session: the ending has "${soon(7)}T10:00", this row "${soon(8)}T11:00". It was brought.`,
    ]);
  });
});
