import type { Instant } from '../../calendar/almanac.ts';

/** An authority ordered the work (B18, G19). */
export type MandateMemory = {
  mandate: {
    authority: string;
    /** A relative or the like who pressed the client to come is no authority: nothing is owed to them, nor told. */
    kind: 'authority' | 'relative';
    /** What they asked for, what they are told of it, and when it is over: as the client reads it (B18). */
    conditions: string | null;
    reports: string | null;
    endsWhen: string | null;
    /** The client knows what is told to whom, and what never is. */
    explained: boolean;
    /** The client said that somebody who is no authority may be told. */
    shared: boolean;
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
