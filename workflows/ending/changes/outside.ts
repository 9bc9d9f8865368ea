import type { Context, Message } from '../context.ts';
import { changeEnquiry, changeMandate } from '../matters/index.ts';
import { openTask } from '../tasks/index.ts';

/**
 * A letter to somebody else than the client did not get there: nothing of it counts, and whoever owes it does it by hand. The
 * client’s own address is not to blame.
 */
export function handBack(c: Context, { intent, about }: Message): Context {
  switch (intent) {
    case 'authority-notice':
      return openTask(changeMandate(c, { notice: null }), 'authority-notice');
    case 'successor-reply':
      return openTask(changeEnquiry(c, about ?? 0, { reply: null }), 'successor-enquiry');
    case 'referral-introduction':
      return openTask(c, 'send-referral');
    default:
      return c;
  }
}
