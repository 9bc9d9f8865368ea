import type { Instant } from '../../workflows/calendar/almanac.ts';
import type { By } from '../../workflows/chart/rules/index.ts';
import { endingChart } from '../../workflows/ending/chart.ts';
import type { Context } from '../../workflows/ending/context.ts';
import type { EndingEvent } from '../../workflows/ending/events/index.ts';
import type { EndingEntry } from '../../workflows/ending/reading/log-lines.ts';
import { inGrains, type Refusal } from '../../workflows/chart/index.ts';
import { strangerAt } from './cast.ts';
import { returned } from './people/office.ts';
import { type Deed, type Line, nextDeed } from './people/people.ts';
import {
  type RefusedLine,
  type StoryDocument,
  type StoryEntry,
  toIso,
  toStoryEntry,
} from './document.ts';
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
  refusal: Pick<Refusal, 'code' | 'why' | 'mend'> | null;
}

/** What one chart has to do in a story. */
export interface Part<C, E> {
  name: string;
  /** How exactly the chart that it is told to tells time apart, in milliseconds. */
  grain: number;
  /** In the order of their times; the ids are given when it is told. */
  script: readonly Line<E>[];
  until: Instant;
  /** Why the agency does not know who says it, or whom it is handed to, in a sentence; null: it does, or names none of its people. */
  stranger: (event: E) => string | null;
  /** What people do next of themselves, of what is not left. */
  deed: (context: C, isLeft: (deed: Deed<E>) => boolean) => Deed<E> | null;
}

/** Hears of the lines of each move, with what is remembered after it. */
type Noting<C, N> = (lines: readonly (N | RefusedLine)[], context: C) => void;

/** The line of a refusal; nobody hears of one that was told to nobody. */
export function refusedLine(
  chart: { readonly grain: number },
  move: Move<Spoken>,
  { now, refusal }: Sight<unknown, unknown>,
): RefusedLine[] {
  if (move.do !== 'tell' || refusal === null) return [];
  const { code, why, mend } = refusal;
  const { type: what, by } = move.event;
  return [
    {
      at: inGrains(chart, now),
      kind: 'refused',
      what,
      code,
      why,
      mend,
      by: by.role,
      ref: by.ref,
    },
  ];
}

/** The line of what a stranger said: nobody was told of it. */
function strangerLine({ type: what, by }: Spoken, at: Instant, says: string): RefusedLine {
  const [why = says, ...rest] = says.split(': ');
  const mend = rest.join(': ');
  const said = { why: `${why}.`, mend: `${mend.charAt(0).toUpperCase()}${mend.slice(1)}` };
  return { at, kind: 'refused', what, code: 'actor.unknown', ...said, by: by.role, ref: by.ref };
}

/** Something that somebody says. */
export interface Spoken {
  type: string;
  by: By;
}

const mostMoves = 20_000;
/** What is due in the very last minute of a story is no part of it: the clocks of two hosts are seconds apart. */
const lastMinute = 60_000;

/**
 * Enacts a part, the same on every host. At one instant timers come first, then the script, then
 * what people do by themselves; time never passes the next timer without looking again, because what
 * it does may change what anybody does next. A host may answer before the time it was asked for.
 */
export function* enact<C, E extends Spoken, N>(
  { name, grain, script, until, stranger, deed: nextDeed }: Part<C, E>,
  note: Noting<C, N>,
): Generator<Move<E>, Sight<C, N>, Sight<C, N>> {
  const slug = toSlug(name);
  const end = Math.max(
    until - lastMinute,
    ...script.map(({ at }) => at).filter((at) => at <= until),
  );
  const tried = new Set<string>();
  let told = 0;
  let scripted = 0;
  let sight: Sight<C, N>;
  function* make(move: Move<E>): Generator<Move<E>, void, Sight<C, N>> {
    sight = yield move;
    note([...sight.entries, ...refusedLine({ grain }, move, sight)], sight.context);
  }

  yield* make({ do: 'open' });
  for (let moves = 0; sight!.status === 'active'; moves++) {
    if (moves === mostMoves) throw new Error(`"${name}" has no end: more than ${mostMoves} moves`);
    const { now, next, context } = sight!;
    const line = script[scripted];
    const deed = nextDeed(
      context,
      ({ key, at, event }) => tried.has(key) || isTold(script, scripted, at, event.type),
    );
    const soonest = Math.min(next ?? end, line?.at ?? end, deed?.at ?? end, end);
    if (soonest > now) {
      yield* make({ do: 'advance', to: soonest });
      continue;
    }
    const due = line !== undefined && line.at <= now ? line : deed;
    if (due === null || due.at > now) {
      if (now >= end) break;
      // A timer is due, and nothing else: a host whose clock ran ahead fires it now.
      yield* make({ do: 'advance', to: now });
      continue;
    }
    if (due === line) scripted++;
    else tried.add(deed?.key ?? '');
    // It is asked before anything is told, as the command line does.
    const unknown = due === line ? stranger(line.event) : null;
    if (unknown !== null) {
      note([strangerLine(due.event, now, unknown)], context);
      continue;
    }
    yield* make({ do: 'tell', event: { ...due.event, id: `${slug}/${++told}` } });
  }
  return sight!;
}

/** The part of an ending in its story: people do what they usually do, and the office reads its mail. */
export function partOf({
  name,
  script,
  until,
  assume,
  staff,
  mail,
}: Scenario): Part<Context, EndingEvent> {
  const deed: Part<Context, EndingEvent>['deed'] = (c, isLeft) => {
    const own = nextDeed(c, assume, isLeft);
    const back = returned(c, mail).filter((one) => !isLeft(one));
    return back.reduce((first, one) => (first === null || one.at < first.at ? one : first), own);
  };
  const { grain } = endingChart;
  return { name, grain, script, until, stranger: strangerAt(staff), deed };
}

/** Performs the story of one ending. */
export function* perform(scenario: Scenario): Generator<Move, StoryDocument, Sight> {
  const entries: StoryEntry[] = [];
  const note: Noting<Context, EndingEntry> = (lines, context) =>
    void entries.push(...lines.map((line) => toStoryEntry(line, context)));
  const sight = yield* enact<Context, EndingEvent, EndingEntry>(partOf(scenario), note);
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
  entries: StoryEntry[],
): StoryDocument {
  const counts = Object.fromEntries(entryKinds.map((kind) => [kind, 0])) as StoryDocument['counts'];
  for (const { kind } of entries) counts[kind]++;
  return {
    name,
    ending: opening.row.externalRef,
    policyVersion: context.policy.version,
    entries,
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
