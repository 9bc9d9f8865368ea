import { after, calendarOf } from '../../calendar/index.ts';
import type { Context, Message, MessageState } from '../context.ts';
import { rests } from './gate.ts';
import { messageTraits } from '../messages/index.ts';
import type { Intent } from '../names.ts';
import { numbered, takenBack } from '../matters/index.ts';
import type { Instant } from '../../calendar/almanac.ts';

const waiting: ReadonlySet<MessageState> = new Set(['planned', 'deferred', 'retrying']);
const keptSettled = 16;

/** How long to wait before a message is decided again after the n-th attempt that did not get through. */
const backoff = ['5min', '30min', '2h', '6h', '24h'] as const;
/** A message that has not got through for so long is given up, and a person is told. */
const patience = '5d';

/** Wants a message sent, at once or at `due`; it is decided at that moment, by the gate. */
export function intend(
  c: Context,
  intent: Intent,
  { due = c.now, about = null }: { due?: Instant; about?: number | null } = {},
): Context {
  const [id, numbers] = numbered(c, intent);
  const occurrence = id.slice(intent.length + 1);
  const message: Message = {
    key: `${c.ref}/${intent}/${occurrence}/1`,
    intent,
    state: 'planned',
    due,
    attempts: 0,
    triedAt: null,
    sentAt: null,
    reason: null,
    subject: null,
    letter: null,
    about,
  };
  const before = messageTraits(intent).replaces
    ? mapWaiting(c, (m) => (m.intent === intent ? { ...m, state: 'superseded' } : m))
    : c;
  return { ...before, numbers, messages: bounded([...before.messages, message]) };
}

/** The messages that are to be decided now, in the order in which they are due. */
export function dueMessages(c: Context): Message[] {
  return c.messages
    .filter((m) => waiting.has(m.state) && m.due <= c.now && !rests(c, m))
    .sort((a, b) => a.due - b.due);
}

export function nextMessageDue(c: Context): Instant | null {
  let earliest: Instant | null = null;
  for (const m of c.messages) {
    const waits = waiting.has(m.state) && !rests(c, m);
    if (waits && (earliest === null || m.due < earliest)) earliest = m.due;
  }
  return earliest;
}

/** It left. A late answer about a message that was given up meanwhile changes nothing. */
export function noteSent(
  c: Context,
  key: string,
  { subject, letter = null }: { subject: string; letter?: Message['letter'] | undefined },
): Context {
  return change(c, key, (m) =>
    m.state === 'checked'
      ? { ...m, state: 'sent', sentAt: c.now, subject, letter, reason: null }
      : m,
  );
}

/** It did not leave: it is decided again later, or given up when the failure is final or patience is over. */
export function noteFailed(c: Context, key: string, code: string, final: boolean): Context {
  return change(c, key, (m) => {
    if (m.state !== 'checked') return m;
    if (messageTraits(m.intent).atOnce) return { ...m, state: 'suppressed', reason: 'tooLate' };
    const since = m.triedAt ?? c.now;
    const over = c.now >= after(c.almanac, calendarOf(c), since, patience);
    if (final || over) return { ...m, state: 'undeliverable', reason: code };
    const wait = backoff[Math.min(m.attempts - 1, backoff.length - 1)] ?? '24h';
    const due = after(c.almanac, calendarOf(c), c.now, wait);
    return { ...m, state: 'retrying', due, reason: code };
  });
}

/** What waits to leave, and is wanted no more since what led to it was taken back, is called off with that. */
export function takeBackMessages(c: Context): Context {
  const unwanted = (m: Message) => waiting.has(m.state) && !messageTraits(m.intent).wanted(c, m);
  if (!c.messages.some(unwanted)) return c;
  return mapWaiting(c, (m) => (unwanted(m) ? { ...m, state: 'cancelled', reason: takenBack } : m));
}

/** Nothing that still waits shall leave. */
export function cancelMessages(c: Context): Context {
  return mapWaiting(c, (m) => ({ ...m, state: 'cancelled' }));
}

/** They have died: what waits does not leave, unless that was a mistake; whatever held it back is looked at anew then. */
export function silenceMessages(c: Context): Context {
  return mapWaiting(c, (m) => {
    const due = m.state === 'planned' ? m.due : c.now;
    return { ...m, state: 'cancelled', reason: deceased, due };
  });
}

/** Nobody has died: what was called off by that is decided on anew, where its day has not passed. */
export function resumeMessages(c: Context): Context {
  const messages = c.messages.map((m): Message => {
    const over = messageTraits(m.intent).until?.(c, m) ?? null;
    const again = m.state === 'cancelled' && m.reason === deceased && (over ?? Infinity) > c.now;
    return again ? { ...m, state: 'planned', reason: null, due: Math.max(m.due, c.now) } : m;
  });
  return { ...c, messages };
}

const deceased = 'deceased';

export function changeMessage(c: Context, key: string, part: Partial<Message>): Context {
  return change(c, key, (m) => ({ ...m, ...part }));
}

export function messageOf(c: Context, key: string): Message | null {
  return c.messages.find((m) => m.key === key) ?? null;
}

/** The last message of its kind, whatever became of it. */
export function lastOf(c: Context, intent: Intent): Message | undefined {
  return c.messages.findLast((m) => m.intent === intent);
}

function change(c: Context, key: string, how: (m: Message) => Message): Context {
  return { ...c, messages: bounded(c.messages.map((m) => (m.key === key ? how(m) : m))) };
}

function mapWaiting(c: Context, how: (m: Message) => Message): Context {
  return { ...c, messages: c.messages.map((m) => (waiting.has(m.state) ? how(m) : m)) };
}

/** What is on its way stays; of the settled ones the last few do. */
function bounded(all: Message[]): Message[] {
  let surplus = all.filter((m) => !underWay(m)).length - keptSettled;
  return surplus > 0 ? all.filter((m) => underWay(m) || surplus-- <= 0) : all;
}

function underWay(m: Message): boolean {
  return waiting.has(m.state) || m.state === 'checked';
}
