import { createRequire } from 'node:module';
import { type Command, InvalidArgumentError } from 'commander';
import type * as events from '../../workflows/ending/events.ts';
import type { JsonObject } from '../../workflows/host/chart.ts';
import type * as doctor from './doctor.ts';
import type * as listing from './listing.ts';
import type * as oneEnding from './one-ending.ts';
import type * as openCase from './open-case.ts';
import type * as play from './play.ts';

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

  saying(program.command('tell'))
    .description('say that something happened; prints where the ending then stands')
    .option('--on <time>', 'when it happened, in local time, if not now')
    .option('--id <id>', 'makes a repetition harmless')
    .action((ref: string, event: string, asked: Saying) => asks().tellEnding(ref, event, asked));

  saying(program.command('why-not'))
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
    .option('--for <person>', 'of one worker or supervisor, such as W-7')
    .option(...inJson)
    .action(({ for: person, json = false }: Asked & { for?: string }) =>
      lists().listTasks(person, json),
    );

  program
    .command('doctor')
    .description('whether all that endings need is there, and how to mend what is not')
    .option(...inJson)
    .action(({ json = false }: Asked) => (load('./doctor.ts') as typeof doctor).examine(json));
}

interface Asked {
  json?: boolean;
}
type Saying = oneEnding.Saying;

function saying(command: Command): Command {
  return command
    .argument('<ref>', ofRef)
    .argument('<event>', 'such as session.held')
    .option('--with <json>', 'what belongs to the event', readFacts)
    .option('--by <role[:ref]>', 'who says it, such as worker:W-7', readBy)
    .option(...inJson);
}

function readFacts(text: string): JsonObject {
  try {
    const facts: unknown = JSON.parse(text);
    if (typeof facts === 'object' && facts !== null && !Array.isArray(facts)) {
      return facts as JsonObject;
    }
  } catch {
    // It is told below.
  }
  throw new InvalidArgumentError('It must be a JSON object such as {"start":"2035-02-05T10:00"}.');
}

function readBy(text: string): Saying['by'] {
  const [role = '', ...rest] = text.split(':');
  const { By } = load('../../workflows/ending/events.ts') as typeof events;
  const roles = By.entries.role.options;
  const known = roles.find((name) => name === role);
  if (known === undefined) throw new InvalidArgumentError(`Possible roles: ${roles.join(', ')}.`);
  const ref = rest.join(':');
  return ref === '' ? { role: known } : { role: known, ref };
}
