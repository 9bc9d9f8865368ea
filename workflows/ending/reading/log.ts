import { messageTraits } from '../messages/index.ts';
import {
  notDone,
  saidEntries,
  type HostedEvent,
  type NewsReason,
  type NotDone,
  type SettledAs,
  type SaidEntry,
  type Told,
} from '../../chart/index.ts';
import { entryNamed, isOfClient, ownerOf, touchBecame } from '../matters/index.ts';
import type {
  Context,
  Message,
  MessageState,
  Task,
  Session,
  SessionState,
  Touch,
} from '../context.ts';

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

/** What one step did, seen by comparing the ending before and after: nothing can be left out of it. */
export function entriesOf(
  before: Told<Context> | null,
  after: Told<Context>,
  cause: HostedEvent | null,
): EndingEntry[] {
  const at = after.context.now;
  const was = before?.context ?? null;
  const is = after.context;
  const entry = entryOf(was, is, cause);
  const entries: EndingEntry[] = saidEntries(at, cause, (type) => answers.has(type)).map(
    (said) => ({
      ...said,
      ...(said.what === 'client.ended' && said.by !== 'client' ? { for: 'client' as const } : {}),
      ...(entry === null ? {} : { entry }),
    }),
  );
  const clock = was === null ? null : clockOf(was, is);
  const step = stepOf(after.value);
  const stood = before?.value === after.value ? step : stepOf(before?.value);
  if (was?.phase !== is.phase || stood !== step) {
    entries.push({ at, kind: 'phase', what: is.phase, ...(step === null ? {} : { step }) });
  }
  for (const s of changed(was?.sessions, is.sessions, (x) => x.n))
    entries.push(ofSession(at, s, was, clock));
  for (const s of gone(was?.sessions, is.sessions)) {
    entries.push({ ...ofSession(at, s, was, null), state: 'withdrawn' });
  }
  for (const t of changed(was?.tasks, is.tasks, (x) => x.id)) {
    const previous = was?.tasks.find((x) => x.id === t.id);
    if (previous && previous.state === t.state && previous.escalated === t.escalated) {
      if (previous.holder !== t.holder) {
        const state = t.holder === null ? 'givenBack' : 'taken';
        entries.push({ ...ofTask(at, t, previous), state });
      }
      if (clock !== null && previous.due !== t.due) {
        entries.push({ ...ofTask(at, t, previous), state: 'moved', ...clock, was: previous.due });
      }
      continue;
    }
    entries.push(ofTask(at, t, previous));
  }
  for (const t of is.tasks) {
    const told = was?.tasks.find((x) => x.id === t.id)?.news?.at;
    if (t.news?.at != null && t.news.at !== told) entries.push(ofNews(at, t, t.news.why, is));
  }
  for (const t of changed(was?.touches, is.touches, (x) => x.k)) {
    const previous = was?.touches.find((x) => x.k === t.k);
    const entry = ofTouch(at, t, previous);
    if (entry) entries.push(clock && previous ? { ...entry, ...clock, was: previous.at } : entry);
  }
  for (const m of changed(was?.messages, is.messages, (x) => x.key)) {
    const previous = was?.messages.find((x) => x.key === m.key);
    if (previous?.state === m.state && clock !== null && previous.due !== m.due) {
      const what = `message ${m.intent}`;
      entries.push({
        at,
        kind: 'timer',
        what,
        state: 'moved',
        due: m.due,
        ...clock,
        was: previous.due,
      });
      continue;
    }
    if (previous?.state === m.state && m.state !== 'deferred') continue;
    entries.push(ofMessage(at, m, is));
  }
  return entries;
}

/** By which id what was told can be corrected, or which entry it corrects. */
function entryOf(was: Context | null, is: Context, cause: HostedEvent | null): string | null {
  if (was === null || cause === null) return null;
  if (cause.type !== 'entry.corrected') {
    return is.entries.findLast(({ event }) => event === cause.id)?.id ?? null;
  }
  // What was heard by that name has this form.
  const { entry } = cause['with'] as { entry: string };
  return entryNamed(was, entry)?.id ?? null;
}

