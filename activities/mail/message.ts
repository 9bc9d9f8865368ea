import type { SendMailOptions } from 'nodemailer';

import { cleared } from '../../legible.ts';
import type { Post } from '../../workflows/ending/messages/index.ts';
import type { Letter } from '../letters/render.ts';

import type { Identity } from './identity.ts';

/** A letter as a message: labelled as automatic (RFC 3834), answered to the agency's office, nothing attached. */
export function toMessage(
  post: Post,
  letter: Letter,
  { messageId, thread, replyTo, stop }: Identity & { stop: string | null },
): SendMailOptions & { messageId: string } {
  const { mail: office } = post.agency;
  return {
    envelope: { from: office, to: [post.to.address] },
    from: { name: cleared(post.sender), address: office },
    replyTo,
    to:
      post.to.name === null
        ? post.to.address
        : { name: cleared(post.to.name), address: post.to.address },
    subject: cleared(letter.subject),
    text: cleared(letter.text),
    html: cleared(letter.html),
    messageId,
    ...(thread === null ? {} : { inReplyTo: thread, references: [thread] }),
    date: new Date(),
    headers: {
      'Auto-Submitted': 'auto-generated',
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
