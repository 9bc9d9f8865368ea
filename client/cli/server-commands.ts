import { type Command, InvalidArgumentError, Option } from 'commander';
import { addDepartureCommands } from './departure-commands.ts';
import type * as eventCommand from './event.ts';
import type * as importing from './import.ts';
import type { Listing } from './listing.ts';
import { addKeyCommands } from './key-commands.ts';
import { addKeysCommands } from './keys-commands.ts';
import { asBy, readBy, type Saying, saying } from './saying.ts';
import { addUpgradeCommands } from './upgrade-commands.ts';

/** Each command’s own file is loaded when it is asked for; see `commands.ts`. */
const asks = () => import('./one-ending.ts');

const ofRef = 'the agency’s own reference of the case, or the opaque one';
const inJson = ['--json', 'print one JSON document'] as const;

function wholeNumber(most: number): (typed: string) => number {
  return (typed) => {
    const number = Number(typed);
    if (/^\d+$/.test(typed) && number >= 1 && number <= most) return number;
    throw new InvalidArgumentError(`It must be a whole number from 1 to ${most}.`);
  };
}

/** The commands that need a Temporal server. */
export function addServerCommands(program: Command): void {
  program
    .command('play')
    .argument('<file>', 'a scenario (YAML)')
    .description('perform a scenario on a development server, with time skipped')
    .option(...inJson)
    .action(async (file: string, { json = false }: Asked) =>
      (await import('./play.ts')).playFile(file, json),
    );

  program
    .command('open')
    .argument('<file>', 'a case (YAML or JSON): its fields, and "policy: path"')
    .description('start the ending of a case; one that exists is left alone')
    .option('--policy <file>', 'another policy than the one the file names')
    .option('--again', 'go on with one that was stopped in Temporal, where it was')
    .option(...inJson)
    .action(async (file: string, asked: Asked & { policy?: string; again?: boolean }) => {
      const { policy, again = false, json = false } = asked;
      return (await import('./open-case.ts')).openCase(file, policy, { again, json });
    });

  program
    .command('import')
    .argument('<caseload>', 'cases (CSV), one in each row')
    .description('start the endings of a caseload; of those that exist it says what differs')
    .option('--policy <file>', 'under this policy (YAML)')
    .option('--dry-run', 'say all that is wrong with it, and open nothing')
    .option(
      '--release',
      'without the time in which nothing is sent, also for those imported before',
    )
    .option('--update', 'tell endings that exist what their rows say otherwise, as people would')
    .option(...asBy)
    .option(...inJson)
    .action(async (file: string, asked: importing.Importing) =>
      (await import('./import.ts')).importFile(file, asked),
    );

  saying(program.command('tell'), ['<ref>', ofRef], 'session.held', async (ref, event, asked) =>
    (await asks()).tellEnding(ref, event, asked),
  )
    .description('say that something happened; prints where the ending then stands')
    .option('--on <time>', 'when it happened, such as yesterday or "2026-11-24 10:00", if not now')
    .option('--id <id>', 'makes a repetition harmless')
    .option('--yes', 'do not ask back, where it cannot be undone by the next word');

  program
    .command('event')
    .argument('[name]', 'such as ending.opened; without one, all of them by subject')
    .description('what can be said, in words: who says it, what belongs to it, and how it is told')
    .option('--language <tag>', 'in which language', 'en')
    .option(...inJson)
    .action(async (name: string | undefined, asked: Parameters<typeof eventCommand.showEvent>[1]) =>
      (await import('./event.ts')).showEvent(name, asked),
    );

  saying(program.command('why-not'), ['<ref>', ofRef], 'session.held', async (ref, event, asked) =>
    (await asks()).explainEnding(ref, event, asked),
  ).description('what stands against an event, and what would unblock it');

  program
    .command('show')
    .argument('<ref>', ofRef)
    .description('where an ending stands, and what was said')
    .option('--as, --by <role:ref>', 'who reads it, such as supervisor:S-2', readBy)
    .option(...inJson)
    .action(async (ref: string, { json = false, by }: Saying) =>
      (await asks()).showEnding(ref, json, by),
    );

  program
    .command('plan')
    .argument('<ref>', ofRef)
    .description('the plan of the client in plain words, to hand over')
    .option(...inJson)
    .action(async (ref: string, { json = false }: Asked) => (await asks()).showPlan(ref, json));

  program
    .command('timeline')
    .argument('<ref>', ofRef)
    .description('what happened in an ending')
    .option(...inJson)
    .action(async (ref: string, { json = false }: Asked) => (await asks()).showTimeline(ref, json));

  program
    .command('list')
    .description('the endings that are running')
    .option('--views', 'print the ready-made lists instead')
    .option('--query <filter>', 'a list filter of Temporal instead of "is running"')
    .option('--limit <number>', 'so many at a time', wholeNumber(1_000), 100)
    .option('--after <page>', 'those that follow, as the page before said')
    .option(...inJson)
    .action(
      async ({
        views = false,
        json = false,
        ...asked
      }: Asked & { views?: boolean } & Omit<Listing, 'json'>) => {
        const { listEndings, listViews } = await import('./listing.ts');
        return views ? listViews(json) : listEndings({ ...asked, json });
      },
    );

  program
    .command('tasks')
    .description('what people owe, soonest first')
    .addOption(
      new Option(
        '--for <person>',
        'the day of one person (W-7, or duty:W-7 with what their role owes), or what a role owes (admin)',
      ).conflicts('role'),
    )
    .option('--role <role>', 'what a role owes: duty, intake, records, supervisor, lead …')
    .option(...inJson)
    .action(
      async ({ for: person, role, json = false }: Asked & { for?: string; role?: string }) => {
        const { listDay, listTasks, whoseTasks } = await import('./tasks.ts');
        const asked = person === undefined ? { role } : whoseTasks(person);
        return 'person' in asked ? listDay(asked, json) : listTasks(asked.role, json);
      },
    );

  program
    .command('setup')
    .description('give a Temporal server what endings need: search attributes, and a namespace')
    .option('--namespace', 'make the namespace of the settings, too, where it is not there')
    .option(...inJson)
    .action(async ({ namespace = false, json = false }: Asked & { namespace?: boolean }) =>
      (await import('./setup.ts')).setUpServer(namespace, json),
    );

  program
    .command('doctor')
    .description('whether all that endings need is there, and how to mend what is not')
    .option(...inJson)
    .action(async ({ json = false }: Asked) => (await import('./doctor.ts')).examine(json));

  program
    .command('calendar')
    .argument('<worker>', 'whose work it has, such as W-7')
    .description(
      'the address of a calendar with somebody’s tasks and meetings, by reference and code',
    )
    .option('--revoke', 'the address is gone for good; asked for again, there is another')
    .option(...asBy)
    .option(...inJson)
    .action(async (worker: string, asked: Saying & { revoke?: boolean }) =>
      (await import('./calendar.ts')).showCalendar(worker, asked),
    );

  program
    .command('serve')
    .description(
      'answer the rooms of the staff, the addresses of letters to clients, and calendars',
    )
    .action(async () => (await import('./serve.ts')).serve());

  addDepartureCommands(program);
  addUpgradeCommands(program);
  addKeysCommands(program);
  addKeyCommands(program);
}

interface Asked {
  json?: boolean;
}
