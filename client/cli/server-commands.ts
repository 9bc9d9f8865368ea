import { createRequire } from 'node:module';
import { type Command, Option } from 'commander';
import { addDepartureCommands } from './departure-commands.ts';
import type * as doctor from './doctor.ts';
import type * as importing from './import.ts';
import type * as listing from './listing.ts';
import type * as oneEnding from './one-ending.ts';
import type * as openCase from './open-case.ts';
import type * as play from './play.ts';
import { saying } from './saying.ts';
import type * as tasks from './tasks.ts';
import { addUpgradeCommands } from './upgrade-commands.ts';

/** Each command’s own file is loaded when it is asked for; see `commands.ts`. */
const load = createRequire(import.meta.url);
const lists = (): typeof listing => load('./listing.ts') as typeof listing;
const asks = (): typeof oneEnding => load('./one-ending.ts') as typeof oneEnding;

const ofRef = 'the agency’s own reference of the case, or the opaque one';
const inJson = ['--json', 'print one JSON document'] as const;

/** The commands that need a Temporal server. */
export function addServerCommands(program: Command): void {
  program
    .command('play')
    .argument('<file>', 'a scenario (YAML)')
    .description('perform a scenario on a development server, with time skipped')
    .option(...inJson)
    .action((file: string, { json = false }: Asked) =>
      (load('./play.ts') as typeof play).playFile(file, json),
    );

  program
    .command('open')
    .argument('<file>', 'a case (YAML or JSON): its fields, and "policy: path"')
    .description('start the ending of a case; one that exists is left alone')
    .option('--policy <file>', 'another policy than the one the file names')
    .option(...inJson)
    .action((file: string, { policy, json = false }: Asked & { policy?: string }) =>
      (load('./open-case.ts') as typeof openCase).openCase(file, policy, json),
    );

  program
    .command('import')
    .argument('<caseload>', 'cases (CSV), one in each row')
    .description('start the endings of a caseload; those that exist are left alone')
    .option('--policy <file>', 'under this policy (YAML)')
    .option('--dry-run', 'say all that is wrong with it, and open nothing')
    .option(
      '--release',
      'without the time in which nothing is sent, also for those imported before',
    )
    .option(...inJson)
    .action((file: string, asked: importing.Importing) =>
      (load('./import.ts') as typeof importing).importFile(file, asked),
    );

  saying(program.command('tell'), ['<ref>', ofRef], 'session.held')
    .description('say that something happened; prints where the ending then stands')
    .option('--on <time>', 'when it happened, in local time, if not now')
    .option('--id <id>', 'makes a repetition harmless')
    .action((ref: string, event: string, asked: Saying) => asks().tellEnding(ref, event, asked));

  saying(program.command('why-not'), ['<ref>', ofRef], 'session.held')
    .description('what stands against an event, and what would unblock it')
    .action((ref: string, event: string, asked: Saying) => asks().explainEnding(ref, event, asked));

  program
    .command('show')
    .argument('<ref>', ofRef)
    .description('where an ending stands')
    .option(...inJson)
    .action((ref: string, { json = false }: Asked) => asks().showEnding(ref, json));

  program
    .command('timeline')
    .argument('<ref>', ofRef)
    .description('what happened in an ending')
    .option(...inJson)
    .action((ref: string, { json = false }: Asked) => asks().showTimeline(ref, json));

  program
    .command('list')
    .description('the endings that are running')
    .option('--views', 'print the ready-made lists instead')
    .option('--query <filter>', 'a list filter of Temporal instead of "is running"')
    .option(...inJson)
    .action(
      ({ views = false, query, json = false }: Asked & { views?: boolean; query?: string }) =>
        views ? lists().listViews(json) : lists().listEndings(query, json),
    );

  program
    .command('tasks')
    .description('what people owe, soonest first')
    .addOption(new Option('--for <person>', 'the day of one person, such as W-7').conflicts('role'))
    .option('--role <role>', 'what a role owes: duty, intake, records, supervisor, lead …')
    .option(...inJson)
    .action(({ for: person, role, json = false }: Asked & { for?: string; role?: string }) => {
      const { listDay, listTasks } = load('./tasks.ts') as typeof tasks;
      return person === undefined ? listTasks(role, json) : listDay(person, json);
    });

  program
    .command('doctor')
    .description('whether all that endings need is there, and how to mend what is not')
    .option(...inJson)
    .action(({ json = false }: Asked) => (load('./doctor.ts') as typeof doctor).examine(json));

  addDepartureCommands(program);
  addUpgradeCommands(program);
}

interface Asked {
  json?: boolean;
}
type Saying = oneEnding.Saying;
