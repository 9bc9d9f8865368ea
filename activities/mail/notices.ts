import { createHash } from 'node:crypto';
import type { NoticePost } from '../../workflows/agency/sending/notice-post.ts';
import { hostOf, unrevealing } from '../../workflows/wording/index.ts';
import { renderNotice } from '../letters/notice.ts';
import type { Letters } from '../letters/templates.ts';
import { type Signature, signedBy } from './dkim.ts';
import type { SendText } from './sms.ts';
import type { SendOnce } from './smtp.ts';

/** Of the outside, what writing to the staff needs. */
interface Outside {
  letters?: Letters | undefined;
  office?: string | undefined;
  sendText?: SendText | undefined;
  signature?: Signature | undefined;
}

/** Whether it left; a text is not even tried where nothing says through whom (SMS_URL), and the mail of the same has told it. */
export type NoticeOutcome = 'sent' | 'noTexts';

/**
 * Writes to one of the staff: that something is owed, by reference and code, and where to look at it. It answers to nobody, and
 * hangs together with nothing.
 */
export async function sendNotice(
  port: Outside,
  sendOnce: SendOnce,
  post: NoticePost,
): Promise<NoticeOutcome> {
  const { address, agency, by, key } = post;
  const { subject, text, html, language } = renderNotice(post, {
    letters: port.letters,
    office: port.office,
  });
  if (by === 'sms') {
    if (port.sendText === undefined) return 'noTexts';
    await port.sendText(address, text.replace(/\s+/g, ' ').trim());
    return 'sent';
  }
  const host = hostOf(agency.mail);
  const id = createHash('sha256').update(`notice ${key}`).digest('hex').slice(0, 40);
  const message = {
    envelope: { from: agency.mail, to: [address] },
    returnTo: null,
    from: { name: unrevealing(agency.name, language), address: agency.mail },
    to: address,
    subject,
    text,
    html,
    messageId: `<${id}@${host}>`,
    date: new Date(),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'DR, RN, NRN, OOF, AutoReply',
      'Content-Language': language,
    },
    xMailer: false as const,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  await sendOnce(port.signature ? { ...message, ...signedBy(port.signature, host) } : message);
  return 'sent';
}
