import type { Post } from '../../workflows/ending/messages/index.ts';
import type { Levels } from '../../workflows/wording/index.ts';
import { raising } from '../failure-raised.ts';
import { Failure } from '../failures.ts';
import { type Letter, renderLetter } from '../letters/render.ts';
import { checkLetter } from '../letters/letter-wording.ts';

import { toMessage } from './message.ts';
import { toIdentity } from './identity.ts';
import { createSmtp, type Patience, type SendOnce } from './smtp.ts';
import { type MailTrial, tryMailServer } from './trial.ts';

/** The outside that sending mail needs. */
export interface MailPort {
  /** `smtp://` or `smtps://`, with login where there is one. */
  url: string;
  /** Hosts of the agency to which a letter may link, besides that of its address. */
  hosts?: readonly string[];
  /** Levels of the wording checks, from the agency's policy. */
  levels?: Levels;
  patience?: Patience;
}

/** The message left us; what became of it at the other end is not known. */
export interface Delivered {
  outcome: 'sent';
  messageId: string;
  subject: string;
}

export interface Mail {
  deliver: (post: Post) => Promise<Delivered>;
  /** Whether the mail server would take letters from the machine that sends them. */
  tryMailServer: () => Promise<MailTrial>;
}

/** Activities that send mail: each attempt is short, and a retry is the same message. */
export function createMail(port: MailPort): Mail {
  const sendOnce = createSmtp(port.url, port.patience);
  return {
    deliver: (post) => raising(() => deliver(port, sendOnce, post)),
    tryMailServer: () => tryMailServer(port.url),
  };
}

async function deliver(port: MailPort, sendOnce: SendOnce, post: Post): Promise<Delivered> {
  assertAddress(post.to.address);
  const letter = renderLetter(post, port.hosts);
  assertWording(letter, post, port);
  const identity = toIdentity(post);
  await sendOnce(toMessage(post, letter, identity));
  return { outcome: 'sent', messageId: identity.messageId, subject: letter.subject };
}

/** One plain address: a list of them, or a name with one, would reach somebody else. */
function assertAddress(address: string): void {
  if (!/^[^\s,;:<>()"@]+@[^\s,;:<>()"@]+$/.test(address)) throw new Failure('mail.refusedAddress');
}

function assertWording(letter: Letter, post: Post, port: MailPort): void {
  const { hosts = [], levels = {} } = port;
  const refused = checkLetter(letter, post, { hosts, levels }).filter(
    (finding) => finding.level === 'refuse',
  );
  if (refused.length === 0) return;
  const checks = new Set(refused.map((finding) => finding.check));
  throw new Failure('letter.wording', [...checks].join(', '), refused);
}
