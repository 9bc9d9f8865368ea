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

/** It was settled at that moment, by what was just said, if anything was. */
export function settledBy(at: number, e: HostedEvent): Settling {
  if (!isSpoken(e)) return { at, told: null };
  const { role, ref } = e.by;
  return { at, told: { what: e.type, id: e.id, by: role, ref } };
}
