import type { JsonObject } from './event.ts';

/** What one chart tells an ending: an event of its language. The event's id makes a repetition harmless. */
export type Telling = {
  /** Opaque reference of the ending, and its workflow id. */
  ref: string;
  workflowId: string;
  event: { type: string; id: string; by: { role: 'system'; ref: string }; with: JsonObject };
};

/** Endings told at a time, and the pause after them (ms): the server is spared, and a long run can end. */
const atATime = 20;
const pause = 1_000;

/** Who is told in the next turn: the first of those who wait. */
export function nextTurn<T>(all: readonly T[], waits: (one: T) => boolean): ReadonlySet<T> {
  return new Set(all.filter(waits).slice(0, atATime));
}

/** When the next turn is due, after one of this turn has answered: a pause after the last of them, if anybody waits. */
export function turnAfter(
  { now, tellAt }: { now: number; tellAt: number | null },
  { waiting, awaited }: { waiting: boolean; awaited: boolean },
): number | null {
  return waiting && !awaited ? now + pause : tellAt;
}

/** When the next turn is due, now that somebody more waits and nobody is awaited: soon, and not after it was due anyway. */
export function turnFor({ now, tellAt }: { now: number; tellAt: number | null }): number {
  return tellAt === null ? now : Math.min(tellAt, now + pause);
}