/** The innermost place in the journey, as `preparing.talkDue`; null where a phase has no steps. */
export function stepOf(value: unknown): string | null {
  const open = field(value, 'open');
  let place: unknown = field(open, 'journey');
  const path: string[] = [];
  while (typeof place === 'object' && place !== null) {
    const keys = Object.keys(place);
    if (keys.length !== 1) {
      const parts = Object.entries(place).map(([name, inner]) => `${name} ${String(inner)}`);
      return parts.join(', ');
    }
    const [key = ''] = keys;
    path.push(key);
    place = field(place, key);
  }
  return typeof place === 'string' && path.length > 0 && !outer.has(place) ? place : null;
}

const outer: ReadonlySet<string> = new Set(['settled', 'onHold', 'parting', 'ceased', 'returning']);

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

/** Answers of our own machinery. */
const answers: ReadonlySet<string> = new Set([
  'message.sent',
  'message.failed',
  'report.delivered',
  'report.failed',
  'agency.told',
]);

/** The items that are new or differ: ledgers are never changed in place. */
function changed<T extends object>(
  before: readonly T[] | undefined,
  after: readonly T[],
  key: (item: T) => unknown,
): T[] {
  if (before === after) return [];
  const found: T[] = [];
  for (const item of after) {
    if (before?.includes(item)) continue;
    const old = before?.find((other) => key(other) === key(item));
    if (old === undefined || !alike(old, item)) found.push(item);
  }
  return found;
}

/** Sessions that were planned, and are no more: what they followed from was taken back. Old ones fall out of the ledger. */
function gone(before: readonly Session[] | undefined, after: readonly Session[]): Session[] {
  if (before === undefined || before === after) return [];
  return before.filter((s) => s.state === 'planned' && after.every(({ n }) => n !== s.n));
}

/** Whether two items of a ledger say the same; their parts are plain, or lists of texts. */
function alike<T extends object>(one: T, other: T): boolean {
  for (const name in other) {
    const [a, b] = [one[name], other[name]];
    if (a !== b && (typeof a !== 'object' || JSON.stringify(a) !== JSON.stringify(b))) return false;
  }
  return true;
}

/** The zone of whose clocks it is told that they go otherwise: the client’s new one, or the agency’s. */
function clockOf(was: Context, is: Context): { zone: string } | null {
  if (was.almanac === is.almanac && was.row.zone === is.row.zone) return null;
  const { zone } = is.policy.agency;
  return { zone: was.row.zone === is.row.zone ? zone : (is.row.zone ?? zone) };
}

function ofSession(
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

function ofTask(at: number, t: Task, old: Task | undefined): EntryOf<'task'> {
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
function ofNews(at: number, t: Task, reason: NewsReason, c: Context): EntryOf<'news'> {
  const theirs = reason === 'offer' || reason === 'feedback';
  const person = theirs ? c.row.worker : ownerOf(c, t).person;
  const whom = person === null ? {} : { person };
  return { at, kind: 'news', what: t.type, id: t.id, reason, who: t.who, ...whom };
}

/** A touch speaks through its message; what only the ledger knows is an entry of its own. */
function ofTouch(at: number, t: Touch, old: Touch | undefined): EntryOf<'timer'> | null {
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

function ofMessage(at: number, m: Message, c: Context): EndingEntry {
  return {
    at,
    kind: 'message',
    what: m.intent,
    key: m.key,
    state: m.state,
    channel: 'email',
    to: messageTraits(m.intent).to?.whom ?? 'client',
    ...(m.reason === null ? {} : { reason: m.reason }),
    ...(m.state === 'deferred' || m.state === 'retrying' ? { until: m.due } : {}),
    ...(m.subject === null ? {} : { subject: m.subject }),
    ...(m.letter === null ? {} : { letter: m.letter.version }),
    ...(m.letter === null || isOfClient(c, m.letter.language)
      ? {}
      : { language: m.letter.language }),
  };
}
