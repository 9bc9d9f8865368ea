import { type Command, CommanderError } from 'commander';
import { commands } from './commands.ts';
import { complain, misused, refused, toComplaints } from './exit.ts';

/** Runs the command that was asked for and answers its exit status. */
async function run(program: Command, argv: readonly string[]): Promise<number> {
  try {
    await program.parseAsync(argv);
    return 0;
  } catch (error) {
    const json = argv.includes('--json');
    if (!(error instanceof CommanderError)) {
      complain(toComplaints(error), json);
      return refused;
    }
    if (error.exitCode === 0) return 0;
    if (error.code !== 'commander.help') {
      const says = error.message.replace(/^error: /, '');
      complain([{ code: error.code.replace('commander.', 'usage.'), says }], json);
    }
    return misused;
  }
}

// Whoever reads only the beginning (`| head`) has what they asked for.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

void run(commands(), process.argv).then((status) => {
  process.exitCode = status;
});
