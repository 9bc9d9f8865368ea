import { Command, Option } from 'commander';
import type * as chart from './chart.ts';
import { addAgencyCommands } from './agency-commands.ts';
import type * as policyDiff from './policy-diff.ts';
import type { RehearsingCaseload } from './rehearse-caseload.ts';
import { addLettersCommands } from './letters-commands.ts';
import { addServerCommands } from './server-commands.ts';

/** Every command of the line; each loads its own file when it is asked for, so that the first line comes soon. */
export function commands(): Command {
  const program = new Command('endwell')
    .description('Ends helping relationships well: rehearse, start and look after endings.')
    .configureOutput({ outputError: () => undefined })
    .exitOverride();

  program
    .command('rehearse')
    .argument('<file>', 'a scenario (YAML), or a caseload (CSV)')
    .description('perform a scenario or a caseload on a virtual clock, without any server')
    .option('--policy <file>', 'of a caseload: under this policy (YAML)')
    .option('--from <date>', 'of a caseload: the first day, such as 2035-02-05')
    .option('--until <length>', 'of a caseload: for so long, such as P2Y, or until a date')
    .option('--assume <how>', 'of a caseload: asPlanned or silent')
    .option('--html <file>', 'of a caseload: draw a page to look at')
    .option('--as-client', 'of a scenario: what the client gets, word by word, and nothing else')
    .option('--json', 'print one JSON document')
    .action(async (file: string, asked: Asked & { asClient?: boolean } & RehearsingCaseload) => {
      const { json = false, asClient = false, ...terms } = asked;
      return (await import('./rehearse.ts')).rehearseFile(file, terms, { json, asClient });
    });

  const policy = program.command('policy').description('look after the settings of an agency');
  policy
    .command('check')
    .argument('<file>', 'a policy (YAML)')
    .description('say everything that is wrong with a policy')
    .option('--json', 'print one JSON document')
    .action(async (file: string, { json = false }: Asked) =>
      (await import('./policy.ts')).checkPolicyFile(file, json),
    );
  policy
    .command('diff')
    .argument('<a>', 'a policy (YAML)')
    .argument('<b>', 'another')
    .description('say in which settings two policies differ, and what that means for a caseload')
    .option('--caseload <file>', 'rehearse this caseload (CSV) under both')
    .option('--from <date>', 'its first day, such as 2035-02-05')
    .option('--until <length>', 'for so long, such as P2Y, or until a date')
    .option('--assume <how>', 'asPlanned or silent')
    .option('--html <file>', 'draw a page to look at')
    .option('--json', 'print one JSON document')
    .action(async (a: string, b: string, asked: policyDiff.Diffing) =>
      (await import('./policy-diff.ts')).diffPolicyFiles(a, b, asked),
    );
  policy
    .command('schema')
    .description('print the JSON Schema of a policy, for editors')
    .option('--json', 'it is JSON in any case')
    .action(async () => (await import('./policy.ts')).printPolicySchema());

  program
    .command('scenario')
    .description('look after stories')
    .command('schema')
    .description('print the JSON Schema of a scenario, for editors')
    .option('--json', 'it is JSON in any case')
    .action(async () => (await import('./rehearse.ts')).printScenarioSchema());

  addLettersCommands(program);

  program
    .command('mail')
    .description('look at mail that comes in')
    .command('read')
    .argument('<file>', 'a message (.eml); - for standard input')
    .description('say what is understood of one message, and tell nobody')
    .option('--policy <file>', 'of this agency (YAML): whom somebody in danger can call')
    .option('--json', 'print one JSON document')
    .action(async (file: string, { policy, json = false }: Asked & { policy?: string }) =>
      (await import('./mail-read.ts')).readMailFile(file, { policy, json }),
    );

  program
    .command('chart')
    .argument('[ref]', 'an ending whose place is to be marked')
    .description('draw the chart of an ending (Mermaid), or print it for the tools of XState')
    .option('--journey', 'its stages alone')
    .addOption(
      new Option('--format <form>', 'json: the machine itself').choices(['mermaid', 'json']),
    )
    .option('--json', 'print one JSON document')
    .action(async (ref: string | undefined, asked: chart.Charting) =>
      (await import('./chart.ts')).printChart(ref, asked),
    );

  program
    .command('api')
    .description('print the description of the API for programs (OpenAPI 3.1)')
    .option('--json', 'it is JSON in any case')
    .action(async () => {
      const [{ openApi }, { print }] = await Promise.all([
        import('../api/index.ts'),
        import('./exit.ts'),
      ]);
      print(JSON.stringify(openApi(), null, 2));
    });

  addAgencyCommands(program, policy);
  addServerCommands(program);
  return program;
}

interface Asked {
  json?: boolean;
}
