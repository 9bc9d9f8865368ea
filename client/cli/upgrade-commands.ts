import type { Command } from 'commander';

/** The commands’ own file is loaded when one of them is asked for; see `commands.ts`. */
const asks = () => import('./upgrade.ts');

const inJson = ['--json', 'print one JSON document'] as const;

/** The commands about builds: what this one would do to whatever is running, and the move to it. */
export function addUpgradeCommands(program: Command): void {
  const upgrade = program
    .command('upgrade')
    .description('bring running endings from one build to the next');

  upgrade
    .command('plan')
    .description('what this build would do to each that runs with another; changes nothing')
    .option(...inJson)
    .action(async ({ json = false }: Asked) => (await asks()).showPlan(json));

  upgrade
    .command('apply')
    .description(
      'make this build current if nothing objects, and bring over what runs with another',
    )
    .option(...inJson)
    .action(async ({ json = false }: Asked) => (await asks()).applyBuild(json));

  upgrade
    .command('status')
    .description('how many run with which build, and who cannot move and why')
    .option(...inJson)
    .action(async ({ json = false }: Asked) => (await asks()).showStatus(json));
}

interface Asked {
  json?: boolean;
}
