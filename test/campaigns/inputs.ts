import type { Door, Answer } from './doors.ts';
import { Garbage } from './garbage.ts';

/** What came of all inputs at one door. */
export interface Tally {
  door: string;
  inputs: number;
  refused: number;
  taken: number;
  hangs: number;
  stacks: number;
  unexpected: number;
  long: number;
  /** The longest answer, in milliseconds. */
  slowest: number;
  /** The first few that should not be, by seed. */
  faults: string[];
}

const LONGEST_ANSWER = 2_000;
/** Characters of one sentence. */
const LONGEST_SENTENCE = 1_500;

/** Before anything has come to a door. */
export function untried({ name }: Door): Tally {
  return { door: name, ...none, faults: [] };
}

/** All inputs of a door, one after another. */
export async function campaign(door: Door, inputs: number, longest?: number): Promise<Tally> {
  const tally = untried(door);
  for (let seed = 1; seed <= inputs; seed++) await enter(door, seed, tally, longest);
  return tally;
}

/** One input of a door, and what was wrong with the answer; one that takes longer than `longest` ms hangs. */
export async function enter(
  door: Door,
  seed: number,
  tally: Tally,
  longest = LONGEST_ANSWER,
): Promise<void> {
  const begun = clock(door);
  const answer = await answered(door, seed);
  const took = clock(door) - begun;
  tally.inputs++;
  tally.slowest = Math.max(tally.slowest, took);
  tally[answer.length > 0 ? 'refused' : 'taken']++;
  const kinds = [...(took > longest ? (['hangs'] as const) : []), ...faultsOf(answer)];
  for (const kind of new Set(kinds)) {
    tally[kind]++;
    const worst = answer.toSorted((one, other) => other.says.length - one.says.length)[0];
    const said = worst?.says.slice(0, 160) ?? '';
    tally.faults.push(`${door.name}, seed ${seed}: ${kind}, ${Math.round(took)} ms: ${said}`);
  }
}

/** Milliseconds of work where it is ours alone, otherwise of waiting. */
function clock({ inProcess }: Door): number {
  if (!inProcess) return performance.now();
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

export function isClean({ hangs, stacks, unexpected, long }: Tally): boolean {
  return hangs + stacks + unexpected + long === 0;
}

const none = {
  inputs: 0,
  refused: 0,
  taken: 0,
  hangs: 0,
  stacks: 0,
  unexpected: 0,
  long: 0,
  slowest: 0,
};

async function answered(door: Door, seed: number): Promise<Answer> {
  try {
    return await door.enter(new Garbage(seed), seed);
  } catch (error) {
    return [
      { code: 'unexpected', says: error instanceof Error ? (error.stack ?? '') : String(error) },
    ];
  }
}

function faultsOf(answer: Answer): ('stacks' | 'unexpected' | 'long')[] {
  return answer.flatMap(({ code, says }) => [
    ...(/\n\s+at /.test(says) ? (['stacks'] as const) : []),
    ...(code === 'unexpected' || code === 'defect' ? (['unexpected'] as const) : []),
    ...(says.length > LONGEST_SENTENCE ? (['long'] as const) : []),
  ]);
}
