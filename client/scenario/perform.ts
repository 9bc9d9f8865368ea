import type { Instant } from '../../workflows/calendar/almanac.ts';
import type { Context } from '../../workflows/ending/context.ts';
import type { EndingEvent } from '../../workflows/ending/events/index.ts';
import type { EndingEntry } from '../../workflows/ending/reading/log.ts';
import { type Deed, type Line, nextDeed } from './people/people.ts';
import { type StoryDocument, toIso, toStoryEntry } from './document.ts';
import { entryKinds } from './draft.ts';
import type { Scenario } from './scenario.ts';

/** What the performance asks of whoever hosts the chart. */
export type Move<E = EndingEvent> =
  | { do: 'open' }
  /** Lets time pass until an instant: everything due by then has happened, and nothing later. */
  | { do: 'advance'; to: Instant }
  | { do: 'tell'; event: E };

/** What is known after a move. */
export interface Sight<C = Context, N = EndingEntry> {
  now: Instant;
  context: C;
  status: 'active' | 'done';
  /** When the next timer is due; null when none is. */
  next: Instant | null;
  /** The lines that the move added to the log. */
  entries: readonly N[];
  /** Why the event just told was refused; null when it was taken. */
  refusal: { code: string; why: string } | null;
}

/** What one chart has to do in a story. */
export interface Part<C, E> {
  name: string;
  /** In the order of their times; the ids are given when it is told. */
  script: readonly Line<E>[];
  until: Instant;
  /** What people do next of themselves, of what is not left. */
  deed: (context: C, isLeft: (deed: Deed<E>) => boolean) => Deed<E> | null;
}

/** A refusal as the story tells it. */
type RefusedEntry = { at: Instant; kind: 'refused'; what: string; code: string; why: string };

const mostMoves = 20_000;
/** What is due in the very last minute of a story is no part of it: the clocks of two hosts are seconds apart. */
const lastMinute = 60_000;

/**
 * Enacts a part, the same on every host. At one instant timers come first, then the script, then
 * what people do by themselves; time never passes the next timer without looking again, because what
 * it does may change what anybody does next. A host may answer before the time it was asked for.
 */
export function* enact<C, E extends { type: string }, N>(
  { name, script, until, deed: nextDeed }: Part<C, E>,
  entries: (N | RefusedEntry)[],
): Generator<Move<E>, Sight<C, N>, Sight<C, N>> {
  const slug = toSlug(name);
  const end = Math.max(
    until - lastMinute,
    ...script.map(({ at }) => at).filter((at) => at <= until),
  );
  const tried = new Set<string>();
  let told = 0;
  let scripted = 0;

  let sight = yield { do: 'open' };
  entries.push(...sight.entries);
  for (let moves = 0; sight.status === 'active'; moves++) {
    if (moves === mostMoves) throw new Error(`"${name}" has no end: more than ${mostMoves} moves`);
    const line = script[scripted];
    const deed = nextDeed(
      sight.context,
      ({ key, at, event }) => tried.has(key) || isTold(script, scripted, at, event.type),
    );
    const soonest = Math.min(sight.next ?? end, line?.at ?? end, deed?.at ?? end, end);
    if (soonest > sight.now) {
      sight = yield { do: 'advance', to: soonest };
      entries.push(...sight.entries);
      continue;
    }
    const due = line !== undefined && line.at <= sight.now ? line : deed;
    if (due === null || due.at > sight.now) {
      if (sight.now >= end) break;
      // A timer is due, and nothing else: a host whose clock ran ahead fires it now.
      sight = yield { do: 'advance', to: sight.now };
      entries.push(...sight.entries);
      continue;
    }
    if (due === line) scripted++;
    else tried.add(deed?.key ?? '');
    const event = { ...due.event, id: `${slug}/${++told}` };
    sight = yield { do: 'tell', event };
    entries.push(...sight.entries);
    if (sight.refusal !== null) {
      const { code, why } = sight.refusal;
      entries.push({ at: sight.now, kind: 'refused', what: event.type, code, why });
    }
  }
  return sight;
}

/** The part of an ending in its story. */
export function partOf({ name, script, until, assume }: Scenario): Part<Context, EndingEvent> {
  return { name, script, until, deed: (c, isLeft) => nextDeed(c, assume, isLeft) };
}

/** Performs the story of one ending. */
export function* perform(scenario: Scenario): Generator<Move, StoryDocument, Sight> {
  const entries: EndingEntry[] = [];
  const sight = yield* enact<Context, EndingEvent, EndingEntry>(partOf(scenario), entries);
  return toDocument(scenario, sight, entries);
}

const day = 86_400_000;

/** What the script tells of the same subject within a day, people leave to it. */
function isTold(
  script: readonly Line<{ type: string }>[],
  from: number,
  at: Instant,
  type: string,
): boolean {
  const subject = type.slice(0, type.indexOf('.') + 1);
  for (let n = from; n < script.length; n++) {
    const line = script[n]!;
    if (line.at > at + day) return false;
    if (line.event.type.startsWith(subject)) return true;
  }
  return false;
}

function toDocument(
  { name, opening }: Scenario,
  { context, status, next }: Sight,
  entries: EndingEntry[],
): StoryDocument {
  const counts = Object.fromEntries(entryKinds.map((kind) => [kind, 0])) as StoryDocument['counts'];
  for (const { kind } of entries) counts[kind]++;
  return {
    name,
    ending: opening.row.externalRef,
    policyVersion: context.policy.version,
    entries: entries.map(toStoryEntry),
    final: {
      phase: context.phase,
      status,
      outcome: context.decision?.outcome ?? null,
      openTasks: context.tasks.filter((t) => t.state === 'open').map((t) => t.type),
      nextDue: next === null ? null : toIso(next),
    },
    counts,
  };
}

function toSlug(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
