import type { Context, Message } from '../context.ts';
import type { Intent } from '../names.ts';
import { after, calendarOf } from '../../calendar/index.ts';
import {
  hearAnswer,
  hearNotice,
  heard,
  seenCopy,
  unhearAnswer,
  unhearNotice,
} from '../matters/index.ts';
import { messageOf } from './ledger.ts';
import { runsOut } from './untold.ts';

/**
 * What a message said has reached the client: it was sent, or a person told it. Whatever runs out for the client counts from
 * here, and not from the day on which it was meant to be said (G5, A13): until then nothing lapses.
 */
export function reached(c: Context, intent: Intent): Context {
  switch (intent) {
    case 'notice-of-ending':
      return hearNotice(heard(c));
    case 'appeal-answer':
      return hearAnswer(c);
    case 'final-session-invite':
      return startChoice(heard(c));
    case 'authority-copy':
      return seenCopy(c);
    default:
      return c;
  }
}

/** A letter came back that was taken to have arrived: what runs out on it does not run, until a person has told it. */
export function unreached(c: Context, { intent, sentAt }: Message): Context {
  switch (intent) {
    case 'notice-of-ending':
      return unhearNotice(c, sentAt);
    case 'appeal-answer':
      return unhearAnswer(c);
    case 'final-session-invite':
      return c.finalSession.state === 'offered'
        ? { ...c, finalSession: { ...c.finalSession, until: null } }
        : c;
    default:
      return c;
  }
}

/** Letters on which something runs out, sent so shortly before the mailbox was found lost that they cannot be thought to have arrived. */
export function lateLost(c: Context): Message[] {
  return c.messages.filter(
    ({ state, sentAt, intent }) =>
      state === 'sent' && sentAt !== null && c.now - sentAt <= bounceTime && runsOut(intent),
  );
}

/** So long servers try before they send a letter back (RFC 5321, 4.5.4.1: four to five days). */
const bounceTime = 5 * 86_400_000;

/** A person has told what these messages would have said: by phone, in person, or by a letter that is proven to have arrived. */
export function told(c: Context, keys: readonly string[]): Context {
  return keys.reduce((before, key) => {
    const intent = messageOf(before, key)?.intent;
    const messages = before.messages.map((m) =>
      m.key === key ? { ...m, state: 'told' as const, reason: null } : m,
    );
    return intent === undefined ? before : reached({ ...before, messages }, intent);
  }, c);
}

/** The client chooses about a last meeting from the day on which they were asked. */
function startChoice(c: Context): Context {
  const { state, until } = c.finalSession;
  if (state !== 'offered' || until !== null) return c;
  const chosen = after(c.almanac, calendarOf(c), c.now, c.policy.finalSession.choose);
  return { ...c, finalSession: { ...c.finalSession, until: chosen } };
}
