import type { Client } from '@temporalio/client';
import { keptByAgency, openMailIn } from '../inbound/index.ts';
import { openSite, openSiteMonitor, tellingOf } from '../site/index.ts';
import { say } from './exit.ts';
import { reaching } from './reach.ts';

/** Whoever asks whether it is ready waits no longer. */
const ANSWERED_WITHIN_MS = 2_000;

/** Answers the pages for clients and for the staff, and takes the mail that comes in, until it is told to end. */
export async function serve(): Promise<void> {
  await reaching(async ({ config, client, endings }) => {
    const asked = () => ({ client, endings });
    const site = await openSite(config, asked, { say });
    const closeMonitor =
      config.monitor === null
        ? () => undefined
        : await openSiteMonitor(config.monitor, { ...site, answers: () => answers(client) });
    const keep = keptByAgency(config.agency, () => client);
    const mailIn = await openMailIn(config, { tell: tellingOf(asked), keep }, say);
    const { url } = config.site;
    say(
      url === null
        ? `Pages for clients: ${site.url}. Letters have no link to them: ENDWELL_SITE_URL does not say what they are called from outside.`
        : `Pages for clients: ${site.url}, called ${url} from outside.`,
    );
    say(
      site.staff === null
        ? 'Pages for the staff: none, because nobody could sign in: ENDWELL_OIDC_ISSUER and ENDWELL_OIDC_CLIENT_ID name who says who they are.'
        : `Pages for the staff: ${site.staff}.`,
    );
    for (const way of mailIn.ways) say(`Mail comes in ${way}.`);
    await new Promise((resolve) => {
      process.once('SIGINT', resolve);
      process.once('SIGTERM', resolve);
    });
    closeMonitor();
    await mailIn.stop();
    await site.stop();
  });
}

async function answers({ connection, workflowService }: Client): Promise<boolean> {
  const until = Date.now() + ANSWERED_WITHIN_MS;
  return await connection
    .withDeadline(until, () => workflowService.getSystemInfo({}))
    .then(
      () => true,
      () => false,
    );
}
