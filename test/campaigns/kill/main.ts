/**
 * `npm run campaign:kill -- [--endings 1000] [--kills 200] [--minutes 600] [--lanes 24] [--seed 1]`: what kill -9 costs. Prints
 * a table; exits with 1 where a letter was lost, given up, early, late or doubled, or an ending stuck, and leaves the data for a look.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadConfig } from '../../../temporal.config.ts';
import { campaign } from './campaign.ts';
import { isPassed, type Outcome } from './outcome.ts';

const number = (usual: number) => ({ type: 'string', default: String(usual) }) as const;
const { values } = parseArgs({
  options: {
    endings: number(1_000),
    kills: number(200),
    minutes: number(600),
    lanes: number(24),
    seed: number(1),
  },
});
const say = (line: string): void => void process.stderr.write(`${line}\n`);
const folder = mkdtempSync(join(tmpdir(), 'endwell-kill-'));
// What was begun here ends with this process, which a signal alone would not bring about.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => process.exit(130));
const begun = Date.now();
const outcome = await campaign({
  endings: Number(values.endings),
  kills: Number(values.kills),
  minutes: Number(values.minutes),
  lanes: Number(values.lanes),
  seed: Number(values.seed),
  folder,
  config: loadConfig(),
  say,
});
process.stdout.write(`${table(outcome).join('\n')}\n`);
if (isPassed(outcome)) rmSync(folder, { recursive: true });
else {
  say(`Not passed; the server's data and the list of letters are in ${folder}.`);
  process.exitCode = 1;
}

function table(of: Outcome): string[] {
  const { server, worker, mail } = of.killed;
  const minutes = ((Date.now() - begun) / 60_000).toFixed(1);
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  const rows: [string, string | number][] = [
    ['endings', of.endings],
    ['kills: server, worker, mail server', `${server}, ${worker}, ${mail}`],
    ['letters due', of.letters],
    ['lost', of.lost],
    ['tried in vain, then no longer wanted', of.overtaken],
    ['given up, with a task for a person', of.givenUp],
    ['stuck', of.stuck],
    ['early', of.early],
    ['late (by more than an hour)', of.late],
    ['duplicates', of.duplicates],
    ['handed over twice with one Message-ID', of.again],
    ['latest, in minutes of its own time', (of.latest / 60_000).toFixed(1)],
    ['endings whose tasks fail', of.failing],
    ['took', `${minutes} min on ${cpus().length} cores, ${memory} GiB, Node ${process.version}`],
  ];
  return ['| | |', '| --- | --: |', ...rows.map(([name, value]) => `| ${name} | ${value} |`)];
}
