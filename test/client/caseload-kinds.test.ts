import { describe, expect, it } from '@jest/globals';
import { checkCaseload } from '../../client/caseload/read.ts';
import type { Reader } from '../../client/caseload/row.ts';
import { filesInTest } from './caseloads.ts';

const file = filesInTest();
const english: Reader = { languages: ['en'], now: '2026-11-29T09:00' };
const german: Reader = { languages: ['de'], now: '2026-11-29T09:00' };

async function read(content: string | Uint8Array, reader = english) {
  const { rows, problems } = await checkCaseload(file('caseload.csv', content), reader);
  const remarks = rows.flatMap((row) => row.remarks.map(({ says }) => says));
  return {
    cases: rows.map((row) => row.case),
    problems: problems.map(({ says }) => says),
    remarks,
  };
}

/** One row of which one cell is in question. */
async function cell(column: string, text: string, reader = english) {
  const quoted = `"${text.replaceAll('"', '""')}"`;
  return await read(`external_ref,worker_ref,${column}\nR-1,W-1,${quoted}\n`, reader);
}

const two = 'external_ref,worker_ref,name\nR-1,W-1,Zoë\nR-2,W-1,Jo\n';

describe('what a client will read', () => {
  it('given links in it, then they are taken out, and the cell says so (A21)', async () => {
    const text = 'Sleep well (http://dates.example/x)|www.dates.example|Back to work';
    const { cases, remarks } = await cell('goals', text);
    expect(cases[0]?.goals).toEqual(['Sleep well', 'Back to work']);
    expect(remarks).toEqual([
      expect.stringMatching(/^row 2, goals: found "Sleep .* a link is taken/),
    ]);
    expect((await cell('name', 'Kim www.dates.example')).cases[0]?.name).toBe('Kim');
    const notes = 'Write to anna@example.org alone';
    expect((await cell('safe_contact_notes', notes)).cases[0]?.safeContactNotes).toBe(notes);
  });
});

describe('a file as spreadsheets write it', () => {
  const utf16 = (text: string, mark: boolean): Buffer =>
    Buffer.from(`${mark ? '\uFEFF' : ''}${text}`, 'utf16le');
  it.each<[string, string | Uint8Array]>([
    ['commas', two],
    ['semicolons', two.replaceAll(',', ';')],
    ['tabs', two.replaceAll(',', '\t')],
    ['a line that names the separator', `sep=;\r\n${two.replaceAll(',', ';')}`],
    ['that line in quotes, and a mark', `\uFEFF"sep=,"\n${two}`],
    ['empty columns to the end', two.replaceAll('\n', ',,,\n')],
    ['line ends of an old Mac', two.replaceAll('\n', '\r')],
    ['Unicode text of Excel (UTF-16)', utf16(two.replaceAll(',', '\t'), true)],
    ['UTF-16 without its mark', utf16(two, false)],
    ['UTF-16 of another machine', utf16(two, true).swap16()],
    [
      'a header in capitals and with spaces',
      two.replace('external_ref,worker_ref', 'External Ref,WORKER-REF'),
    ],
    [
      'a header as programs write names, and one with its unit',
      two
        .replace('external_ref,worker_ref,name', 'externalRef,workerRef,name,Rhythmus (Tage)')
        .replace(/(?<=\nR-.*)$/gm, ',7'),
    ],
    [
      'a header in German',
      two.replace('external_ref,worker_ref,name', 'Aktenzeichen,Fachkraft,Vorname'),
    ],
  ])('given %s, then it is read', async (_, content) => {
    const { cases, problems } = await read(content);
    expect(problems).toEqual([]);
    expect(cases.map(({ externalRef, name }) => [externalRef, name])).toEqual([
      ['R-1', 'Zoë'],
      ['R-2', 'Jo'],
    ]);
  });

  it('given Windows-1252, then it is refused, with the line of the first letter that cannot be read', async () => {
    const { problems } = await read(Buffer.from(two, 'latin1'));
    expect(problems).toEqual([expect.stringMatching(/is not written in UTF-8: .* in line 2\.$/)]);
  });

  it('given something in a column without a name, then the row is miscounted', async () => {
    const { problems } = await read('external_ref,worker_ref,,\nR-1,W-1,,lost\n');
    expect(problems).toEqual([expect.stringContaining('row 2: found 4 cells; possible is 2')]);
  });
});

describe('a cell that a spreadsheet has changed', () => {
  it.each([
    ['="00123"', '00123'],
    ["'00123", '00123'],
    ['\u00A000123\u00A0', '00123'],
  ])('given %j, then it is what was meant', async (text, meant) => {
    const { cases } = await read(`external_ref,worker_ref\n"${text.replaceAll('"', '""')}",W-1\n`);
    expect(cases.map(({ externalRef }) => externalRef)).toEqual([meant]);
  });

  it.each([
    '#REF!',
    '#N/A',
    '#VALUE!',
    '#BEZUG!',
    '#NV',
    '########',
    '4.41632E+11',
    '4,41632E+11',
    '=A1',
    'NULL',
  ])('given %s, then row and column are named', async (text) => {
    for (const column of ['phone', 'goals', 'programme']) {
      const { problems } = await cell(column, text);
      expect(problems).toEqual([
        expect.stringContaining(`row 2, ${column}: found ${JSON.stringify(text)}, `),
      ]);
    }
  });

  it('given somebody whose name is Null, then that is their name', async () => {
    expect((await cell('name', 'Null')).cases[0]?.name).toBe('Null');
    expect((await cell('name', 'NULL')).cases[0]?.name).toBe('NULL');
  });

  it.each([
    ['cadence_days', '7.0', { cadenceDays: 7 }],
    ['cadence_days', '7,00', { cadenceDays: 7 }],
    ['email', "r.o'hara@example.org", { email: "r.o'hara@example.org" }],
    ['email', 'mia@bücher.example', { email: 'mia@bücher.example' }],
    ['email', 'ivo@example.xn--p1ai', { email: 'ivo@example.xn--p1ai' }],
    ['phone', '(503) 555-0182 x4', { phone: '(503) 555-0182 x4' }],
    ['language', 'DE', { language: 'de' }],
  ])('given %s %j, then it is taken', async (column, text, facts) => {
    expect((await cell(column, text)).cases).toEqual([expect.objectContaining(facts)]);
  });

  it.each([
    ['sessions_so_far', '1,000'],
    ['sessions_so_far', '1.000'],
    ['sessions_so_far', '7.5'],
    ['email', 'mailto:sam@example.org'],
    ['email', 'sam@example'],
    ['phone', 'none'],
  ])('given %s %j, then it is refused', async (column, text) => {
    expect((await cell(column, text)).problems).toEqual([
      expect.stringContaining(`row 2, ${column}: found ${JSON.stringify(text)}; possible is `),
    ]);
  });
});

describe('dates, answers and ways in the words of an agency', () => {
  it.each([
    ['2026-12-24', '2026-12-24'],
    ['24.12.2026', '2026-12-24'],
    ['4.2.2026', '2026-02-04'],
    ['24/12/2026', '2026-12-24'],
    ['12/24/2026', '2026-12-24'],
    ['05/05/2026', '2026-05-05'],
    ['24 December 2026', '2026-12-24'],
    ['24. Dezember 2026', '2026-12-24'],
    ['5-Feb-2026', '2026-02-05'],
    ['Monday, February 5th, 2026', '2026-02-05'],
    ['Montag, 5. Februar 2026', '2026-02-05'],
    ['3 Mär 2026', null],
    ['3 März 2026', '2026-03-03'],
    ['2026-12-24T00:00:00', '2026-12-24'],
    ['2026/12/24', '2026-12-24'],
    ['2026.2.4', '2026-02-04'],
    ['2026-12/24', null],
    ['31.02.2026', null],
    ['24.12.26', null],
    ['0000-00-00', null],
    ['46272', null],
    ['03/04/2026', null],
  ])('given %s, then it is %s', async (text, date) => {
    const { cases, problems } = await cell('start_date', text);
    if (date === null)
      expect(problems).toEqual([expect.stringContaining(`start_date: found "${text}"`)]);
    else expect(cases.map(({ startDate }) => startDate)).toEqual([date]);
  });

  it('given a date that may be two, then that is said; in German the day comes first', async () => {
    expect((await cell('start_date', '03/04/2026')).problems).toEqual([
      'row 2, start_date: found "03/04/2026", which may be 2026-04-03 or 2026-03-04: write it as one of these.',
    ]);
    expect((await cell('start_date', '03/04/2026', german)).cases[0]?.startDate).toBe('2026-04-03');
  });

  it.each([
    ['mandated', 'ja', { mandated: true }],
    ['mandated', 'Nein', { mandated: false }],
    ['fee_paying', 'WAHR', { feePaying: true }],
    ['consent_followup', 'yes', { consentFollowUp: true }],
    ['preferred_channel', 'Telefon', { preferredChannel: 'phone' }],
    ['preferred_channel', 'Brief', { preferredChannel: 'post' }],
    ['preferred_channel', 'persönlich', { preferredChannel: 'person' }],
    ['preferred_channel', 'E-Mail', { preferredChannel: 'email' }],
    ['next_session', '2026-12-07 10:00', { firstSession: '2026-12-07T10:00' }],
    ['nächste Sitzung', '7.12.2026 9:30 Uhr', { firstSession: '2026-12-07T09:30' }],
    ['Nächster Termin', '7.12.2026 um 10 Uhr', { firstSession: '2026-12-07T10:00' }],
    ['NAECHSTER TERMIN', '7 December 2026 at 2pm', { firstSession: '2026-12-07T14:00' }],
    ['next_session', '2026-12-07 12:15 am', { firstSession: '2026-12-07T00:15' }],
    ['born_on', '2016-05-04', { bornOn: '2016-05-04' }],
    ['Geburtsdatum', '1.1.1970', { bornOn: '1970-01-01' }],
    ['Sprache', 'Polnisch', { language: 'pl' }],
    ['language', 'English', { language: 'en' }],
    ['language', 'EN-gb', { language: 'en-gb' }],
    ['language', 'en_GB', { language: 'en-GB' }],
    ['zone', 'europe/london', { zone: 'Europe/London' }],
    ['ZEITZONE', 'America/New York', { zone: 'America/New_York' }],
    ['regions', 'gb-eng; de-by', { regions: ['GB-ENG', 'DE-BY'] }],
    ['preferred_channel', 'per E-Mail', { preferredChannel: 'email' }],
    ['preferred_channel', 'By phone', { preferredChannel: 'phone' }],
    ['preferred_channel', 'perso\u0308nlich', { preferredChannel: 'person' }],
    ['Kanal', 'Post', { preferredChannel: 'post' }],
    ['Zahlt selbst', 'nein', { feePaying: false }],
    ['Nachsorge erlaubt', 'ja', { consentFollowUp: true }],
  ])('given %s %s, then it is understood', async (column, text, facts) => {
    expect((await cell(column, text)).cases).toEqual([expect.objectContaining(facts)]);
  });

  it.each([
    ['next_session', '2026-12-07', /possible is a date with its hour/],
    ['zone', 'new york', /did you mean America\/New_York\?$/],
    ['regions', 'GB-EGN', /did you mean GB-ENG\?$/],
    ['preferred_channel', 'emial', /did you mean email\?$/],
    ['preferred_channel', 'pigeon', /possible is one of email, post/],
    ['mandated', 'jaa', /did you mean ja\?$/],
    ['mandated', 'x', /possible is yes or no/],
    ['language', 'germna', /did you mean german\?$/],
    ['start_date', '05-Feb-26', /year has two digits: write it with four, such as 05-Feb-2026\.$/],
    ['next_session', '2026-12-07 10', /possible is a date with its hour/],
    ['next_session', '2026-12-07 13pm', /there is no such time/],
    ['language', 'Klingonese tongue', /possible is a language/],
    ['next_session', '2026-12-07 25:00', /there is no such time/],
    ['next_session', '2024-11-02 10:00', /is not plausible; possible is a day from 2026-11-29 to/],
    ['born_on', '2027-05-04', /possible is a day from 1906-11-29 to 2026-11-29/],
    ['session_cap', '10001', /possible is a whole number from 1 to 10000/],
    ['name', '@SUM(A1)', /a formula/],
    ['start_date', '1900-01-01', /which programs write where they know no day/],
    [
      'start_date',
      '2099-12-31',
      /is not plausible; possible is a day from 1966-11-29 to 2046-11-29/,
    ],
    ['start_date', '0206-09-07', /possible is a date/],
  ])('given %s %s, then it is refused', async (column, text, why) => {
    expect((await cell(column, text)).problems).toEqual([expect.stringMatching(why)]);
  });

  it('given a next session that has passed since the file was written, then the row is taken without it, and says so', async () => {
    // Read at nine in the morning.
    for (const past of ['2026-11-02 10:00', '2026-11-29 08:30']) {
      const { cases, problems, remarks } = await cell('next_session', past);
      expect([cases[0]?.firstSession, problems]).toEqual([undefined, []]);
      expect(remarks).toEqual([
        `row 2, next_session: found "${past}" is past: it is left out, and the next session is planned by cadence_days.`,
      ]);
    }
    const { cases } = await cell('next_session', '2026-11-29 10:00');
    expect(cases[0]?.firstSession).toBe('2026-11-29T10:00');
  });

  it('given an end before its beginning, then it is refused; given an end that never comes, then it is open', async () => {
    const dates = (end: string) =>
      read(`external_ref,worker_ref,start_date,planned_end\nR-1,W-1,2026-09-07,${end}\n`);
    expect((await dates('2025-06-30')).problems).toEqual([
      'row 2, planned_end: found "2025-06-30", and not after the start_date 2026-09-07; possible is a day after it.',
    ]);
    expect((await dates('2026-09-07')).problems).toHaveLength(1);
    const { cases, remarks } = await dates('9999-12-31');
    expect(cases[0]).not.toHaveProperty('plannedEnd');
    expect(remarks).toEqual([
      'row 2, planned_end: found "9999-12-31" stands for no end at all: it is taken as open.',
    ]);
  });

  it('given two mistakes in one row, then both are named at once', async () => {
    const row = 'external_ref,worker_ref,start_date,session_cap\nR-1,W-1,1900-01-01,0\n';
    expect((await read(row)).problems).toEqual([
      expect.stringContaining('row 2, start_date: found "1900-01-01", which programs write'),
      'row 2, session_cap: found "0"; possible is a whole number from 1 to 10000.',
    ]);
  });

  it('given no column of consent, or an empty cell, then nobody has agreed', async () => {
    expect((await read(two)).cases.map(({ consentFollowUp }) => consentFollowUp)).toEqual([
      false,
      false,
    ]);
    expect((await cell('consent_followup', '')).cases[0]?.consentFollowUp).toBe(false);
  });
});

describe('what rows have in common is remarked, and refused for nothing', () => {
  const remarksOf = async (rows: string[]) =>
    (await read(['external_ref,worker_ref,name,email,phone', ...rows].join('\n'))).remarks;

  it('given the same person by capitals, by the form of letters and by signs that nobody sees', async () => {
    expect(
      await remarksOf([
        'C-1,W-1,Zoë Hill,,',
        'c-1,W-1,ZOE\u0308  HILL,,',
        'C-1\u200B,W-1,zoë hi\u00ADll,,',
        'C-4,W-1,Ida Groß,,',
        'C-5,W-1,IDA GROSS,,',
      ]),
    ).toEqual([
      'row 3, external_ref: is that of row 2, but for capitals, or how its letters were typed: is it the same person?',
      'row 3, name: is also the name in row 2: is it the same person?',
      'row 4, external_ref: is that of row 2, but for capitals, or how its letters were typed: is it the same person?',
      'row 4, name: is also the name in row 2: is it the same person?',
      'row 6, name: is also the name in row 5: is it the same person?',
    ]);
  });

  it('given one address or number of two cases', async () => {
    expect(
      await remarksOf([
        'C-1,W-1,Jo,home@example.org,+44 1632 960001',
        'C-2,W-1,Al,Home@example.org,+44 (1632) 960-001',
        'C-3,W-1,Bo,,01632 960001',
      ]),
    ).toEqual([
      'row 3, email: is also the address in row 2: whoever reads one letter may read the other.',
      'row 3, phone: is also the number in row 2: whoever answers may answer for the other.',
      'row 4, phone: is also the number in row 2: whoever answers may answer for the other.',
    ]);
  });

  it('given a worker who is written in two ways, then their work would be found in part', async () => {
    expect(await remarksOf(['C-1,W-1,Jo,,', 'C-2,w-1,Al,,'])).toEqual([
      'row 3, worker_ref: found "w-1", and row 2 has "W-1": write one person in one way, so that all their work is found.',
    ]);
  });

  it('given a way on which nobody can be reached, then that is said before anybody waits for it', async () => {
    const { remarks } = await read(
      'external_ref,worker_ref,preferred_channel,email,phone\nR-1,W-1,email,,\nR-2,W-1,sms,,01632 960001\nR-3,W-1,person,,\n',
    );
    expect(remarks).toEqual([
      'row 2, preferred_channel: found "email", and the cell of email is empty: nobody is reached so until it is told.',
    ]);
  });
});
