import { connect } from 'node:net';
import type { Config } from '../../temporal.config.ts';
import { type Finding, well, wrong } from './finding.ts';

type MailConfig = Pick<Config, 'smtpUrl' | 'temporal'>;

const ANSWERS_WITHIN_MS = 5_000;
const SUBMISSION_PORT = 587;
const SUBMISSION_OVER_TLS_PORT = 465;

const mend = 'Set SMTP_URL to a mail server that is up, such as smtp://mail.example.org:587.';

/** Connects to the mail server, and sends nothing. */
export async function examineMail({ smtpUrl, temporal }: MailConfig): Promise<Finding> {
  if (smtpUrl === null) {
    return temporal.address === null
      ? well('mail', 'SMTP_URL is not set: letters are caught, and none leaves.')
      : wrong('mail', 'SMTP_URL is not set: no letter leaves, and no worker starts.', mend);
  }
  const { protocol, hostname, port, host } = new URL(smtpUrl);
  const usual = protocol === 'smtps:' ? SUBMISSION_OVER_TLS_PORT : SUBMISSION_PORT;
  const failure = await knock(hostname, Number(port || usual));
  if (failure === null) return well('mail', `${host} accepts connections.`);
  return wrong('mail', `${host} cannot be reached (${failure}).`, mend);
}

/** Null where somebody opens; a code where nobody does. */
function knock(host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: ANSWERS_WITHIN_MS });
    const answer = (failure: string | null): void => {
      socket.destroy();
      resolve(failure);
    };
    socket
      .once('connect', () => answer(null))
      .once('timeout', () => answer('no answer'))
      .once('error', (error: NodeJS.ErrnoException) => answer(error.code ?? error.message));
  });
}
