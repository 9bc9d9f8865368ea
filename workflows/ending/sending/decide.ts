import type { Context, Message } from '../context.ts';
import { decide, type Suppression, suppressions } from './gate.ts';
import type { Post } from '../messages/index.ts';
import { changeMessage, dueMessages } from './ledger.ts';
import { postOf } from './post.ts';
import { openTask } from '../tasks/index.ts';
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

/** A message that may not be written is said by a person; one that nobody wants any more is not. */
function suppress(c: Context, message: Message, reason: Suppression): Context {
  const state = reason === 'noLongerWanted' ? 'superseded' : 'suppressed';
  const told = changeMessage(c, message.key, { state, reason });
  const touch = message.intent === 'follow-up-touch' && message.about !== null;
  const settled = touch ? dropTouch(told, message.about ?? 0) : told;
  return suppressions[reason] === 'byPerson' ? openTask(settled, 'tell-in-person') : settled;
}
