import type { Instant } from '../../calendar/almanac.ts';

/** What is asked of a state on the way to somebody else, said for every state. */
interface WayTraits {
  /** What is waited for next; null: nothing more, the way is at its end. */
  readonly awaits: 'consent' | 'sending' | 'answer' | 'handover' | 'meeting' | null;
  /** Whoever takes the client on has said yes, and it was not taken back. */
  readonly accepted: boolean;
}

/** The way to a new worker or to another service (C33). */
export const transferStates = {
  proposed: { awaits: 'consent', accepted: false },
  consented: { awaits: 'answer', accepted: false },
  accepted: { awaits: 'handover', accepted: true },
  handedOver: { awaits: 'meeting', accepted: true },
  started: { awaits: null, accepted: true },
  refused: { awaits: null, accepted: false },
} as const satisfies Record<string, WayTraits>;

/** The way to a service that is recommended besides (A29). */
export const referralStates = {
  offered: { awaits: 'consent', accepted: false },
  consented: { awaits: 'sending', accepted: false },
  sent: { awaits: 'answer', accepted: false },
  accepted: { awaits: 'meeting', accepted: true },
  declined: { awaits: null, accepted: false },
  met: { awaits: null, accepted: true },
} as const satisfies Record<string, WayTraits>;

/** One way to somebody else, from the first word to the first meeting (C33). */
export type Transfer = {
  /** Reference of whoever takes over, and how the client knows them. */
  to: string;
  name: string | null;
  /** To another service, and not to a worker of ours. */
  external: boolean;
  state: keyof typeof transferStates;
  /** When the state was reached. */
  at: Instant;
  /** Somebody looked whether an interest of their own stands in the way, and found none (D28). */
  clear: boolean;
  /** The client was asked whether they met. */
  asked: boolean;
};

export const referralTypes = ['clinical', 'social', 'growth', 'successor_firm'] as const;

/** A service that is recommended besides (A28, A29, C15); one of each type at a time. */
export type Referral = {
  type: (typeof referralTypes)[number];
  what: string;
  /** Why it suits this client, in a line as they read it; null: nobody had to say it then. */
  suits: string | null;
  state: keyof typeof referralStates;
  at: Instant;
  asked: boolean;
  /** What the client agreed that the service hears; null: their yes and no more. */
  introduction: {
    /** Where it is written to; null: somebody sends the referral by hand. */
    mail: string | null;
    /** How the service may reach them; null: they get in touch themselves. */
    contact: string | null;
    /** What it may know, in their own words. */
    words: string | null;
  } | null;
};

/** Going on with somebody else, and referrals. */
export type TransferMemory = {
  transfer: Transfer | null;
  handover: 'none' | 'draft' | 'consented' | 'sent' | 'accepted';
  /** Who gets the note. */
  handoverTo: string | null;
  referrals: Referral[];
};

/** What is waited for on the way to whoever takes over; null where nobody is proposed, or nothing is left to do. */
export function awaitedOf({ transfer }: Pick<TransferMemory, 'transfer'>): WayTraits['awaits'] {
  return transfer === null ? null : transferStates[transfer.state].awaits;
}

export const transferBlank = {
  transfer: null,
  handover: 'none',
  handoverTo: null,
  referrals: [],
} satisfies TransferMemory;
