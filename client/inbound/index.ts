/** The ways on which mail comes in, all to one taker. */
import type { Config } from '../../temporal.config.ts';
import { openListener } from './listener.ts';
import { watchMailbox } from './mailbox.ts';
import { mailboxOf } from './mailbox-session.ts';
import { createTake, type KeepUnclaimed } from './take.ts';
import type { KnownEndings } from '../known-endings.ts';

export { faultOf } from './mailbox-fault.ts';
export { mailboxOf, openSession } from './mailbox-session.ts';
export { createTake } from './take.ts';
export { keptByAgency } from './unclaimed.ts';
export { createWebhook } from './webhook.ts';

/** Mailbox and listener of ENDWELL_MAIL_IN; the webhook is answered beside the pages for clients. */
export interface MailIn {
  /** What there is, a line each. */
  ways: string[];
  stop: () => Promise<void>;
}

/**
 * Opens them, until they are stopped.
 *
 * @throws CodedError `mailInPort`
 */
export async function openMailIn(
  config: Pick<Config, 'mailIn' | 'mailGrant' | 'returnKeys'>,
  { tell, keep }: { tell: KnownEndings['tell']; keep: KeepUnclaimed },
  say: (line: string) => void,
): Promise<MailIn> {
  const { listen } = config.mailIn;
  const mailbox = mailboxOf(config);
  const take = createTake(config.returnKeys, tell, keep);
  const listener = listen === null ? null : await openListener(listen, config.returnKeys, take);
  const watch = mailbox === null ? null : watchMailbox(mailbox, take, say);
  return {
    ways: [
      ...(listener === null ? [] : [`by SMTP on port ${listener.port}`]),
      ...(mailbox === null ? [] : [`from the mailbox on ${new URL(mailbox.address).hostname}`]),
    ],
    stop: async () => {
      await Promise.all([listener?.stop(), watch?.stop()]);
    },
  };
}
