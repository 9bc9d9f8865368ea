import { proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../../activities/index.ts';
import type { NoticePost } from '../agency/sending/notice-post.ts';
import type { HostedEvent } from '../chart/index.ts';
import { failed } from './failure.ts';
import { onMailQueue } from './on-mail-queue.ts';

/** Grants the wish `sendNotice`: one attempt, on the queue of the mail; the chart decides when it is tried again. */
export async function notified(post: NoticePost): Promise<HostedEvent> {
  const { key: whole, kind } = post;
  const key = whole.slice(whole.indexOf('/') + 1);
  const by = { role: 'system', ref: 'endwell' };
  const { sendNotice } = proxyActivities<Activities>(onMailQueue());
  try {
    const outcome = await sendNotice.executeWithOptions({ summary: `send ${kind}` }, [post]);
    if (outcome === 'noTexts') {
      const missing = { key, code: 'sms.missing', final: true };
      return { type: 'notice.failed', id: key, by, with: missing };
    }
    return { type: 'notice.sent', id: key, by, with: { key } };
  } catch (error) {
    // A text that may have left is not sent again.
    const told = failed(error, post.by === 'sms' ? 'sms.uncertain' : 'mail.uncertain');
    const final = told.final || told.code === 'sms.uncertain';
    return { type: 'notice.failed', id: key, by, with: { key, code: told.code, final } };
  }
}
