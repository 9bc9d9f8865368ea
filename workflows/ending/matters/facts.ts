import { hashOf, type JsonObject, type JsonValue, saysTheSame } from '../../chart/index.ts';
import type { Context, Told } from '../context.ts';
import type { EndingEvent } from '../events/index.ts';
import type { Phase } from '../phases.ts';
import { entryOf } from './entries.ts';

/**
 * Of what a fact changes it is kept how it was and what it became, so that it can be taken back by itself: what was told after
 * it stands. What happened to tasks is found in their own ledger, and what was sent stays on record.
 */
const undoable = [
  'absence',
  'accounts',
  'addressGood',
  'agreement',
  'appealUpheld',
  'approvals',
  'absences',
  'changes',
  'closing',
  'contingency',
  'custody',
  'decision',
  'emergency',
  'feedback',
  'finalSession',
  'handover',
  'handoverTo',
  'lastContact',
  'letter',
  'mandate',
  'messages',
  'moving',
  'named',
  'nextSteps',
  'noNextSteps',
  'notice',
  'noticesWithdrawn',
  'ownWords',
  'papers',
  'planEarlyMid',
  'practiceWaived',
  'prefersNoRiskTalk',
  'quietUntil',
  'readiness',
  'records',
  'referrals',
  'reflection',
  'returnFrom',
  'returnReviewed',
  'risk',
  'riskFactors',
  'row',
  'rupture',
  'safeContact',
  'sensitiveDates',
  'service',
  'silence',
  'strength',
  'summary',
  'supports',
  'talkHeld',
  'taper',
  'threatened',
  'touches',
  'transfer',
  'ways',
  'wordsToRead',
] as const satisfies readonly (keyof Context)[];

/** Of these only what became of those that there were belongs to it: what it wanted sent is called off by itself. */
const ledgers: ReadonlySet<string> = new Set(['messages', 'touches']);

/** What anything else may do besides what it is: somebody is heard of, is not away any more, or is asked nothing now. */
const besides: ReadonlySet<string> = new Set<(typeof undoable)[number]>([
  'absences',
  'feedback',
  'lastContact',
  'silence',
]);

/**
 * The ending after a change, with what it did kept at the fact that led to it. What was overtaken cannot be taken back, and
 * nothing of it is kept: what is forgotten is forgotten there as well.
 */
export function withUndoing(before: Context, after: Context, e: EndingEvent): Context {
  const moved = undoable.filter((name) => before[name] !== after[name]);
  if (moved.length === 0 && before.tasks === after.tasks) return after;
  const entry = entryOf(after, e) ?? moveSettled(before, after);
  const alone = entry?.kind === 'fact' ? moved : moved.filter((name) => besides.has(name));
  const kept = entry === null ? after : withDone(before, after, { entry, moved: alone });
  const names: ReadonlySet<string> = new Set(moved);
  const overtaken = (one: Told) =>
    one.event !== e.id &&
    one.kind === 'fact' &&
    Object.keys(one.became).some((name) => names.has(name)) &&
    !factStands(kept, one);
  return kept.entries.some(overtaken)
    ? { ...kept, entries: kept.entries.filter((one) => !overtaken(one)) }
    : kept;
}

/** Where they live counts only once the almanac knows that place: it is still what was told of it then. */
function moveSettled(before: Context, after: Context): Told | null {
  if (before.moving === null || after.moving !== null) return null;
  return after.entries.findLast(({ became }) => (became['moving'] ?? null) !== null) ?? null;
}

function withDone(
  before: Context,
  after: Context,
  { entry, moved }: { entry: Told; moved: readonly (keyof Context)[] },
): Context {
  const was = { ...entry.was };
  const became = { ...entry.became };
  for (const name of moved) {
    // One thing that is said may lead to several changes: all of them are looked at together.
    const began = became[name] === undefined ? part(before, name) : undoneIn(before, entry, name);
    const is = part(after, name);
    const ledger = ledgers.has(name);
    const [old, fresh] = ledger ? changedIn(began, is) : difference(began, is);
    if (ledger ? (fresh as JsonValue[]).length === 0 : saysTheSame(began, is)) continue;
    was[name] = old;
    became[name] = fresh;
  }
  const known = new Set([
    ...before.tasks.map(({ id }) => id),
    ...before.messages.map(({ key }) => key),
  ]);
  const wanted = [...after.tasks.map(({ id }) => id), ...after.messages.map(({ key }) => key)];
  const opened = wanted.filter((one) => !known.has(one));
  const done: Told = { ...entry, was, became, opened: [...entry.opened, ...opened] };
  return { ...after, entries: after.entries.map((one) => (one === entry ? done : one)) };
}

