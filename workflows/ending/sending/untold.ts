import type { Context, Message } from '../context.ts';
import type { Intent } from '../names.ts';
import { isSuppression, suppressions } from './gate.ts';
import { lastOf } from './ledger.ts';

/** Messages on which something of the client’s runs out: each is told by a person where no letter reaches them. */
const waitedFor: ReadonlySet<Intent> = new Set<Intent>([
  'notice-of-ending',
  'notice-moved',
  'appeal-answer',
  'closing-talk-offer',
  'final-session-invite',
  'closing-offer',
]);

/** Whether something of the client’s runs out on this message. */
export function runsOut(intent: Intent): boolean {
  return waitedFor.has(intent);
}

/** Keys of the messages that reached nobody, and that a person is to tell; of one intent, if one is named. */
export function untold(c: Context, intent?: Intent): string[] {
  const those = c.messages.filter((m) => intent === undefined || m.intent === intent);
  return those.filter((m) => (intent === undefined ? isLost(m) : isTellable(m))).map((m) => m.key);
}

/** What was lost on the way and is sent again once the address is mended: something runs out on it, and nobody has told it. */
export function lostByMail(c: Context): Intent[] {
  return [...waitedFor].filter((intent) => {
    const last = lastOf(c, intent);
    return (
      last?.state === 'undeliverable' ||
      (last?.state === 'suppressed' && last.reason === 'addressFailed')
    );
  });
}

/** Whether a person can still tell it: it has not left, and was not called off. */
function isTellable(m: Message): boolean {
  return ['planned', 'deferred', 'retrying'].includes(m.state) || isLost(m);
}

function isLost({ state, reason, intent }: Message): boolean {
  if (state === 'undeliverable') return waitedFor.has(intent) || reason === 'sms.uncertain';
  return state === 'suppressed' && isSuppression(reason) && suppressions[reason] === 'byPerson';
}
