import type { Instant } from '../../calendar/almanac.ts';

/** An authority ordered the work (B18, G19). */
export type MandateMemory = {
  mandate: {
    authority: string;
    /** Days before the closing on which the authority must know; null: as the policy says. */
    noticeDays: number | null;
    needsPermission: boolean;
    informedAt: Instant | null;
    /** What the authority was told and when (local date), kept until the client has seen it. */
    told: { says: string; on: string } | null;
    permitted: boolean;
    copySeen: boolean;
    /** What the authority ordered is over; the client may stay of their own accord. */
    ended: boolean;
  } | null;
};

export const mandateBlank = { mandate: null } satisfies MandateMemory;