/** The memory without what a fact did to it; the same where nothing of that is left. */
export function withoutFact(c: Context, entry: Told): Context {
  const undone = Object.keys(entry.became).flatMap((name): [string, JsonValue][] => {
    const back = undoneIn(c, entry, name as keyof Context);
    return saysTheSame(back, part(c, name as keyof Context)) ? [] : [[name, back]];
  });
  // Each part has the form that it had before, and that it has now.
  return undone.length === 0 ? c : { ...c, ...(Object.fromEntries(undone) as Partial<Context>) };
}

/** Whether the silence that it ended goes on where it stood: nothing has led further since. */
export function climbsAgain({ silence, phase }: Context, { was }: Told): boolean {
  return silence === null && (was['silence'] ?? null) !== null && rejoined.has(phase);
}

/** Where an ending goes on when a silence is over. */
const rejoined: ReadonlySet<Phase> = new Set<Phase>([
  'serving',
  'preparing',
  'consolidating',
  'onHold',
  'reachingOut',
]);

/** The same without what it changed beside what it is; a silence goes on only where that is tried for again. */
export function withoutTold(c: Context, entry: Told): Context {
  const without = withoutFact(c, entry);
  const over = c.silence === null && without.silence !== null && !climbsAgain(c, entry);
  return over ? { ...without, silence: null } : without;
}

/** Whether something that it did is still so. */
export function factStands(c: Context, entry: Told): boolean {
  return (
    c.tasks.some(({ settled }) => settled?.told?.id === entry.event) || withoutFact(c, entry) !== c
  );
}

function undoneIn(c: Context, { was, became }: Told, name: keyof Context): JsonValue {
  return undo(was[name] ?? null, became[name] ?? null, part(c, name));
}

/** What differs: of objects the parts that do, of lists what is gone and what is new, of anything else the whole. */
function difference(was: JsonValue, is: JsonValue): [JsonValue, JsonValue] {
  if (Array.isArray(was) && Array.isArray(is)) {
    return [was.filter((one) => !has(is, one)), is.filter((one) => !has(was, one)).map(sealed)];
  }
  if (!isObject(was) || !isObject(is)) return [was, sealed(is)];
  const all = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  const names = all.filter((name) => !saysTheSame(was[name] ?? null, is[name] ?? null));
  const parts = names.map((name) => difference(was[name] ?? null, is[name] ?? null));
  const from = (side: 0 | 1) => names.map((name, n) => [name, parts[n]![side]] as const);
  // What was not there is not put back as nothing: to some parts that says something.
  const there = from(0).filter(([name]) => was[name] !== undefined);
  return [Object.fromEntries(there), Object.fromEntries(from(1))];
}

/** A part of it without one difference: what has changed since then counts as it was told last. */
function undo(was: JsonValue, became: JsonValue, is: JsonValue): JsonValue {
  if (Array.isArray(was) && Array.isArray(became) && Array.isArray(is)) {
    const kept = is.flatMap((one) => {
      const n = became.findIndex((other) => saysTheSame(other, sealed(one)));
      if (n < 0) return [one];
      const before = was[n];
      return before === undefined ? [] : [before];
    });
    // What came is fewer than what went: the rest is there again as well.
    return [...kept, ...was.slice(became.length)];
  }
  if (isObject(was) && isObject(became) && isObject(is)) {
    const parts = Object.entries(became).map(([name, fresh]): [string, JsonValue] => [
      name,
      undo(was[name] ?? null, fresh ?? null, is[name] ?? null),
    ]);
    const back: JsonObject = { ...is, ...Object.fromEntries(parts) };
    const gone = parts.flatMap(([name, value]) => (value === null && !(name in was) ? [name] : []));
    return Object.fromEntries(Object.entries(back).filter(([name]) => !gone.includes(name)));
  }
  return saysTheSame(became, sealed(is)) ? was : is;
}

/** What something became is only known again by it: of a longer one its hash says enough, and no text is kept twice. */
function sealed(value: JsonValue): JsonValue {
  const text = JSON.stringify(value);
  return text.length > longest ? `#${hashOf(text)}` : value;
}

const longest = 40;

/** Of two states of a ledger the items that were there and are otherwise now, each as it was and as it is. */
function changedIn(before: JsonValue, after: JsonValue): [JsonValue, JsonValue] {
  const [one, other] = [before as JsonObject[], after as JsonObject[]];
  const pairs = other.flatMap((item): [JsonObject, JsonObject][] => {
    const old = one.find((x) => (x['key'] ?? x['k']) === (item['key'] ?? item['k']));
    return old === undefined || saysTheSame(old, item) ? [] : [[old, item]];
  });
  return [pairs.map(([old]) => old), pairs.map(([, item]) => sealed(item))];
}

/** All that is remembered is plain JSON. */
function part(c: Context, name: keyof Context): JsonValue {
  return c[name] as unknown as JsonValue;
}

function has(list: readonly JsonValue[], item: JsonValue): boolean {
  return list.some((one) => saysTheSame(one, item));
}

function isObject(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
