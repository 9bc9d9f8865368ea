import { connect } from 'node:net';
import { type Finding, well, wrong } from './finding.ts';

const ANSWERS_WITHIN_MS = 5_000;
const SUBMISSION_PORT = 587;
const SUBMISSION_OVER_TLS_PORT = 465;

/** Connects to the mail server, and sends nothing. */
export async function examineMail(smtpUrl: string | null): Promise<Finding> {
  if (smtpUrl === null) {
    return well('mail', 'SMTP_URL is not set: letters are caught, and none leaves.');
  }
  const { protocol, hostname, port, host } = new URL(smtpUrl);
  const usual = protocol === 'smtps:' ? SUBMISSION_OVER_TLS_PORT : SUBMISSION_PORT;
  const failure = await knock(hostname, Number(port || usual));
  if (failure === null) return well('mail', `${host} accepts connections.`);
  const mend = 'Set SMTP_URL to a mail server that is up, such as smtp://mail.example.org:587.';
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
