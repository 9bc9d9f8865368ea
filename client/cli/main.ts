import { commands } from './commands.ts';
import { run } from './run.ts';

process.exitCode = await run(commands(), process.argv);
