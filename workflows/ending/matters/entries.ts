import type { Instant } from '../../calendar/almanac.ts';
import { dateAt } from '../../calendar/index.ts';
import type { Context, Told } from '../context.ts';
import type { EndingEvent } from '../events/index.ts';
import type { Correctable } from '../correctables.ts';
import { clientZone, later } from './hours.ts';
import { kindTold } from './kind-told.ts';
import { keptOf } from './replaced.ts';
import { plannedSession, sessionTold } from './sessions.ts';
import { toldOf } from './told.ts';

/** So many entries of each kind can still be corrected. */
const most = { session: 4, fact: 16, decision: 3, other: 6 };
/** A single fact is taken back within so many milliseconds, or never. */
const year = 366 * 86_400_000;

/** The ending with what is about to be told among its entries, where it can be corrected later; noted once. */
export function noted(c: Context, e: EndingEvent): Context {
  const kind = kindTold(c, e);
  if (kind === null || c.entries.some(({ event }) => event === e.id)) return c;
  const [id, numbers] = numbered(c, e.type);
  const entry: Told = {
    id,
    // The table of kinds has no other types.
    type: e.type as Correctable,
    kind,
    event: e.id,
    at: toldOf(c, e),
    by: { role: e.by.role, ref: e.by.ref },
    phase: c.phase,
    session: (kind === 'session' ? sessionTold(c, e.on) : plannedSession(c))?.n ?? null,
    before: keptOf(c, kind, lastDecision(c)),
    was: {},
    became: {},
    opened: [],
    asked: null,
  };
  return { ...c, numbers, entries: bounded([...stillLeading(c.entries, entry), entry], c.now) };
}

/** A withdrawal is past once something else leads on: it was the last word, or it is none. */
function stillLeading(entries: Told[], { kind, type }: Told): Told[] {
  return kind === 'decision' || kind === 'withdrawal' || type === 'taper.agreed'
    ? entries.filter((one) => one.kind !== 'withdrawal')
    : entries;
}

function bounded(all: Told[], now: Instant): Told[] {
  const of = (kind: keyof typeof most): Told[] =>
    all
      .filter((one) => shelfOf(one) === kind && (kind !== 'fact' || one.at > now - year))
      .slice(-most[kind]);
  const kept = [...of('session'), ...of('fact'), ...of('decision'), ...of('other')];
  return all.filter((one) => kept.includes(one));
}

/** Where an entry is kept: so many of each. */
function shelfOf({ kind }: Told): keyof typeof most {
  return kind === 'session' || kind === 'fact' || kind === 'decision' ? kind : 'other';
}

/** The entry that an event led to, where it can be corrected. */
export function entryOf(c: Context, e: EndingEvent): Told | null {
  return c.entries.find(({ event }) => event === e.id) ?? null;
}

/** The last decision towards an ending that was told, and not taken back. */
export function lastDecision(c: Context): Told | null {
  return c.entries.findLast(({ kind }) => kind === 'decision') ?? null;
}

/** The entry of that id, or the last of that name; a closing stands for the decision that led to it. */
export function entryNamed(c: Context, name: string): Told | null {
  if (name === 'ending.closed') return c.closedAt === null ? null : lastDecision(c);
  return c.entries.findLast(({ id, type }) => id === name || type === name) ?? null;
}

/** The entry that is corrected or withdrawn by this. Who is to stay goes back to the work, whatever was decided on the way out. */
export function meant(c: Context, e: EndingEvent): Told | null {
  if (e.type === 'entry.corrected') return entryNamed(c, e.with.entry);
  const last = lastDecision(c);
  if (e.type !== 'return.agreed' || last?.phase !== 'concluding') return last;
  return (
    c.entries.findLast(({ kind, phase }) => kind === 'decision' && phase !== 'concluding') ?? last
  );
}

/** A death, an erasure, a closing: two people say that it is wrong. */
export function needsTwo(c: Context, entry: Told): boolean {
  const { kind } = entry;
  if (kind === 'fact') return closesPapers(entry) && c.closedAt !== null;
  return kind === 'decision'
    ? c.closedAt !== null
    : kind === 'death' || kind === 'workersDeath' || kind === 'erasure';
}

/** What the closing waits for: without it, it is not closed. */
export function closesPapers({ type }: Told): boolean {
  return paperFacts.has(type);
}

const paperFacts: ReadonlySet<string> = new Set<Correctable>([
  'finalSession.declined',
  'finalSession.impossible',
  'letter.handed',
  'letter.withheld',
  'summary.signed',
  'summary.scheduled',
  'documents.delivered',
  'documents.waived',
  'money.settled',
  'authority.informed',
  'authority.permitted',
  'authority.copyGiven',
]);

/** The client was to be asked how things are when that was told, and nothing has happened since that makes it senseless. */
export function entryDropped(c: Context, { before, phase }: Told): boolean {
  const asks =
    before.touches?.some(({ state }) => state === 'planned' || state === 'asked') === true;
  return asks && phase === 'following' && (c.phase === 'following' || c.phase === 'settled');
}

/** Until when it can be withdrawn without more (D32); no day of it is lost while somebody is away (G14). */
export function withdrawnUntil(c: Context, { at }: Told): Instant {
  const known = Math.max(at, c.toldLate ?? 0);
  const away = c.frozen === null ? 0 : c.now - Math.max(c.frozen.since, known);
  return later(c, known + away, c.policy.undo);
}

export function mayStillWithdraw(c: Context, entry: Told): boolean {
  return withdrawnUntil(c, entry) > c.now;
}

/** Until when what was told late may be taken back by the client: nothing is closed before; null: nothing was. */
export function lateWordRests(c: Context): Instant | null {
  return c.toldLate === null ? null : later(c, c.toldLate, c.policy.undo);
}

/** Without that entry, and without what was decided after it. */
export function withoutEntry(c: Context, entry: Told): Told[] {
  const from = c.entries.indexOf(entry);
  return c.entries.filter(
    (one, n) => n < from || (n > from && (entry.kind !== 'decision' || one.kind !== 'decision')),
  );
}

/** That entry otherwise. */
export function changeEntry(c: Context, entry: Told, part: Partial<Told>): Context {
  return { ...c, entries: c.entries.map((one) => (one === entry ? { ...one, ...part } : one)) };
}

/** Who is none of the agency’s own: a second person hears them. */
export const outside: ReadonlySet<string> = new Set(['client', 'authority', 'receiver', 'system']);

/** What can be corrected, as people name it: who is none of ours reads of their own words alone. */
export function entriesNamed(c: Context, { role }: { role: string }): string {
  const theirs = outside.has(role) ? c.entries.filter(({ by }) => by.role === role) : c.entries;
  const ids = theirs.map(({ id, at }) => `${id} (${dateAt(c.almanac, clientZone(c), at)})`);
  return ids.length > 0 ? ids.join(', ') : 'nothing that was told';
}

/** The next `kind#n`, and the counters that remember it was given out. */
export function numbered(c: Context, kind: string): [id: string, numbers: Record<string, number>] {
  const n = (c.numbers[kind] ?? 0) + 1;
  return [`${kind}#${n}`, { ...c.numbers, [kind]: n }];
}
