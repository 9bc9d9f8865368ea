import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkCaseload } from '../../client/caseload/read.ts';
import { readCase } from '../../client/cli/open-case.ts';
import { toComplaints } from '../../client/cli/exit.ts';
import { loadDeparture } from '../../client/departure/file.ts';
import { loadPolicy } from '../../client/policy/load.ts';
import { loadScenario } from '../../client/scenario/load.ts';
import { startEnding } from '../../client/start-ending.ts';
import type { Garbage } from './garbage.ts';

/** What became of an input: the sentences that it was refused with, or none where it was taken. */
export type Answer = readonly { code: string; says: string }[];

/** One way in. */
export interface Door {
  name: string;
  enter(garbage: Garbage, n: number): Promise<Answer>;
}

const pathOf = (path: string) => new URL(`../../examples/${path}`, import.meta.url);
const textOf = (path: string) => readFileSync(pathOf(path), 'utf8');
const folderOf = (path: string) => new URL('.', pathOf(path)).pathname;

/** The doors through which files come: none needs a server. */
export function fileDoors(): Door[] {
  const problems = (read: { ok: boolean; problems?: Answer }): Answer =>
    'problems' in read ? (read.problems ?? []) : [];
  const file = (name: string, path: string, read: (text: string) => Promise<Answer>): Door => {
    const right = textOf(path);
    return { name, enter: (garbage) => read(garbage.spoiltText(right)) };
  };
  const scenario = 'scenarios/goals-reached.yaml';
  return [
    file('policy', 'policies/counselling.yaml', async (text) => problems(loadPolicy({ text }))),
    file('scenario', scenario, async (text) =>
      problems(loadScenario({ text }, folderOf(scenario))),
    ),
    file('departure', 'departures/dismissal.yaml', async (text) =>
      problems(loadDeparture({ text }, new URL(pathOf('policies/counselling.yaml')).pathname)),
    ),
    onDisk('case', 'endings/r-2001.yaml', 'case.yaml', async (path) => {
      const { row, policy } = readCase(path, pathOf('policies/counselling.yaml').pathname);
      await startEnding(
        { client: nobody, taskQueue: 'none', agency: 'none', refOf: (ref) => ref.slice(0, 9) },
        { row, policy },
      );
      return [];
    }),
    onDisk('caseload', 'caseloads/riverside.csv', 'cases.csv', async (path) => {
      const { problems: found } = await checkCaseload(path);
      return found;
    }),
  ];
}

function onDisk(
  name: string,
  example: string,
  file: string,
  read: (path: string) => Promise<Answer>,
): Door {
  const right = textOf(example);
  return {
    name,
    async enter(garbage) {
      const folder = await mkdtemp(join(tmpdir(), 'endwell-garbage-'));
      try {
        await writeFile(join(folder, file), garbage.spoiltText(right));
        return await read(join(folder, file));
      } catch (error) {
        return toComplaints(error);
      } finally {
        await rm(folder, { recursive: true });
      }
    },
  };
}

const nobody = { workflow: { start: async () => ({}) } } as never;
