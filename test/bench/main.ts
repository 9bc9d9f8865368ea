/** `npm run bench`: what endings cost, against a bare hand-written workflow in the same run. Nothing is asserted. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadConfig } from '../../temporal.config.ts';
import { freshKeys } from '../../worker/secrecy/index.ts';
import { openStack } from '../../worker/stack.ts';
import { timeCommands } from './commands.ts';
import { goalsReached } from './goals-reached.ts';
import { measureMany } from './many.ts';
import { weigh } from './sandbox.ts';
import { measureStory } from './story.ts';

const path = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const say = (line: string): void => void process.stderr.write(`${line}\n`);

const scenario = goalsReached();
const lettersFolder = mkdtempSync(join(tmpdir(), 'endwell-bench-'));
// The commands that are timed read what the stack writes.
const keys = { text: JSON.stringify(freshKeys('agency', 'bench')) };
const config = { ...loadConfig(), keys };
const stack = await openStack({
  config,
  say,
  lettersFolder,
  pages: false,
  story: true,
});
try {
  const { ending, bare, replay } = await measureStory(stack, scenario, 3);
  say('Cached workflows in the sandbox …');
  const plain = await weigh(stack, 'bare');
  const whole = await weigh(stack, 'ending');
  say('Rehearsal …');
  const perMinute = measuredBy('rehearsals.ts') as number;
  const { all, one } = measuredBy('cores.ts') as { all: number; one: number };
  say('Import …');
  const megabytes = measuredBy('caseload.ts') as number;
  say('Commands …');
  const { show, tasks, nothing } = await timeCommands(stack, {
    ...config,
    taskQueue: stack.taskQueue,
  });
  say('Ten thousand endings …');
  const many = await measureMany(stack, { ...config, taskQueue: stack.taskQueue }, 10_000);
  const rows = [
    row('wall time of the story, ms', ending.milliseconds, bare.milliseconds, '5000, better 3000'),
    row('history events', ending.events, bare.events, '1.10 x'),
    row('· in the longest run', ending.longest, bare.longest, 'ending under 300'),
    row('billed actions', ending.actions, bare.actions, '1.15 x'),
    row('· timers', ending.timers, bare.timers, ''),
    row('· activities', ending.activities, bare.activities, ''),
    row('· updates', ending.updates, bare.updates, ''),
    row('· upserts of attributes', ending.upserts, bare.upserts, ''),
    row('replay of the whole, ms', replay.ending, replay.bare, '100'),
    row('heap per cached workflow, KiB', whole.kib, plain.kib, '60'),
    row('one wake-up, ms', whole.wakeUp, plain.wakeUp, '1.3 x'),
    row('rehearsed endings a minute', perMinute, null, 'at least 10000'),
    row('import of 10,000 rows, MB at most', megabytes, null, '300'),
    row('caseload a minute, all cores / one', all, one, 'at least 7500, 1.8 x on two'),
    row('endwell show REF / node, ms', show, nothing, '500'),
    row('endwell tasks / node, ms', tasks, nothing, '500'),
    row('started a second, of 10,000', many.endings, many.bare, '0.6 x'),
    row('with 10,000: tasks --for, ms', many.day, nothing, '1000'),
    row('with 10,000: list, ms', many.list, nothing, '1000'),
  ];
  process.stdout.write(
    `| what | ending | bare | ratio | bar |\n|---|--:|--:|--:|---|\n${rows.join('\n')}\n`,
  );
} finally {
  await stack.stop();
  rmSync(lettersFolder, { recursive: true, force: true });
}

/** In a process of its own, with nothing else in its memory; what it prints is JSON. */
function measuredBy(name: string): unknown {
  const program = path(`test/bench/${name}`);
  const printed = execFileSync(process.execPath, ['--import', 'tsx', program], {
    encoding: 'utf8',
  });
  return JSON.parse(printed);
}

function row(what: string, ours: number, bare: number | null, bar: string): string {
  const round = (n: number): string => (n < 20 ? n.toFixed(1) : Math.round(n).toString());
  const ratio = bare === null || bare === 0 ? '' : (ours / bare).toFixed(2);
  return `| ${what} | ${round(ours)} | ${bare === null ? '' : round(bare)} | ${ratio} | ${bar} |`;
}
