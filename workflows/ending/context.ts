import type { Almanac, Instant } from '../calendar/almanac.ts';
import type { Heralded, JsonObject, SettledAs, Settling } from '../chart/index.ts';
import type { Row } from './row.ts';
import type { Correctable, CorrectableKind } from './correctables.ts';
import type { Intent, TaskType } from './names.ts';
import type { Decision, FinalSession } from './memory/decision.ts';
import type { Memory } from './memory/index.ts';
import type { Taper } from './memory/taper.ts';
import type { Touch } from './memory/touch.ts';
import type { Phase } from './phases.ts';
import type { Policy } from '../policy/index.ts';

/**
 * What happened to a session (docs/field.md#fact-session). A `planned` one lies ahead or waits to be recorded; an `unrecorded`
 * one had come when its stage was left, and waits to be recorded as well. `excused` and `cancelled` are people's word;
 * what the chart calls off is `moot`, or `withdrawn` with what was taken back.
 */
export type SessionState =
  'planned' | 'held' | 'missed' | 'excused' | 'cancelled' | 'unrecorded' | 'moot' | 'withdrawn';

export type Session = {
  n: number;
  /** Local time of the agency, `YYYY-MM-DDTHH:mm`: the intent. */
  start: string;
  /** The same as an instant, resolved by the almanac. */
  at: Instant;
  state: SessionState;
  /** RFC 5545 SEQUENCE: how often time or status changed. */
  sequence: number;
  /** The last meeting (A13). */
  final: boolean;
  /** The regular place it stands for, from which the series goes on. */
  slot: string;
  /** When it was to be before it moved, as the client knows it; null: it did not move, or they have heard of it. */
  was: string | null;
  /** How it was recorded or called off; null while it is planned, and where that is not known. */
  settled: Settling | null;
};

/**
 * Delivery states (docs/field.md#delivery). `unanswered` closes a touch that got no reply: no chase (A37).
 */
export type MessageState =
  | 'planned'
  | 'deferred'
  | 'checked'
  | 'sent'
  | 'told'
  | 'retrying'
  | 'suppressed'
  | 'undeliverable'
  | 'superseded'
  | 'cancelled';

export type Message = {
  /** `ending/intent/occurrence/version`. */
  key: string;
  intent: Intent;
  state: MessageState;
  /** When it is decided (again); meaningful while it is `planned`, `deferred` or `retrying`. */
  due: Instant;
  /** Attempts that reached the mail server or tried to. */
  attempts: number;
  /** When the first attempt was made, and when it left. */
  triedAt: Instant | null;
  sentAt: Instant | null;
  /** Why it is deferred, suppressed, retrying or undeliverable: a code. */
  reason: string | null;
  subject: string | null;
  /** In which language it left, and by which version of the templates; null before, and where that is not known. */
  letter: { language: string; version: string } | null;
  /** What this occurrence is about: a session's or a touch's number. */
  about: number | null;
};

export type TaskState = 'open' | SettledAs;

export type Task = {
  /** `type#n`. */
  id: string;
  type: TaskType;
  state: TaskState;
  who: string;
  /** Who took it, or was given it, by reference; null: whoever owes it by role. */
  holder: string | null;
  opened: Instant;
  due: Instant;
  /** When it is next escalated; null when there is no further step. */
  next: Instant | null;
  /** Steps of escalation already taken. */
  escalated: number;
  about: number | null;
  /** What came of each attempt, when something was tried. */
  attempts: string[];
  /** What somebody is to hear of it at once; null: nobody is. */
  news: Heralded | null;
  /** How it came to its end; null while it is open, and where that is not known. */
  settled: Settling | null;
};

/** What may be put back: only what such an entry replaces is kept of it. */
export type Replaced = Partial<Omit<Context, 'now' | 'phase' | 'row'>> & {
  /** Only who works with them is put back: what was told of the client since then stands. */
  row?: Pick<Row, 'worker' | 'workerName'>;
};

