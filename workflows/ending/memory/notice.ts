import type { Instant } from '../../calendar/almanac.ts';
import type { Decision } from './decision.ts';

/** What people sign: an ending of the agency’s, a letter about conduct, one without notice, one in spite of a risk. */
export type Signed = 'agencyEnding' | 'conductLetter' | 'emergency' | 'urgentRisk';

export type Approval = { of: Signed; role: string; ref: string; at: Instant };

/** An ending that the agency proposes (G5). */
export type Notice = {
  /** Who proposed it, in which role: somebody else signs it, and somebody else again answers an objection. */
  proposedBy: string;
  proposedAs: string;
  proposedAt: Instant;
  /** What was decided before, to be restored when it is withdrawn (D32). */
  before: Decision | null;
  /** The client still needs what ends here: then other ways to go on are owed. */
  stillNeeded: boolean;
  conversation: 'due' | 'held' | 'prevented';
  /** What the letter says of conduct (A6); forgotten once it left. */
  wording: { behaviour: string | null; item: string | null } | null;
  /** What would allow to come back, as the notice says it: the closing letter says the same. */
  conditions: string | null;
  givenAt: Instant | null;
  /** The local date that was named for it, if one was: it is never sooner than the client has heard of it in time. */
  namedDate: string | null;
  /** When the notice reached the client: time counts from then. */
  heardAt: Instant | null;
  /** When the ending takes effect; null as long as the client has not heard of it. */
  effectiveAt: Instant | null;
  /** Since when time does not count: the risk is urgent, or the ending is elsewhere. */
  pausedAt: Instant | null;
  appeal: 'none' | 'lodged' | 'dismissed';
  /** Until when the client may object; null as long as they have not heard of it. */
  appealBy: Instant | null;
  /** The answer to the objection has reached the client: nothing takes effect before. */
  answerHeard: boolean;
};

export type NoticeMemory = {
  notice: Notice | null;
  /** Ways to go on that the client was offered, or why there are none; whoever wants the ending (A14, G5). */
  ways: { options: string[]; noneBecause: string | null };
  approvals: Approval[];
  /** Since when somebody is in danger; it counts for some days only (D27). */
  emergency: { at: Instant } | null;
  /** The worker who was threatened: no letter is signed by them or invites to meet them (A6). */
  threatened: string | null;
  /** The answer to the last objection, to be told. */
  appealUpheld: boolean | null;
  /** Proposals taken back after the time in which that leaves no trace (D32). */
  noticesWithdrawn: number;
  /** Somebody looked at coming back after an ending because of conduct (D29). */
  returnReviewed: boolean;
};

export const noticeBlank = {
  notice: null,
  ways: { options: [], noneBecause: null },
  approvals: [],
  emergency: null,
  threatened: null,
  appealUpheld: null,
  noticesWithdrawn: 0,
  returnReviewed: false,
} satisfies NoticeMemory;
