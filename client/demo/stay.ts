import { join } from 'node:path';
import { type Config, loadConfig } from '../../temporal.config.ts';
import { openStack, type Stack } from '../../worker/stack.ts';
import { complain, refused, toComplaints } from '../cli/exit.ts';
import { listUrl, savedViews, uiUrlOf } from '../views.ts';
import { onStack } from './on-stack.ts';

const say = (line: string): void => void process.stderr.write(`${line}\n`);
const print = (line: string): void => void process.stdout.write(`${line}\n`);

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
    show(stack, config);
    await asked;
  });
}

function show({ address, uiUrl, namespace, smtpUrl, lettersFolder }: Stack, config: Config): void {
  print(`\nTemporal: ${address}, namespace ${namespace}`);
  if (config.temporal.address === null)
    print(`Data:     ${join(config.dataFolder, 'temporal.db')}`);
  print(
    lettersFolder === null
      ? `Mail:     ${new URL(smtpUrl).host}`
      : `Letters:  ${lettersFolder}/*.eml (nothing leaves this machine)`,
  );
  const pages = uiUrl ?? uiUrlOf(address);
  if (pages !== null) {
    print(`Pages:    ${pages}/namespaces/${namespace}/workflows`);
    for (const { name, query } of savedViews(Date.now())) {
      print(`  ${name}: ${listUrl(pages, namespace, query)}`);
    }
  }
  const settings = address.endsWith(':7233') ? '' : `TEMPORAL_ADDRESS=${address} `;
  print(`Ask:      ${settings}npm run endwell -- list`);
  print('\nCtrl-C ends what was started here.');
}

await stay().catch((error: unknown) => {
  complain(toComplaints(error), false);
  process.exitCode = refused;
});
