import type { Command } from 'commander';

/** The commands’ own file is loaded when one of them is asked for; see `commands.ts`. */
const asks = () => import('./keys.ts');

const ofAgency = ['--agency <agency>', 'its keys, and not those of the installation'] as const;

/** The commands about keys: all that Temporal holds of endings is encrypted with them. */
export function addKeysCommands(program: Command): void {
  const keys = program
    .command('keys')
    .description('look after the keys that endings are encrypted with');

  keys
    .command('list')
    .description('the names of all keys, and which are current')
    .option('--json', 'print one JSON document')
    .action(async ({ json = false }: { json?: boolean }) => (await asks()).listKeys(json));

  keys
    .command('make')
    .description('make the file of keys of an installation, where there is none yet')
    .action(async () => (await asks()).makeKeys());

  keys
    .command('add')
    .description('add a fresh key, with which nothing is encrypted yet')
    .option(...ofAgency)
    .action(async ({ agency }: OfAgency) => (await asks()).addKey(agency));

  keys
    .command('use')
    .argument('<name>', 'a key that every process has')
    .description('encrypt with this key from now on')
    .option(...ofAgency)
    .action(async (name: string, { agency }: OfAgency) => (await asks()).useKey(name, agency));

  keys
    .command('destroy')
    .argument('<name>', 'a key that nothing runs with any more')
    .description('erase, for good, whatever was encrypted with this key')
    .option(...ofAgency)
    .option('--yes', 'destroy it; without this nothing is changed')
    .action(async (name: string, asked: OfAgency & { yes?: boolean }) =>
      (await asks()).destroyKey(name, asked),
    );
}

interface OfAgency {
  agency?: string;
}
