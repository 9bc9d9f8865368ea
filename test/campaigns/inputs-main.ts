/**
 * `npm run campaign:inputs -- [3000] [--minutes 20]`: so many seeded malformed inputs at every door, or as many as come in that time;
 * a signal ends it early, too. Exit code 1 where one is not answered as it should be.
 */
import { parseArgs } from 'node:util';
import { fileDoors } from './doors.ts';
import { openDoors } from './open-doors.ts';
import { enter, isClean, untried } from './inputs.ts';
import type { Agency } from '../support/ending-agency.ts';
import type { TestServer } from '../support/server.ts';
import { onStand } from '../support/stand.ts';
import { ToldDoors } from './told-doors.ts';

/** All doors have had about as many whenever it ends. */
const AT_A_TIME = 100;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { minutes: { type: 'string', default: '600' } },
});
const inputs = Number(positionals[0] ?? 3_000);
const until = Date.now() + Number(values.minutes) * 60_000;
let told = false;
// The server has a group of its own: a signal is for this process, which still has something to ask.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => (told = true));
const isOver = (): boolean => told || Date.now() > until;

const { tallies, left } = await onStand(besiege, { ownGroup: true });

const rows = tallies.map(({ faults: _faults, slowest, ...tally }) => ({
  ...tally,
  'slowest, ms': Math.round(slowest),
}));
console.table(rows);
for (const fault of [...tallies.flatMap(({ faults }) => faults.slice(0, 5)), ...left]) {
  process.stdout.write(`${fault}\n`);
}
const clean = tallies.every(isClean) && left.length === 0;
process.stdout.write(clean ? 'Nothing hung, nothing failed, nothing was lost.\n' : '');
process.exitCode = clean ? 0 : 1;

async function besiege(agency: Agency, server: TestServer) {
  const running = new ToldDoors(server, agency);
  const tallies = new Map(
    [...fileDoors(), ...openDoors(), ...running.doors].map((door) => [door, untried(door)]),
  );
  for (let first = 1; first <= inputs && !isOver(); first += AT_A_TIME) {
    const next = Math.min(first + AT_A_TIME, inputs + 1);
    for (const [door, tally] of tallies)
      for (let seed = first; seed < next && !isOver(); seed++) await enter(door, seed, tally);
    process.stderr.write(`${isOver() ? 'Ended early' : `${next - 1} at each door`}.\n`);
  }
  return { tallies: [...tallies.values()], left: await running.faults() };
}
