import type { Context, Message } from '../context.ts';
import type { EndingEvent } from '../events/index.ts';
import { untold } from './untold.ts';
import { decide, isSuppression, type Suppression, suppressions } from './gate.ts';
import type { Instant } from '../../calendar/almanac.ts';
import { messageTraits, type Post } from '../messages/index.ts';
import { changeMessage, dueMessages } from './ledger.ts';
import { postOf } from './post.ts';
import { openTask, settleTasksOf } from '../tasks/index.ts';
import { dropTouch } from '../matters/index.ts';

/**
 * Decides every message that is due (G10): one that may leave is handed over, and each other one
 * ends in a state that says why. Nothing stays undecided.
 */
export function decideMessages(c: Context): { context: Context; posts: Post[] } {
  let context = c;
  const posts: Post[] = [];
  for (const message of dueMessages(c)) {
    const verdict = decide(context, message);
    switch (verdict.does) {
      case 'leave': {
        const leaving: Partial<Message> = {
          state: 'checked',
          reason: null,
          attempts: message.attempts + 1,
          triedAt: message.triedAt ?? c.now,
        };
        posts.push(postOf(context, message));
        context = changeMessage(context, message.key, leaving);
        break;
      }
      case 'defer':
        context = changeMessage(context, message.key, {
          state: 'deferred',
          due: verdict.until,
          reason: verdict.reason,
        });
        break;
      case 'suppress':
        context = suppress(context, message, verdict.reason);
        break;
      default:
        verdict satisfies never;
    }
  }
  return { context, posts };
}

/** How the client is reached was told wrongly since then: what was held back by that, and nobody has told, is decided anew (G10). */
export function decideAnew(c: Context, e: EndingEvent, since: Instant): Context {
  const again = c.messages.filter((m) => heldBack(m) && m.due >= since && mayLeave(c, m));
  const planned = { state: 'planned', reason: null, due: c.now } as const;
  const next = again.reduce((before, { key }) => changeMessage(before, key, planned), c);
  // Nobody need tell it any more.
  return again.length > 0 && untold(next).length === 0
    ? settleTasksOf(next, e, 'tell-in-person')
    : next;
}

/** It was not sent, and not because nobody wanted it any more. */
function heldBack({ state, reason }: Message): boolean {
  return state === 'suppressed' && isSuppression(reason) && ofWay.has(reason);
}

/** It may be sent now, or later. */
function mayLeave(c: Context, m: Message): boolean {
  const verdict = decide(c, m);
  return verdict.does !== 'suppress' && (messageTraits(m.intent).until?.(c, m) ?? Infinity) > c.now;
}

/** What hangs on how the client is reached, and what they want to hear. */
const ofWay: ReadonlySet<Suppression> = new Set<Suppression>([
  'inPerson',
  'noConsent',
  'noChannel',
  'addressFailed',
  'notNeutral',
]);

/** A message that may not be written is said by a person; one that nobody wants any more is not. */
function suppress(c: Context, message: Message, reason: Suppression): Context {
  const state = reason === 'noLongerWanted' ? 'superseded' : 'suppressed';
  const told = changeMessage(c, message.key, { state, reason });
  const touch = message.intent === 'follow-up-touch' && message.about !== null;
  const settled = touch ? dropTouch(told, message.about ?? 0) : told;
  return suppressions[reason] === 'byPerson' ? openTask(settled, 'tell-in-person') : settled;
}
