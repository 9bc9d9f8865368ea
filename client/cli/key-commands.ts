import { type Command, InvalidArgumentError } from 'commander';
import { type Scope, scopes } from '../../workflows/agency/events/index.ts';
import { asBy, type Saying } from './saying.ts';

/** The commands’ own file is loaded when one of them is asked for; see `commands.ts`. */
const asks = () => import('./key.ts');

const inJson = ['--json', 'print one JSON document'] as const;

/** The commands about keys of programs, which ask and tell by HTTP; those that endings are encrypted with are `keys`. */
export function addKeyCommands(program: Command): void {
  const key = program.command('key').description('look after the keys with which programs act');

  key
    .command('make')
    .argument('<name>', 'what it is called, such as intake-desk')
    .description('make a key for a program, and show it once')
    .requiredOption('--for <ref>', 'for whom it acts: in their role, with their cases')
    .requiredOption('--scopes <scopes>', `with commas between: ${scopes.join(', ')}`, readScopes)
    .option(...asBy)
    .option(...inJson)
    .action(async (name: string, asked: Saying & { for: string; scopes: Scope[] }) =>
      (await asks()).makeKey(name, asked),
    );

  key
    .command('list')
    .description('the keys that hold, and what each is for')
    .option(...inJson)
    .action(async ({ json = false }: Saying) => (await asks()).listKeys(json));

  key
    .command('revoke')
    .argument('<name>', 'a key that holds')
    .description('a key does not hold any more, from the next request on')
    .option(...asBy)
    .option(...inJson)
    .action(async (name: string, asked: Saying) => (await asks()).revokeKey(name, asked));
}

function readScopes(typed: string): Scope[] {
  return typed.split(',').map((one) => {
    const known = scopes.find((scope) => scope === one.trim());
    if (known !== undefined) return known;
    throw new InvalidArgumentError(`Possible scopes: ${scopes.join(', ')}.`);
  });
}
