import { cleared } from '../../legible.ts';
import type { Post } from '../../workflows/ending/messages/index.ts';
import { unrevealing } from '../../workflows/wording/index.ts';
import type { Appointment } from '../calendar/appointment.ts';
import { type Letter, wholeText } from '../letters/render.ts';

import type { Identity } from './identity.ts';
import type { Outgoing } from './smtp.ts';

/** The ways back from a letter. */
interface Ways {
  /** The address of a page that stops what is sent; null where the letter may not have one. */
  stop: string | null;
  /** Where answers go. */
  answerTo: string;
  /** Where reports of its delivery go, naming the ending; null: to the office. */
  returnTo: string | null;
}

/**
 * A letter as a message: labelled as automatic (RFC 3834), answered to the agency's office, with nothing attached but a meeting
 * for the calendar, once as a form of the letter and once as a file, as each program for mail looks for it.
 */
export function toMessage(
  post: Post,
  letter: Letter,
  { messageId, thread, stop, answerTo, returnTo }: Identity & Ways,
  appointment: Appointment | null,
): Outgoing {
  const { mail: office } = post.agency;
  return {
    envelope: { from: office, to: [post.to.address] },
    returnTo,
    dsn: reported(post.to.address, messageId),
    // Who writes stands in every list of messages, and so says no more than the subject.
    from: { name: cleared(unrevealing(post.sender, letter.language)), address: office },
    replyTo: answerTo,
    to:
      post.to.name === null
        ? post.to.address
        : { name: cleared(post.to.name), address: post.to.address },
    subject: letter.subject,
    text: wholeText(letter),
    html: letter.html,
    ...(appointment === null ? {} : { icalEvent: appointment }),
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
