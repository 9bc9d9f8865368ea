import { join } from 'node:path';
import { type Config, loadConfig } from '../../temporal.config.ts';
import { openStack, type Stack } from '../../worker/stack.ts';
import { complain, print, refused, say, toComplaints } from '../cli/exit.ts';
import { filledViews, listUrl, uiUrlOf } from '../views.ts';
import { onStack } from './on-stack.ts';

/** The stack of the demo, staying up until Ctrl-C; its endings are there again at the next start. */
async function stay(): Promise<void> {
  const config = loadConfig();
  const { dataFolder } = config;
  const options = {
    config,
    say,
    dbFile: join(dataFolder, 'temporal.db'),
    lettersFolder: join(dataFolder, 'letters'),
    codeFolder: join(dataFolder, 'builds'),
    pages: true,
  };
  await onStack({ open: () => openStack(options), say }, async (stack, { asked }) => {
    await show(stack, config);
    await asked;
  });
}

async function show(stack: Stack, config: Config): Promise<void> {
  const { address, connection, namespace, smtpUrl, lettersFolder, tokenFile } = stack;
  print(`\nTemporal: ${address}, namespace ${namespace}`);
  if (config.temporal.address === null)
    print(`Data:     ${join(config.dataFolder, 'temporal.db')}`);
  print(
    lettersFolder === null
      ? `Mail:     ${new URL(smtpUrl).host}`
      : `Letters:  ${lettersFolder}/*.eml (nothing leaves this machine)`,
  );
  const pages = stack.uiUrl ?? uiUrlOf(address);
  if (pages !== null) {
    print(`Pages:    ${pages}/namespaces/${namespace}/workflows`);
    if (tokenFile !== null) print(`Sign in:  with the token in ${tokenFile}`);
    for (const { name, query, count } of await filledViews(connection, namespace, Date.now())) {
      print(`  ${name} (${count}): ${listUrl(pages, namespace, query)}`);
    }
  }
  const settings = address.endsWith(':7233') ? '' : `TEMPORAL_ADDRESS=${address} `;
  print(`Ask:      ${settings}npm run endwell -- list`);
  print('\nCtrl-C ends what was started here.');
}

// Data, letters and keys are for the eyes of whoever started it.
process.umask(0o077);
await stay().catch((error: unknown) => {
  complain(toComplaints(error), false);
  process.exitCode = refused;
});
