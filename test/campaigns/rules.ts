/**
 * The rules of the field, tried at length: lives in which everybody tries everything, looked at by somebody who knows the rules
 * and none of the guards. Prints how far it went, and every breach with the way that led to it.
 *
 *     npm run campaign:rules -- 20000
 */
import { phases } from '../../workflows/ending/phases.ts';
import { moveByMove } from '../ending/random-lives.ts';

const wanted = Number(process.argv[2] ?? 20_000);
const firstSeed = Number(process.argv[3] ?? 1_000);
const longest = 200;

let [moves, taken, lives] = [0, 0, 0];
const reached = new Set<string>();
const broken: { seed: number; faults: string[]; way: string }[] = [];

for (let seed = firstSeed; moves < wanted; seed++) {
  lives++;
  let last: { faults: readonly string[]; way: readonly string[] } | undefined;
  for (const life of moveByMove(seed, longest)) {
    moves++;
    last = life;
    for (const phase of life.phases) reached.add(phase);
  }
  taken += last?.way.length ?? 0;
  if (last && last.faults.length > 0) {
    broken.push({ seed, faults: [...last.faults], way: last.way.slice(-40).join(' ') });
  }
}

const missed = phases.filter((phase) => !reached.has(phase));
process.stdout.write(
  `${lives} lives, ${moves} moves, ${taken} steps taken; stages not reached: ${missed.join(', ') || 'none'}\n`,
);
for (const { seed, faults, way } of broken) {
  process.stdout.write(`seed ${seed}: ${faults.join('; ')}\n  ${way}\n`);
}
process.stdout.write(`${broken.length} lives with a breach\n`);
process.exitCode = broken.length === 0 ? 0 : 1;
