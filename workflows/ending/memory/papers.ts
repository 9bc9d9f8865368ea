import type { Instant } from '../../calendar/almanac.ts';

/** An original that is the client’s own (C20). */
export type Original = {
  item: string;
  state: 'held' | 'sent' | 'delivered' | 'waived';
  sentAt: Instant | null;
  carrier: string | null;
  tracking: string | null;
};

/** A date of the client’s that must not be missed, such as a filing (firms). */
export type WatchedDate = {
  n: number;
  what: string;
  /** Local date. */
  date: string;
  /** How many of the policy’s reminders are behind it. */
  warned: number;
  state: 'watched' | 'handedOver' | 'acknowledged';
};

/** A question of another firm (C19, D31). */
export type Enquiry = {
  n: number;
  /** Who asks; null: an older version did not keep who. */
  from: string | null;
  /** Where the answer is written to; null: somebody answers by hand. */
  mail: string | null;
  /** Where the client’s permission stands. */
  permission: string | null;
  /** The answer, until it has left: facts alone. */
  reply: string | null;
};

/**
 * What is kept for the client, and outlasts the closing: their originals (C20), questions of a firm
 * that takes over (C19), dates that are watched. `closing` is what one closing looks after.
 */
export type PapersMemory = {
  papers: {
    originals: Original[];
    /** Somebody claims that papers may be kept back until a bill is paid. */
    lien: boolean;
    /** Who waits for an answer, as the client permits. */
    enquiries: Enquiry[];
    dates: WatchedDate[];
  };
  closing: {
    since: Instant | null;
    /** When a summary that may come later is signed, in a case that went silent (G7). */
    summaryBy: string | null;
    /** Whether the client knows how to see the records later; `withheld` where telling is not safe. */
    access: 'untold' | 'told' | 'withheld';
    /** Access to portals and the like was ended. */
    accessClosed: boolean;
    moneySettled: boolean;
  };
};

const closingBlank: PapersMemory['closing'] = {
  since: null,
  summaryBy: null,
  access: 'untold',
  accessClosed: false,
  moneySettled: false,
};

export const papersBlank = {
  papers: { originals: [], lien: false, enquiries: [], dates: [] },
  closing: closingBlank,
} satisfies PapersMemory;

/** A new service has its own closing; what is kept for the client stays. */
export const papersAnew = { closing: closingBlank } satisfies Partial<PapersMemory>;
