import {
  type NewsReason,
  notDone,
  type NotDone,
  type SaidEntry,
  type SettledAs,
} from '../../chart/index.ts';
import { isOfClient, ownerOf, touchBecame, writtenBy } from '../matters/index.ts';
import type { Context, Message, MessageState, Session, SessionState, Task } from '../context.ts';
import type { Touch } from '../memory/touch.ts';
import { messageTraits } from '../messages/index.ts';

/** One line of an ending’s log: codes and times, never free text about the person. */
export type EndingEntry =
  | (SaidEntry & { entry?: string })
  | { at: number; kind: 'refused'; what: string; code: string; why: string }
  | { at: number; kind: 'phase'; what: string; step?: string }
  | {
      at: number;
      kind: 'message';
      what: string;
      key: string;
      state: MessageState;
      channel: string;
      to: string;
      reason?: string;
      until?: number;
      subject?: string;
      /** Version of the templates from which it was printed. */
      letter?: string;
      /** The language it is in, where that is not the client's own. */
      language?: string;
    }
  | ({
      at: number;
      kind: 'task';
      what: string;
      id: string;
      state: string;
      due: number;
      who: string;
      /** Who took it, or was given it. */
      holder?: string;
    } & NotDone &
      Relocated)
  | {
      at: number;
      kind: 'news';
      what: string;
      id: string;
      reason: NewsReason;
      who: string;
      /** Whom of the staff it is for, where one is known by reference. */
      person?: string;
    }
  | ({
      at: number;
      kind: 'session';
      what: string;
      state: SessionState | 'moved';
      start: string;
      due: number;
    } & Relocated)
  | ({
      at: number;
      kind: 'timer';
      what: string;
      state: string;
      due: number;
      /** What became of a contact after closing, once that is known. */
      outcome?: SettledAs;
    } & Relocated);

type EntryOf<K extends EndingEntry['kind']> = Extract<EndingEntry, { kind: K }>;

/** Where only the clock has changed: by that of which zone, and when it was due before. */
type Relocated = { zone?: string; was?: number };

export function ofSession(
  at: number,
  s: Session,
  was: Context | null,
  clock: { zone: string } | null,
): EntryOf<'session'> {
  const old = was?.sessions.find((x) => x.n === s.n);
  const moved =
    old?.state === 'planned' && s.state === 'planned' && (old.start !== s.start || old.at !== s.at);
  return {
    at,
    kind: 'session',
    what: s.final ? 'final session' : 'session',
    state: moved ? 'moved' : s.state,
    start: s.start,
    due: s.at,
    ...(clock !== null && moved ? { ...clock, was: old.at } : {}),
  };
}

export function ofTask(at: number, t: Task, old: Task | undefined): EntryOf<'task'> {
  const escalated = old !== undefined && old.state === t.state;
  const state = escalated ? 'escalated' : t.state;
  const holder = t.holder === null ? {} : { holder: t.holder };
  const line = {
    at,
    kind: 'task' as const,
    what: t.type,
    id: t.id,
    state,
    due: t.due,
    who: t.who,
    ...holder,
  };
  return { ...line, ...notDone(t.state, t.settled) };
}

/** The agency was told of it, so that somebody hears of it at once. */
export function ofNews(at: number, t: Task, reason: NewsReason, c: Context): EntryOf<'news'> {
  const { person } = ownerOf(c, t);
  const whom = person === null ? {} : { person };
  return { at, kind: 'news', what: t.type, id: t.id, reason, who: t.who, ...whom };
}

/** A touch speaks through its message; what only the ledger knows is an entry of its own. */
export function ofTouch(at: number, t: Touch, old: Touch | undefined): EntryOf<'timer'> | null {
  const what = `touch ${t.k}`;
  if (old?.state === t.state) {
    return t.state === 'planned' && old.at !== t.at
      ? { at, kind: 'timer', what, state: 'moved', due: t.at }
      : null;
  }
  const outcome = touchBecame(t);
  const line = { at, kind: 'timer' as const, what, state: t.state, due: t.replyBy ?? t.at };
  return outcome === null ? line : { ...line, outcome };
}

export function ofMessage(at: number, m: Message, c: Context): EndingEntry {
  const { to } = messageTraits(m.intent);
  return {
    at,
    kind: 'message',
    what: m.intent,
    key: m.key,
    state: m.state,
    channel: to === undefined && writtenBy(c) === 'sms' ? 'sms' : 'email',
    to: to?.whom ?? 'client',
    ...(m.reason === null ? {} : { reason: m.reason }),
    ...(m.state === 'deferred' || m.state === 'retrying' ? { until: m.due } : {}),
    ...(m.subject === null ? {} : { subject: m.subject }),
    ...(m.letter === null ? {} : { letter: m.letter.version }),
    ...(m.letter === null || isOfClient(c, m.letter.language)
      ? {}
      : { language: m.letter.language }),
  };
}
