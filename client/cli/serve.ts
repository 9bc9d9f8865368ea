import { keptByAgency, openMailIn } from '../inbound/index.ts';
import { openSite, tellingOf } from '../site/index.ts';
import { say } from './exit.ts';
import { reaching } from './reach.ts';

/** Answers the pages for clients and for the staff, and takes the mail that comes in, until it is told to end. */
export async function serve(): Promise<void> {
  await reaching(async ({ config, client, endings }) => {
    const asked = () => ({ client, endings });
    const site = await openSite(config, asked, { say });
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
    await mailIn.stop();
    await site.stop();
  });
}