/** What was said with a fact, as it was said: a reason, a proof, a way; on a local date of the agency. */
export type Remark = { of: string; says: string; on: string };

/** Something that was told and can be corrected, named by its id: `client.died#1` (docs/field.md#corrections). */
export type Told = {
  id: string;
  type: Correctable;
  kind: CorrectableKind;
  /** The id of the event, so that it is noted once. */
  event: string;
  /** When it happened, as it was told. */
  at: Instant;
  by: { role: string; ref: string };
  /** Where the ending was when it was told. */
  phase: Phase;
  /** The session that was planned then: it is recorded by that, or called off; null: none. */
  session: number | null;
  before: Replaced;
  /** Of a fact what it changed, and of a decision who was away, as that was and as it became (a longer one by its hash). */
  was: JsonObject;
  became: JsonObject;
  /** The tasks that it opened and the messages that it wanted, by their ids. */
  opened: string[];
  /** Who said first that it is wrong, where two must say so. */
  asked: { role: string; ref: string } | null;
};

/** Why something was told, in the words of whoever told it: kept beside the code that it led to. */
export type Reason = {
  /** Id and type of the event, and when it was told. */
  event: string;
  what: string;
  at: Instant;
  by: string;
  ref: string;
  because: string;
};

/** All that an ending remembers. Plain JSON, so that it survives storage unchanged. */
export type Context = Memory & {
  /** Stamped by the host before each step; the chart reads no other clock. */
  now: Instant;
  /** The opaque reference of this ending. */
  ref: string;
  row: Row;
  policy: Policy;
  almanac: Almanac;

  /** The stage of the journey, written on entry. */
  phase: Phase;
  sessions: Session[];
  counts: { held: number; missed: number; excused: number; returns: number };
  messages: Message[];
  tasks: Task[];
  touches: Touch[];
  /** How many of each kind there have been: makes keys and ids. */
  numbers: Record<string, number>;

  decision: Decision | null;
  /** The decision before the client asked to stop, to be restored when that is withdrawn (D32). */
  decisionBefore: Decision | null;
  finalSessionBefore: FinalSession | null;
  /** When others last told late what the client decided or had heard of it: they may take it back from then on (D32). */
  toldLate: Instant | null;
  named: boolean;
  talkHeld: boolean;
  taper: Taper | null;
  finalSession: FinalSession;
  closingOffers: number;
  /** What was said with a fact, and stands nowhere else; the last one last. */
  remarks: Remark[];
  /** Reasons as they were said, the last one last. */
  reasons: Reason[];
  /** What can still be corrected, the last one last. */
  entries: Told[];
  /** Where it was when the client asked to come back: it goes on there if advice is all they want. */
  returnFrom: Phase | null;

  summary: 'none' | 'signed';
  letter: 'none' | 'approved' | 'sent' | 'handed' | 'withheld';
  track: string | null;
  closedAt: Instant | null;

  /** Standings that rules and the gate consult; the regions beside the journey keep them. */
  alive: boolean;
  optedOut: 'none' | 'followUp' | 'all';
  addressGood: boolean;
  /** Nothing is sent before that: an imported case cools off until somebody looked at it. */
  quietUntil: Instant | null;
  rupture: 'none' | 'suspected' | 'open' | 'repairing';
  risk: 'clear' | 'concern' | 'urgent';
  frozen: { since: Instant; why: string } | null;
  sensitiveDates: string[];
  /** Instants set when something begins, so that a new run re-arms and never restarts them. */
  since: { serving: Instant; hold: Instant | null; ended: Instant | null; settled: Instant | null };
  /** When the ending is named at the start, and when its talk is due (C5); null once that was so. */
  planEarlyStart: Instant | null;
  planEarlyMid: Instant | null;
  /** When an absence is next looked at. */
  awayReview: Instant | null;
  almanacDue: Instant;
  /** Where the client has moved, until the almanac knows that place. */
  moving: { zone?: string | undefined; regions?: string[] | undefined } | null;
};
