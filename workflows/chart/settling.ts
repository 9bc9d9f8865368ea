import { isSpoken, type HostedEvent } from './event.ts';

/**
 * What became of something that was to be (docs/field.md#settled): it happened (`done`), its time passed (`lapsed`), somebody
 * who may decided not to (`skipped`), what it was for no longer applies (`moot`), or it was taken back (`withdrawn`).
 */
export const settledAs = ['done', 'lapsed', 'skipped', 'moot', 'withdrawn'] as const;
export type SettledAs = (typeof settledAs)[number];

/** When something was settled (epoch milliseconds), and by what was told then; null: nobody said anything. */
export type Settling = {
  at: number;
  told: { what: string; id: string; by: string; ref: string } | null;
};

/**
 * Something that was to be, and what became of it (docs/field.md#settled): when it happened or was over, by what was told
 * and whom, and why, as it was said. Null where nobody told anything, or it is not known.
 */
export type Settled<K extends string> = {
  kind: K;
  /** Its type, or the intent of a message. */
  what: string;
  id: string;
  outcome: SettledAs;
  /** The state that says so, which tells more than the outcome: `excused`, `superseded`. */
  state: string;
  at: number | null;
  told: string | null;
  by: string | null;
  because: string | null;
};

/** It was settled at that moment, by what was just said, if anything was. */
export function settledBy(at: number, e: HostedEvent): Settling {
  if (!isSpoken(e)) return { at, told: null };
  const { role, ref } = e.by;
  return { at, told: { what: e.type, id: e.id, by: role, ref } };
}

/** By what was told that something was not done, and by whom, for a line of the log; what was done, its own line says. */
export type NotDone = { reason?: string; by?: string; ref?: string };

export function notDone(state: string, settled: Settling | null): NotDone {
  const told = settled?.told ?? null;
  if (state === 'open' || state === 'done' || told === null) return {};
  return { reason: told.what, by: told.by, ref: told.ref };
}
