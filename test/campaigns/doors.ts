import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readOwnLetters, told } from '../../activities/letters/own-letters.ts';
import { checkCaseload } from '../../client/caseload/read.ts';
import { readCase } from '../../client/cli/open-case.ts';
import { toComplaints } from '../../client/cli/exit.ts';
import { lintedLine } from '../../client/cli/lint.ts';
import { loadPeople } from '../../client/agency/people-file.ts';
import { loadDeparture } from '../../client/departure/file.ts';
import { loadPolicy } from '../../client/policy/load.ts';
import { loadLeaving } from '../../client/scenario/departure/load.ts';
import { loadScenario } from '../../client/scenario/load.ts';
import { startEnding } from '../../client/start-ending.ts';
import { parseKeys } from '../../worker/secrecy/key-file.ts';
import { loadConfig } from '../../temporal.config.ts';
import { testKeys } from '../support/secrecy.ts';
import type { Garbage } from './garbage.ts';

/** What became of an input: the sentences that it was refused with, or none where it was taken. */
export type Answer = readonly { code: string; says: string }[];

/** One way in. */
export interface Door {
  name: string;
  /** Whether all that it costs is the work of this process, which is counted: other programs may use the machine as well. */
  inProcess: boolean;
  enter(garbage: Garbage, n: number): Promise<Answer>;
}

const pathOf = (path: string) => new URL(`../../examples/${path}`, import.meta.url).pathname;
const textOf = (path: string) => readFileSync(pathOf(path), 'utf8');

/** The doors through which files come: none needs a server. */
export function fileDoors(): Door[] {
  const problems = (read: object): Answer => ('problems' in read ? (read.problems as Answer) : []);
  const scenario = 'scenarios/goals-reached.yaml';
  const leaving = 'departures/worker-dismissed.yaml';
  return [
    door('policy', textOf('policies/counselling.yaml'), (text) => problems(loadPolicy({ text }))),
    door('scenario', textOf(scenario), (text) =>
      problems(loadScenario({ text }, dirname(pathOf(scenario)))),
    ),
    door('departure', textOf('departures/dismissal.yaml'), (text) =>
      problems(loadDeparture({ text }, pathOf('policies/counselling.yaml'))),
    ),
    // The files that it names are found from wherever it lies.
    onDisk('leaving', textOf(leaving).replaceAll(/\S+\.(yaml|csv)$/gm, besides(leaving)), {
      file: 'leaving.yaml',
      read: async (path) => problems(await loadLeaving(path)),
    }),
    door('staff', textOf('agencies/riverside-staff.yaml'), (text) =>
      problems(loadPeople({ text })),
    ),
    door('texts', texts, (text) =>
      // Each line has its answer before the next is read.
      text.split('\n', 100).flatMap((line) => {
        const linted = lintedLine(line);
        return typeof linted === 'string' ? [{ code: 'lint.line', says: linted }] : [];
      }),
    ),
    door('keys', JSON.stringify(testKeys, null, 2), (text) => {
      parseKeys(text, 'ENDWELL_KEYS');
      return [];
    }),
    door('settings', settings, (text) => {
      loadConfig(Object.fromEntries(text.split('\n').map((line) => line.split(/=(.*)/s, 2))));
      return [];
    }),
    onDisk('letter', ownLetter, {
      file: 'en/closing-letter.liquid',
      read: (path) =>
        readOwnLetters(dirname(dirname(path))).problems.map((problem) => ({
          code: 'letters',
          says: told(problem),
        })),
    }),
    onDisk('case', textOf('endings/r-2001.yaml'), {
      file: 'case.yaml',
      read: async (path) => {
        const { row, policy } = readCase(path, pathOf('policies/counselling.yaml'));
        const refOf = (ref: string) => ref.slice(0, 9);
        const where = { client: nobody, taskQueue: 'none', agency: 'none', refOf };
        await startEnding(where, { row, policy });
        return [];
      },
    }),
    onDisk('caseload', textOf('caseloads/riverside.csv'), {
      file: 'cases.csv',
      read: async (path) => (await checkCaseload(path)).problems,
    }),
  ];
}

const texts = [
  '{"id":"a","text":"You rang the landlord yourself, and it held.","kind":"letter"}',
  '{"id":2,"text":"You are welcome at any time.","kind":"openDoor","language":"en"}',
  '{"id":"c","text":"Ein Gruß aus Riverside","kind":"subject","language":"de"}',
].join('\n');

const settings = [
  'ENDWELL_AGENCY=riverside',
  `ENDWELL_KEYS=${JSON.stringify(testKeys)}`,
  'ENDWELL_LOG_LEVEL=info',
  'ENDWELL_MAIL_IN=imaps://office:secret@mail.example.org,smtp://127.0.0.1:2525',
  'ENDWELL_METRICS=127.0.0.1:9464',
  'ENDWELL_RETURN_KEYS=b:a-new-secret,a:an-old-secret',
  'ENDWELL_SITE=127.0.0.1:8235',
  'ENDWELL_SITE_URL=https://office.example.org',
  'SMTP_URL=smtp://office:secret@mail.example.org:587',
  'TEMPORAL_ADDRESS=127.0.0.1:7233',
].join('\n');

const ownLetter = readFileSync(
  new URL('../../activities/letters/en/closing-letter.liquid', import.meta.url),
  'utf8',
);

const besides =
  (path: string) =>
  (named: string): string =>
    join(dirname(pathOf(path)), named);

/** What is read as a text; `right` is what it is made of. */
export function door(
  name: string,
  right: string,
  read: (text: string) => Answer | Promise<Answer>,
): Door {
  return {
    name,
    inProcess: true,
    async enter(garbage) {
      try {
        return await read(garbage.spoiltText(right));
      } catch (error) {
        return toComplaints(error);
      }
    },
  };
}

function onDisk(
  name: string,
  right: string,
  { file, read }: { file: string; read: (path: string) => Answer | Promise<Answer> },
): Door {
  return door(name, right, async (text) => {
    const folder = await mkdtemp(join(tmpdir(), 'endwell-garbage-'));
    try {
      const path = join(folder, file);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text);
      return await read(path);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
}

const nobody = { workflow: { start: async () => ({}) } } as never;
