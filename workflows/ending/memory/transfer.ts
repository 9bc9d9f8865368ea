import type { Instant } from '../../calendar/almanac.ts';

/** One way to somebody else, from the first word to the first meeting (C33). */
export type Transfer = {
  /** Reference of whoever takes over, and how the client knows them. */
  to: string;
  name: string | null;
  /** To another service, and not to a worker of ours. */
  external: boolean;
  state: 'proposed' | 'consented' | 'accepted' | 'handedOver' | 'started' | 'refused';
  /** When the state was reached. */
  at: Instant;
  /** Somebody looked whether an interest of their own stands in the way, and found none (D28). */
  clear: boolean;
  /** The client was asked whether they met. */
  asked: boolean;
};

export const referralTypes = ['clinical', 'social', 'growth'] as const;

/** A service that is recommended besides (A28, A29, C15); one of each type at a time. */
export type Referral = {
  type: (typeof referralTypes)[number];
  what: string;
  state: 'offered' | 'consented' | 'sent' | 'accepted' | 'declined' | 'met';
  at: Instant;
  asked: boolean;
};

/** Going on with somebody else, and referrals. */
export type TransferMemory = {
  transfer: Transfer | null;
  handover: 'none' | 'draft' | 'consented' | 'sent' | 'accepted';
  /** Who gets the note. */
  handoverTo: string | null;
  referrals: Referral[];
};

export const transferBlank = {
  transfer: null,
  handover: 'none',
  handoverTo: null,
  referrals: [],
} satisfies TransferMemory;
