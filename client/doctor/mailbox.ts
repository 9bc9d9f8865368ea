import { faultOf, mailboxOf, openSession } from '../inbound/index.ts';
import type { Config } from '../../temporal.config.ts';
import { type Finding, well, wrong } from './finding.ts';

const PATIENCE_MS = 20_000;

/** Goes into the mailbox that mail is taken from, as whoever takes it does, and takes nothing; none where none is named. */
export async function examineMailbox(
  config: Pick<Config, 'mailIn' | 'mailGrant'>,
): Promise<Finding[]> {
  const mailbox = mailboxOf(config);
  if (mailbox === null) return [];
  const { hostname } = new URL(mailbox.address);
  const patience = AbortSignal.timeout(PATIENCE_MS);
  try {
    const { client, end } = await openSession(mailbox, patience);
    const hears = client.capabilities.has('IDLE')
      ? 'says at once when mail comes'
      : 'does not say when mail comes, so that it is looked into every minute';
    await end();
    const by = mailbox.tokens === null ? '' : ' by a token';
    return [well('mailbox', `From here, ${hostname} lets us in${by}, and ${hears}.`)];
  } catch (error) {
    const { says, mend } = faultOf(patience.aborted ? patience.reason : error);
    return [wrong('mailbox', `From here, ${hostname} is not gone into: ${says}.`, mend)];
  }
}
