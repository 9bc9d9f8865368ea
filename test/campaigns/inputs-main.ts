/** `npm run campaign:inputs`: 3,000 seeded malformed inputs at every door; exit code 1 where one is not answered as it should be. */
import { fileDoors } from './doors.ts';
import { openDoors } from './open-doors.ts';
import { campaign, isClean, type Tally } from './inputs.ts';
import { onStand } from '../support/stand.ts';
import { ToldDoors } from './told-doors.ts';

const inputs = Number(process.argv[2] ?? 3_000);

const tallies: Tally[] = [];
const left = await onStand(async (agency, server) => {
  const told = new ToldDoors(server, agency);
  for (const door of [...fileDoors(), ...openDoors(), ...told.doors]) {
    const begun = performance.now();
    const tally = await campaign(door, inputs);
    tallies.push(tally);
    process.stderr.write(
      `${door.name}: ${inputs} in ${Math.round(performance.now() - begun)} ms\n`,
    );
  }
  return await told.faults();
});

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
