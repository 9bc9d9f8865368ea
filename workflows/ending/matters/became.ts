import type { SettledAs } from '../../chart/index.ts';
import type { Message, MessageState, Session, SessionState } from '../context.ts';
import type { Touch, TouchState } from '../memory/touch.ts';
import type { FeedbackMemory } from '../memory/feedback.ts';
import { takesBack } from './told.ts';

/** What became of a message, whichever of the delivery states says so; null while it is on its way. */
const ofMessages = {
  planned: null,
  deferred: null,
  checked: null,
  retrying: null,
  sent: 'done',
  told: 'done',
  // The client does not wish it, or a person tells it instead.
  suppressed: 'skipped',
  undeliverable: 'lapsed',
  superseded: 'moot',
  cancelled: 'moot',
} as const satisfies Record<MessageState, SettledAs | null>;

const ofSessions = {
  planned: null,
  held: 'done',
  missed: 'lapsed',
  unrecorded: 'lapsed',
  excused: 'skipped',
  cancelled: 'skipped',
  moot: 'moot',
  withdrawn: 'withdrawn',
} as const satisfies Record<SessionState, SettledAs | null>;

const ofDebriefs = {
  none: null,
  offered: null,
  reminded: null,
  booked: null,
  done: 'done',
  declined: 'skipped',
  lapsed: 'lapsed',
  moot: 'moot',
  withdrawn: 'withdrawn',
} as const satisfies Record<FeedbackMemory['reflection']['state'], SettledAs | null>;

const ofTouches = {
  planned: null,
  asked: null,
  answered: 'done',
  unanswered: 'lapsed',
  dropped: 'moot',
} as const satisfies Record<TouchState, SettledAs | null>;

/** By these the client says that they want no more of them, or fewer. */
const wantsFewer: ReadonlySet<string> = new Set([
  'client.ended',
  'client.optedOut',
  'contactStyle.chosen',
  'followUp.declined',
  'touch.answered',
]);

/** The reason of a message that was called off because what led to it was taken back. */
export const takenBack = 'takenBack';

export function messageBecame({
  state,
  reason,
}: Pick<Message, 'state' | 'reason'>): SettledAs | null {
  if (state === 'cancelled' && reason === takenBack) return 'withdrawn';
  return state === 'suppressed' && reason === 'deceased' ? 'moot' : ofMessages[state];
}

export function sessionBecame({ state }: Pick<Session, 'state'>): SettledAs | null {
  return ofSessions[state];
}

export function debriefBecame({ state }: FeedbackMemory['reflection']): SettledAs | null {
  return ofDebriefs[state];
}

export function touchBecame({
  state,
  settled,
}: Pick<Touch, 'state' | 'settled'>): SettledAs | null {
  const told = settled?.told ?? null;
  if (state !== 'dropped' || told === null) return ofTouches[state];
  if (takesBack({ type: told.what })) return 'withdrawn';
  return wantsFewer.has(told.what) ? 'skipped' : 'moot';
}
