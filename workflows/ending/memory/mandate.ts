import type { Instant } from '../../calendar/almanac.ts';

/** What a letter tells an authority: the local date on which the work ends, and meetings held, of how many agreed. */
export type Noticed = { endsOn: string; held: number | null; agreed: number | null };

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
    /** Where they are written to, their own reference of the case, and whether they hear how many meetings took place. */
    mail: string | null;
    reference: string | null;
    attendance: boolean;
    /** The letter to them that was approved, until it left; what it says stays as it was approved. */
    notice: Noticed | null;
    /**
     * What the authority was told and when (local date), kept until the client has seen it: in somebody’s words, or by the
     * letter.
     */
    told: { says: string | null; noticed: Noticed | null; on: string } | null;
    permitted: boolean;
    copySeen: boolean;
    /** What the authority ordered is over; the client may stay of their own accord. */
    ended: boolean;
  } | null;
};

export const mandateBlank = { mandate: null } satisfies MandateMemory;
