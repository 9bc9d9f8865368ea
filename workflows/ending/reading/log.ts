import { saidEntries, saysTheSame, type HostedEvent, type Told } from '../../chart/index.ts';
import { entryNamed } from '../matters/index.ts';
import type { Context, Session } from '../context.ts';
import { type EndingEntry, ofMessage, ofNews, ofSession, ofTask, ofTouch } from './log-lines.ts';

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
    if (!saysTheSame(one[name], other[name])) return false;
  }
  return true;
}

/** The zone of whose clocks it is told that they go otherwise: the client’s new one, or the agency’s. */
function clockOf(was: Context, is: Context): { zone: string } | null {
  if (was.almanac === is.almanac && was.row.zone === is.row.zone) return null;
  const { zone } = is.policy.agency;
  return { zone: was.row.zone === is.row.zone ? zone : (is.row.zone ?? zone) };
}
