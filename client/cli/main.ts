import { commands } from './commands.ts';
import { run } from './run.ts';

/** Resolves when the command is done and its exit status is set. */
export const done: Promise<void> = run(commands(), process.argv).then((status) => {
  process.exitCode = status;
});
