import type { Command } from 'commander';
import type * as policyApply from './policy-apply.ts';
import { asBy, type Saying, saying } from './saying.ts';

/** The commands’ own files are loaded when one of them is asked for; see `commands.ts`. */
const asks = () => import('./agency.ts');

const inJson = ['--json', 'print one JSON document'] as const;

/** The commands about the agency itself: its settings, its people, its closures. */
export function addAgencyCommands(program: Command, policy: Command): void {
  policy
    .command('apply')
    .argument('<file>', 'a policy (YAML)')
    .description('show what a policy would change for each running ending, and then apply it')
    .option('--yes', 'apply it; without this nothing is changed')
    .option(...asBy)
    .option(...inJson)
    .action(async (file: string, asked: policyApply.Applying) =>
      (await import('./policy-apply.ts')).applyPolicyFile(file, asked),
    );

  const agency = program.command('agency').description('look after the agency and its people');

  agency
    .command('open')
    .argument('<file>', 'its policy (YAML)')
    .description('start the agency; one that exists is left alone')
    .option(...asBy)
    .option(...inJson)
    .action(async (file: string, asked: Saying) => (await asks()).openAgency(file, asked));

  agency
    .command('show')
    .description('its versions, its staff and who stands in for whom, upgrades under way')
    .option(...inJson)
    .action(async ({ json = false }: Saying) => (await asks()).showAgency(json));

  agency
    .command('staff')
    .argument('<file>', 'its people (YAML): a list "staff", each as they join')
    .description('say who works here and how they are reached; of whom nothing is said all stays')
    .option(...asBy)
    .option(...inJson)
    .action(async (file: string, asked: Saying) => (await asks()).bringStaff(file, asked));

  saying(agency.command('tell'), null, 'staff.joined', async (_, event, asked) =>
    (await asks()).tellAgencyOf(event, asked),
  )
    .description('say that something happened, such as staff.away; prints where the agency stands')
    .option('--id <id>', 'makes a repetition harmless');

  saying(agency.command('why-not'), null, 'staff.joined', async (_, event, asked) =>
    (await asks()).explainAgency(event, asked),
  ).description('what stands against an event, and what would unblock it');
}
