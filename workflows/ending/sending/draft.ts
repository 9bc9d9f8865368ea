import type { Context, Message } from '../context.ts';
import { plannedSession } from '../matters/index.ts';
import type { Post } from '../messages/index.ts';
import type { Intent } from '../names.ts';
import { decide, type Verdict } from './gate.ts';
import { intend } from './ledger.ts';
import { postOf } from './post.ts';

/** A message as it would leave if it were decided now, and whether it would; nothing changes by looking. */
export interface Draft {
  post: Post;
  /** It waits to leave; otherwise it was not wanted yet, and is looked at all the same. */
  waits: boolean;
  verdict: Verdict;
}

export function draftOf(c: Context, intent: Intent): Draft {
  const waiting = c.messages.findLast(
    (m) => m.intent === intent && ['planned', 'deferred', 'retrying', 'checked'].includes(m.state),
  );
  const message = waiting ?? asIfWanted(c, intent);
  return {
    post: postOf(c, message),
    waits: waiting !== undefined,
    verdict: decide(c, message),
  };
}

/** About the next of what it could be about: a touch, a date that is watched, a session. */
function asIfWanted(c: Context, intent: Intent): Message {
  const touch = c.touches.find(({ state }) => state === 'asked' || state === 'planned');
  const date = c.papers.dates.find(({ state }) => state === 'watched');
  const about: Partial<Record<Intent, number | undefined>> = {
    'follow-up-touch': touch?.k,
    'deadline-reminder': date?.n,
  };
  const session = plannedSession(c)?.n;
  const wanted = intend(c, intent, { about: about[intent] ?? session ?? null });
  // It was just put there, as the last.
  return wanted.messages.at(-1)!;
}
