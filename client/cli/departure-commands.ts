import type { Command } from 'commander';
import { saying } from './saying.ts';

/** The commands’ own file is loaded when one of them is asked for; see `commands.ts`. */
const asks = () => import('./departures.ts');

const ofWorker = ['<worker>', 'the worker who leaves, such as W-7'] as const;
const inJson = ['--json', 'print one JSON document'] as const;

/** The commands about a worker who leaves. */
export function addDepartureCommands(program: Command): void {
  const departure = program
    .command('departure')
    .description('see that clients hear it from us first when a worker leaves');

  departure
    .command('begin')
    .argument('<file>', 'what is known of the leaving (YAML), and "policy: path"')
    .description('begin the departure of a worker, with all clients of that worker')
    .option('--policy <file>', 'another policy than the one the file names')
    .option(...inJson)
    .action(async (file: string, { policy, json = false }: Asked & { policy?: string }) =>
      (await asks()).beginDeparture(file, policy, json),
    );

  saying(departure.command('tell'), ofWorker, 'departure.confirmed', async (worker, event, asked) =>
    (await asks()).tellDeparture(worker, event, asked),
  )
    .description('say that something happened; prints where the departure then stands')
    .option('--on <time>', 'when it happened, such as yesterday or "2026-11-24 10:00", if not now')
    .option('--id <id>', 'makes a repetition harmless');

  saying(
    departure.command('why-not'),
    ofWorker,
    'announcement.made',
    async (worker, event, asked) => (await asks()).explainDeparture(worker, event, asked),
  ).description('what stands against an event, and what would unblock it');

  departure
    .command('show')
    .argument(...ofWorker)
    .description('where a departure stands: who was told, who was not, and how long it took')
    .option(...inJson)
    .action(async (worker: string, { json = false }: Asked) =>
      (await asks()).showDeparture(worker, json),
    );

  departure
    .command('list')
    .description('the departures that are under way')
    .option(...inJson)
    .action(async ({ json = false }: Asked) => (await asks()).listDepartures(json));
}

interface Asked {
  json?: boolean;
}
