import { join } from 'node:path';
import { Client } from '@temporalio/client';
import { CodedError, explained } from '../../coded-error.ts';
import { type Config, loadConfig } from '../../temporal.config.ts';
import { openStack, type Place, type Stack } from '../../worker/stack.ts';
import { createKnownAgency } from '../agency/known-agency.ts';
import { complain, print, refused, say, toComplaints } from '../cli/exit.ts';
import { createKnownEndings } from '../known-endings.ts';
import { toRef } from '../opaque-ref.ts';
import { keptByAgency, openMailIn } from '../inbound/index.ts';
import { type Asked, openSite, type Opening, type Site, tellingOf } from '../site/index.ts';
import { countedViews, listAtDoor } from '../views.ts';
import { exampleCase, openExampleAgency } from './example-agency.ts';
import { onStack } from './on-stack.ts';
import { planAddress } from './plan-address.ts';

/** The stack of the demo, staying up until Ctrl-C; its endings are there again at the next start. */
async function stay(): Promise<void> {
  const config = loadConfig();
  const { dataFolder } = config;
  let known: Asked | null = null;
  const people = async () => {
    const there = known as Asked | null;
    return there === null ? [] : await peopleOf(there.client, config);
  };
  const pages = await openAnySite(config, () => known, {
    say,
    // It takes a while to load, and an installation that names its issuer has no need of it.
    development: async (origin) => {
      const { createDevelopmentIssuer } = await import('../sign-in/development.tsx');
      return await createDevelopmentIssuer(origin, people);
    },
  });
  const mailIn = await openMailIn(
    config,
    {
      tell: tellingOf(() => known),
      keep: keptByAgency(config.agency, () => known?.client ?? null),
    },
    say,
  );
  const options = {
    config,
    say,
    dbFile: join(dataFolder, 'temporal.db'),
    lettersFolder: join(dataFolder, 'letters'),
    codeFolder: join(dataFolder, 'builds'),
    pages: true,
    site: config.site.url ?? pages.url,
    lists: (place: Place) => countedViews(place, config),
  };
  try {
    await onStack({ open: () => openStack(options), say }, async (stack, { asked }) => {
      const { agency, refKey } = config;
      const client = new Client(stack);
      known = { client, endings: createKnownEndings({ client, agency, refKey }) };
      if (config.temporal.address === null) await openExample(client, config);
      await show(stack, config);
      print(shownStaff(pages, config));
      const plan = await examplePlan(client, config, options.site);
      print(
        `Clients:  ${plan ?? `${options.site} (their own pages, and the way to stop that letters name)`}`,
      );
      for (const way of mailIn.ways) print(`Mail in:  ${way}`);
      print('\nCtrl-C ends what was started here.');
      await asked;
    });
  } finally {
    await mailIn.stop();
    await pages.stop();
  }
}

/** On the usual address, or on a free port beside another installation. */
async function openAnySite(
  config: Config,
  asked: () => Asked | null,
  opening: Opening,
): Promise<Site> {
  try {
    return await openSite(config, asked, opening);
  } catch (error) {
    if (!(error instanceof CodedError && error.code === 'sitePort')) throw error;
    const { listen, url } = config.site;
    const site = { listen: { ...listen, port: 0 }, url };
    return await openSite({ ...config, site }, asked, opening);
  }
}

/** Whoever wants to look at it can do so another time: all else goes on without it. */
async function openExample(client: Client, config: Config): Promise<void> {
  try {
    if (await openExampleAgency(client, config))
      say(
        `No agency was here: that of the examples is open, with its people and the case ${exampleCase}.`,
      );
  } catch (error) {
    say(`The agency of the examples is not open, and all else is: ${explained(error).says}`);
  }
}

/** The page of the client in the case of the examples, on a server of our own; null where that case is not there. */
async function examplePlan(client: Client, config: Config, site: string): Promise<string | null> {
  if (config.temporal.address !== null) return null;
  const ref = toRef(config.refKey, config.agency, exampleCase);
  const address = await planAddress(client, config, { ref, site }).catch(() => null);
  return (
    address &&
    `${address}\n          (what the client of ${exampleCase} sees; letters lead there, too)`
  );
}

async function peopleOf(client: Client, { agency }: Config) {
  return (await createKnownAgency({ client, agency }).found())?.staff ?? [];
}

function shownStaff({ staff }: Site, { signIn }: Config): string {
  if (staff !== null)
    return `Staff:    ${staff} (${signIn === null ? 'sign in as anybody of the agency, without a password; on this machine alone' : `signed in by ${new URL(signIn.issuer).host}`})`;
  return 'Staff:    nobody can sign in: without an issuer (ENDWELL_OIDC_ISSUER) that is for this machine alone, and ENDWELL_SITE or ENDWELL_SITE_URL name another address.';
}

async function show(stack: Stack, config: Config): Promise<void> {
  const { address, namespace, smtpUrl, lettersFolder, tokenFile, uiUrl } = stack;
  print(`\nTemporal: ${address}, namespace ${namespace}`);
  if (config.temporal.address === null)
    print(`Data:     ${join(config.dataFolder, 'temporal.db')}`);
  print(
    lettersFolder === null
      ? `Mail:     ${new URL(smtpUrl).host}`
      : `Letters:  ${lettersFolder}/*.eml (nothing leaves this machine)`,
  );
  if (uiUrl === null && config.uiUrl !== null) print(`Pages:    ${config.uiUrl}`);
  if (uiUrl !== null) {
    print(`Pages:    ${uiUrl}/namespaces/${namespace}/workflows`);
    if (tokenFile !== null) print(`Sign in:  with the token in ${tokenFile}`);
    print(`Lists:    ${uiUrl}/lists`);
    for (const list of await countedViews(stack, config)) {
      if (list.count > 0) print(`  ${list.name} (${list.count}): ${listAtDoor(uiUrl, list)}`);
    }
  }
  const settings = address.endsWith(':7233') ? '' : `TEMPORAL_ADDRESS=${address} `;
  print(`Ask:      ${settings}npm run endwell -- list`);
}

// Data, letters and keys are for the eyes of whoever started it.
process.umask(0o077);
await stay().catch((error: unknown) => {
  complain(toComplaints(error), false);
  process.exitCode = refused;
});
