import type { Instant } from '../../calendar/almanac.ts';
import type { Leaving } from '../names.ts';

/** How the client heard that their worker leaves; `heardElsewhere`: before we told them (C24). */
export type Telling = 'call' | 'message' | 'inPerson' | 'heardElsewhere';

/** What the client chose when their worker leaves, as far as they chose. */
export type Choice = 'newWorker' | 'otherService' | 'pause' | 'end';

/** The worker leaves: what the departure’s own workflow told this ending (C23–C27). */
export type Departure = {
  /** Workflow id of the departure, which wants to know when the client was told. */
  workflow: string;
  kind: Leaving;
  /** A contentious leaving ends on the morning of its last day, any other in the evening. */
  contentious: boolean;
  /** Local date of the agency. */
  lastDay: string;
  dueBy: Instant;
  /** Who now speaks for the agency, and how the client knows them. */
  speaker: string;
  speakerName: string | null;
  /** The client is called, and not written to. */
  call: boolean;
  told: { at: Instant; how: Telling } | null;
  choice: Choice | null;
  /** The departure knows what became of this client. */
  settled: boolean;
};

/** One thing that the departure’s workflow is to know; it is kept until that has taken it. */
export type Report = {
  key: string;
  workflow: string;
  fact:
    | { type: 'client.told'; how: Telling; at: Instant }
    | { type: 'client.settled'; outcome: 'handedOver' | 'ended' | 'closed' }
    | { type: 'client.untold' | 'client.unsettled' };
  state: 'due' | 'asked' | 'failed';
  /** Attempts that failed, and when it is tried again after one. */
  failures: number;
  again: Instant | null;
};

/** Who looks after the client (A9, C23). */
export type CustodyMemory = {
  custody: {
    /** Who stands in, and how the client knows them. */
    cover: { ref: string; name: string | null } | null;
    /** The worker is not there; `until` is the last local date of that, where it is known. */
    away: { since: Instant; until: string | null; died: boolean } | null;
    /** Since when nobody looks after the client. */
    uncoveredSince: Instant | null;
    departure: Departure | null;
    /** Who left while their client went on with somebody else: what is owed to them alone is theirs still (C28); null: nobody. */
    left: string | null;
    /** Whether the worker knows the client otherwise, or has an interest of their own (D28); `met`: somebody else is looked for. */
    conflict: 'unasked' | 'asked' | 'clear' | 'found' | 'met';
    reports: Report[];
  };
};

export const custodyBlank = {
  custody: {
    cover: null,
    away: null,
    uncoveredSince: null,
    departure: null,
    left: null,
    conflict: 'unasked',
    reports: [],
  },
} satisfies CustodyMemory;
