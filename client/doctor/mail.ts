import { createTokens } from '../../activities/mail/tokens.ts';
import { type MailTrial, type MailTrouble, tryMailServer } from '../../activities/mail/trial.ts';
import type { Config } from '../../temporal.config.ts';
import type { MailProbed } from '../../workflows/doctor-probe.ts';
import { mailQueueOf } from '../../workflows/host/queues.ts';
import { type Finding, well, wrong } from './finding.ts';
import type { Answer, Place } from './probe.ts';
import { mailPollers, shownPollers } from './queues.ts';
import { sinceOf, start } from './worker.ts';

const example = 'such as smtp://NAME:PASSWORD@mail.example.org:587';

/** Has the mail server of this machine's settings tried from here; without one, what its worker found counts. */
export async function examineMail(
  { smtpUrl, mailGrant, temporal }: Pick<Config, 'smtpUrl' | 'mailGrant' | 'temporal'>,
  elsewhere: MailProbed | null = null,
): Promise<Finding> {
  const tokens = mailGrant === null ? undefined : createTokens(mailGrant);
  if (smtpUrl !== null)
    return toldOf('mail', await tryMailServer({ url: smtpUrl, tokens }), 'From here');
  if (isTrial(elsewhere))
    return toldOf('mail', elsewhere, 'SMTP_URL is not set here; from the worker’s machine');
  return temporal.address === null
    ? well('mail', 'SMTP_URL is not set: letters are caught, and none leaves.')
    : wrong(
        'mail',
        'SMTP_URL is not set: no letter leaves, and no worker starts.',
        `Set it to a mail server that is up, ${example}.`,
      );
}

/** Through whom texts leave; without them nothing is amiss, as long as people know it. A trial would cost a text, and write to somebody. */
export function examineTexts({ smsUrl }: Pick<Config, 'smsUrl'>): Finding {
  return smsUrl === null
    ? well(
        'texts',
        'SMS_URL is not set: no text leaves. Urgent work is told by mail alone, and a person turns to clients who are reached by text.',
      )
    : well(
        'texts',
        `Texts leave through ${new URL(smsUrl).hostname}; that it takes them is not tried.`,
      );
}

/** Whether somebody sends what is due, and reaches the mail server from where they are. */
export async function examineMailQueue(place: Place, current: Answer | null): Promise<Finding> {
  const queue = mailQueueOf(place.taskQueue);
  const name = 'mail queue';
  const pollers = await mailPollers(place, queue);
  if (pollers === null) {
    return wrong(name, `Nobody works on queue "${queue}": letters wait.`, start);
  }
  const since = sinceOf(pollers.heardAt);
  const probed = current?.kind === 'done' ? current.mail : null;
  if (isTrial(probed))
    return toldOf(
      name,
      probed,
      `The worker of queue "${queue}" answers, ${shownPollers(pollers)}; from its machine`,
    );
  switch (probed) {
    case null:
      return wrong(
        name,
        `Queue "${queue}" could not be tried, because no worker of endings gives it anything; ${since}.`,
        'Mend the worker first.',
      );
    case 'unknown':
      return well(
        name,
        `The worker of queue "${queue}" answers; it is of a release that cannot try its mail server.`,
      );
    case 'untaken':
      return wrong(
        name,
        `The worker of queue "${queue}" took nothing in ten seconds; ${since}.`,
        start,
      );
    case 'unanswered':
      return wrong(
        name,
        `The worker of queue "${queue}" takes tasks and does not answer; ${since}.`,
        'It hangs: end that process, with kill -9 if need be, and start it again.',
      );
    default:
      return probed satisfies never;
  }
}

function isTrial(probed: MailProbed | null): probed is MailTrial {
  return typeof probed === 'object' && probed !== null;
}

function toldOf(
  name: 'mail' | 'mail queue',
  { server, trouble, reply }: MailTrial,
  where: string,
): Finding {
  if (trouble === null) return well(name, `${where}, ${server} would take letters.`);
  const { says, mend } = troubles[trouble];
  return wrong(name, `${where}, ${server} ${says} (${reply}).`, mend);
}

/** What each means and how it is mended; the sentences go on after the name of the server. */
const troubles: Record<MailTrouble, { says: string; mend: string }> = {
  unknownHost: {
    says: 'has no address',
    mend: 'Mend the name in SMTP_URL, or ask whoever keeps the network’s names.',
  },
  closed: {
    says: 'refuses connections',
    mend: 'Start the mail server, or mend host and port in SMTP_URL: usually 587, with smtps:// 465.',
  },
  noAnswer: {
    says: 'does not answer',
    mend: 'See whether it is up, and whether a firewall stands between: many networks close port 25.',
  },
  noGreeting: {
    says: 'accepts a connection and says nothing',
    mend: 'Restart the mail server, if it hangs; if it wants TLS from the first word, write smtps:// in SMTP_URL.',
  },
  fellSilent: {
    says: 'greets and then falls silent',
    mend: 'Restart the mail server; its log says where it stands.',
  },
  hungUp: {
    says: 'ends the connection without a word',
    mend: 'Let the mail server accept this machine; its log says why it does not.',
  },
  turnedAway: {
    says: 'turns us away',
    mend: 'Do what it says; where it is no mail server, mend host and port in SMTP_URL.',
  },
  certificate: {
    says: 'shows a certificate that does not hold',
    mend: 'Renew it, or write its host into SMTP_URL as the certificate has it; NODE_EXTRA_CA_CERTS names an authority of your own.',
  },
  noTls: {
    says: 'speaks no TLS on this port',
    mend: 'Write smtp:// instead of smtps:// in SMTP_URL, or the port for TLS, usually 465.',
  },
  noStartTls: {
    says: 'offers no STARTTLS, so that the password would go over the network in the clear',
    mend: 'Turn STARTTLS on there, or use its port for TLS: smtps:// and usually 465.',
  },
  loginRefused: {
    says: 'does not accept name and password',
    mend: 'Mend them in SMTP_URL; signs like @ and : are written as %40 and %3A. Google and Microsoft 365 take no password: leave it out, and give ENDWELL_MAIL_OAUTH.',
  },
  loginUnknown: {
    says: 'lets nobody log in',
    mend: 'Leave name and password out of SMTP_URL, or use the port for submission, usually 587.',
  },
  noToken: { says: 'was not asked', mend: 'Do what it says.' },
  tokenRefused: {
    says: 'does not take the token that was given for it',
    mend: 'See that SMTP is on for the mailbox, that its name in SMTP_URL is whole (@ is %40 there), and that the grant in ENDWELL_MAIL_OAUTH is for it and for SMTP (scope).',
  },
  other: { says: 'cannot be spoken to', mend: 'Do what it says.' },
};
