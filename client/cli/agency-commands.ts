import { type Command, InvalidArgumentError } from 'commander';
import type { JsonObject } from '../../workflows/chart/index.ts';
import type * as ofAgency from './agency.ts';
import type * as policyApply from './policy-apply.ts';

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
    .option(...inJson)
    .action(async (file: string, asked: policyApply.Applying) =>
      (await import('./policy-apply.ts')).applyPolicyFile(file, asked),
    );

  const agency = program.command('agency').description('look after the agency and its people');

  agency
    .command('open')
    .argument('<file>', 'its policy (YAML)')
    .description('start the agency; one that exists is left alone')
    .option(...inJson)
    .action(async (file: string, { json = false }: ofAgency.Saying) =>
      (await asks()).openAgency(file, json),
    );

  agency
    .command('show')
    .description('its versions, its staff and who stands in for whom, upgrades under way')
    .option(...inJson)
    .action(async ({ json = false }: ofAgency.Saying) => (await asks()).showAgency(json));

  saying(agency.command('tell'))
    .description('say that something happened, such as staff.away; prints where the agency stands')
    .option('--id <id>', 'makes a repetition harmless')
    .action(async (event: string, asked: ofAgency.Saying) =>
      (await asks()).tellAgencyOf(event, asked),
    );

  saying(agency.command('why-not'))
    .description('what stands against an event, and what would unblock it')
    .action(async (event: string, asked: ofAgency.Saying) =>
      (await asks()).explainAgency(event, asked),
    );
}

function saying(command: Command): Command {
  return command
    .argument('<event>', 'such as staff.joined')
    .option('--with <json>', 'what belongs to the event', readFacts)
    .option('--by <ref>', 'who of those who administer the agency says it')
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
  throw new InvalidArgumentError('It must be a JSON object such as {"ref":"W-7"}.');
}
