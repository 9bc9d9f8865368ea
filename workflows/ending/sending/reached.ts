import type { Context, Message } from '../context.ts';
import type { Intent } from '../names.ts';
import type { Telling } from '../memory/custody.ts';
import { after, calendarOf } from '../../calendar/index.ts';
import type { Instant } from '../../calendar/almanac.ts';
import {
  asAt,
  forgetWhy,
  readLetter,
  hearAnswer,
  hearNotice,
  heard,
  seenCopy,
  unhearAnswer,
  unhearNotice,
} from '../matters/index.ts';
import { openTask } from '../tasks/index.ts';
import { messageOf } from './ledger.ts';
import { hearDeparture } from './reports.ts';
import { runsOut } from './untold.ts';

/**
 * What a message said has reached the client: it was sent, or a person told it. Whatever waits for that counts from here, and not from
 * the day on which it was meant to be said (G5, A13): until then nothing lapses, and no letter is waited for that somebody has told.
 */
export function reached(c: Context, intent: Intent, { how, at }: Hearing): Context {
  const known = asAt(c, at, (then) => whatIsKnown(then, intent, how));
  return intent === 'departure-notice' ? askHowToGoOn(known, at) : known;
}

/** How the client heard, and when. */
type Hearing = { how: Telling; at: Instant };

function whatIsKnown(c: Context, intent: Intent, how: Telling): Context {
  switch (intent) {
    case 'notice-of-ending':
      return hearNotice(heard(c));
    case 'appeal-answer':
      return hearAnswer(c);
    case 'final-session-invite':
      return startChoice(heard(c));
    case 'authority-copy':
      return seenCopy(c);
    case 'departure-notice':
      return hearDeparture(c, how);
    case 'closing-letter':
      return c.letter === 'approved' ? readLetter(c, how === 'message' ? 'sent' : 'handed') : c;
    case 'agreement-reminder':
      return c.agreement === null ? c : { ...c, agreement: { ...c.agreement, reminder: null } };
    case 'erasure-answer':
      return forgetWhy(c);
    default:
      return c;
  }
}

/** What follows as soon as the client has heard that the worker leaves. */
export function askHowToGoOn(c: Context, heardAt: Instant): Context {
  const tasks = ['options-talk', 'farewell-session', 'handover-note'] as const;
  const hasHeard = c.custody.departure?.told != null;
  return hasHeard ? tasks.reduce((all, task) => openTask(all, task, null, heardAt), c) : c;
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

/** A person told then what these messages would have said: by phone, in person, or by a letter that is proven to have arrived. */
export function told(c: Context, keys: readonly string[], hearing: Hearing): Context {
  return keys.reduce((before, key) => {
    const intent = messageOf(before, key)?.intent;
    const messages = before.messages.map((m) =>
      m.key === key ? { ...m, state: 'told' as const, reason: null } : m,
    );
    return intent === undefined ? before : reached({ ...before, messages }, intent, hearing);
  }, c);
}

/** The client chooses about a last meeting from the day on which they were asked. */
function startChoice(c: Context): Context {
  const { state, until } = c.finalSession;
  if (state !== 'offered' || until !== null) return c;
  const chosen = after(c.almanac, calendarOf(c), c.now, c.policy.finalSession.choose);
  return { ...c, finalSession: { ...c.finalSession, until: chosen } };
}
