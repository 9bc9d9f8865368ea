import type { Instant } from '../../calendar/almanac.ts';

/** One aim of the client, in their words (A24, B2, D11). */
export type Goal = {
  wording: string;
  direction: 'gain' | 'be_free_of';
  /** What would be good enough, so that the end can be reached. */
  enough: string | null;
  /** How far it was reached when first asked, 0 to 10: then (C6). Null where nobody asked, or it was not kept. */
  first: number | null;
  /** How far it was reached when last asked, 0 to 10: now; nothing is said of the person. */
  reached: number | null;
};

/** What may be telling us that something is in the way (B6, B7). */
export type Sign =
  | 'shorter_answers'
  | 'later_arrivals'
  | 'changed_often'
  | 'missed_twice'
  | 'wants_different'
  | 'said_so'
  | 'felt';
/** Something that came between them, as it was named (B4–B8, B22, B23), and what became of it (B20). */
export type Rupture = {
  form: string | null;
  topic: string | null;
  /** A guess, for staff alone. */
  hypothesis: string | null;
  /** Somebody thought of what in the service or the situation would make it reasonable. */
  secondView: boolean;
  /** `ledToEnding`: it was not mended, and the ending was decided because of it (A16). */
  state: 'open' | 'repairing' | 'repaired' | 'setAside' | 'ledToEnding';
  /** How it was mended, where that was said. */
  repair: string | null;
  /** Local date of the agency on which it was named. */
  on: string;
};

/** What each owes the work (B16): the worker’s duties as the client sees them kept, 0 to 10 each, then the client’s own. */
export type Expectations = {
  reviewedAt: Instant | null;
  offeredAnother: boolean;
  duties: { what: string; kept: number }[];
  /** The client has said how the worker’s duties are kept, and their own were not talked about since (B17). */
  rated: boolean;
  own: { what: string; client: string | null; worker: string | null }[];
};

/** The work itself: goals, and when it was last looked at whether they move (D15). */
export type ServiceMemory = {
  service: {
    goals: Goal[];
    /** How many sessions had been held when this service began. */
    from: number;
    /** Since when no goal moved: an instant, and the number of sessions held by then. */
    still: { since: Instant; sessions: number };
    /** How often standstill was looked at; the first time comes sooner than the later ones. */
    reviews: number;
    /** What was decided the last time. */
    stagnation: 'none' | 'continue' | 'newApproach' | 'refer' | 'planEnding';
    /** Who decided it; somebody else countersigns. */
    decidedBy: string | null;
    /** How many warnings of the agreed limit were given (C12). */
    warned: number;
    /** The session up to which small signs of strain were looked at (B7). */
    signsSeen: number;
    /**
     * Small signs (B7): how many words the last check-ins were answered in, how many minutes late the client came to the last
     * sessions, and which sign was seen last. None says anything of the client: what might it be telling us (B6)?
     */
    signs: { words: number[]; late: number[]; seen: Sign | null };
    /** How often a session was moved or called off since the last that was held (B7, B20). */
    changed: number;
    /** A setback was told since the last recorded session, before the sessions thin out: the first gap does not grow on it (G8). */
    setback: boolean;
    /** Ruptures that were mended: an achievement of both (B20). */
    repaired: number;
    /** Sessions of the weaning before which nothing was practised (D10). */
    emptyHanded: number;
    /** What was last asked for to be recommended at the end (A14, A15): it is asked for once. */
    prompted: 'offer-referral' | 'offer-growth' | null;
    /** When expectations were last talked about, duties of the worker first (B15–B17, D9). */
    expectations: Expectations;
    /** The last few ruptures, the last one last. */
    ruptures: Rupture[];
  };
};

export const serviceBlank = {
  service: {
    goals: [],
    from: 0,
    still: { since: 0, sessions: 0 },
    reviews: 0,
    stagnation: 'none',
    decidedBy: null,
    warned: 0,
    signsSeen: 0,
    signs: { words: [], late: [], seen: null },
    changed: 0,
    setback: false,
    repaired: 0,
    emptyHanded: 0,
    prompted: null,
    expectations: { reviewedAt: null, offeredAnother: false, duties: [], rated: false, own: [] },
    ruptures: [],
  },
} satisfies ServiceMemory;
