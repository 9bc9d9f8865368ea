import { createRequire } from 'node:module';
import { Command } from 'commander';
import type * as chart from './chart.ts';
import type * as policyCheck from './policy-check.ts';
import type * as policySchema from './policy-schema.ts';
import type * as rehearse from './rehearse.ts';
import { addServerCommands } from './server-commands.ts';

/**
 * Loads a command’s own file when it is asked for, so that the first line comes soon. `require` and not
 * `import`, because it halves the time that loading takes; no file behind it may await at its top level.
 */
const load = createRequire(import.meta.url);

/** Every command of the line. */
export function commands(): Command {
  const program = new Command('endwell')
    .description('Ends helping relationships well: rehearse, start and look after endings.')
    .configureOutput({ outputError: () => undefined })
    .exitOverride();

  program
    .command('rehearse')
    .argument('<file>', 'a scenario (YAML)')
    .description('perform a scenario on a virtual clock, without any server')
    .option('--json', 'print one JSON document')
    .action((file: string, { json = false }: Asked) =>
      (load('./rehearse.ts') as typeof rehearse).rehearseFile(file, json),
    );

  const policy = program.command('policy').description('look after the settings of an agency');
  policy
    .command('check')
    .argument('<file>', 'a policy (YAML)')
    .description('say everything that is wrong with a policy')
    .option('--json', 'print one JSON document')
    .action((file: string, { json = false }: Asked) =>
      (load('./policy-check.ts') as typeof policyCheck).checkPolicyFile(file, json),
    );
  policy
    .command('schema')
    .description('print the JSON Schema of a policy, for editors')
    .option('--json', 'it is JSON in any case')
    .action(() => (load('./policy-schema.ts') as typeof policySchema).printPolicySchema());

  program
    .command('chart')
    .argument('[ref]', 'an ending whose place is to be marked')
    .description('draw the chart of an ending (Mermaid)')
    .option('--journey', 'its stages alone')
    .option('--json', 'print one JSON document')
    .action((ref: string | undefined, asked: Asked & { journey?: boolean }) =>
      (load('./chart.ts') as typeof chart).printChart(ref, asked),
    );

  addServerCommands(program);
  return program;
}

interface Asked {
  json?: boolean;
}
