import { cleared } from '../../legible.ts';
import type { Post } from '../../workflows/ending/messages/index.ts';
import type { Letter } from '../letters/render.ts';

import type { Identity } from './identity.ts';
import type { Outgoing } from './smtp.ts';

/** A letter as a message: labelled as automatic (RFC 3834), answered to the agency's office, nothing attached. */
export function toMessage(
  post: Post,
  letter: Letter,
  { messageId, thread, stop }: Identity & { stop: string | null },
): Outgoing {
  const { mail: office } = post.agency;
  return {
    envelope: { from: office, to: [post.to.address] },
    returnTo: null,
    dsn: reported(post.to.address, messageId),
    from: { name: cleared(post.sender), address: office },
    replyTo: office,
    to:
      post.to.name === null
        ? post.to.address
        : { name: cleared(post.to.name), address: post.to.address },
    subject: letter.subject,
    text: letter.text,
    html: letter.html,
    messageId,
    ...(thread === null ? {} : { inReplyTo: thread, references: [thread] }),
    date: new Date(),
    headers: {
      'Auto-Submitted': post.intent === 'auto-reply' ? 'auto-replied' : 'auto-generated',
      // All but reports of what did not arrive, which `All` would hold back as well (MS-OXCMAIL 2.1.3.2.20).
      'X-Auto-Response-Suppress': 'DR, RN, NRN, OOF, AutoReply',
      'Content-Language': letter.language,
      // One click in the reader's own program (RFC 8058); the letter itself names other ways.
      ...(stop === null
        ? {}
        : {
            'List-Unsubscribe': `<${stop}>`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          }),
    },
    xMailer: false,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/**
 * What is asked of a mail server that tells what became of a letter (RFC 3461): of what did not arrive, or not yet, and without
 * the letter itself, which would travel once more.
 */
function reported(address: string, messageId: string): Outgoing['dsn'] {
  const [id = ''] = messageId.slice(1).split('@');
  // An address in another script would have to be written in a form that few servers know.
  const recipient = /^[\x21-\x7e]+$/.test(address) ? { recipient: `rfc822;${address}` } : {};
  return { id, return: 'headers', notify: ['failure', 'delay'], ...recipient };
}
