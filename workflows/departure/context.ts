import type { Almanac, Instant } from '../calendar/almanac.ts';
import type { Leaving } from '../ending/names.ts';
import type { Telling } from '../ending/memory/custody.ts';
import type { Chore } from '../chart/index.ts';
import type { Policy } from '../policy/index.ts';
import type { Phase, TaskType } from './names.ts';

export type Contentiousness = 'high' | 'medium' | 'low';
export type Closeness = 'close' | 'regular' | 'occasional';
export type Risk = 'clear' | 'concern' | 'urgent';
export type Settlement = 'handedOver' | 'ended' | 'closed';

/** What is known of the leaving. Why somebody leaves is for the agency alone: no client reads it (C27). */
export type Facts = {
  /** Reference of the worker who leaves. */
  worker: string;
  kind: Leaving;
  contentiousness: Contentiousness;
  /** Local date of the agency; null: not known yet. */
  lastDay: string | null;
  /** Who now speaks for the agency (C26): the nominated colleague, and how the clients know them. */
  speaker: string;
  speakerName: string | null;
  director: string;
};

export type Word = {
  is: 'began' | 'withdrawn';
  /** Said again with corrections, it is another word. */
  nth: number;
  /** `missing`: no such ending is running; `none`: nothing is to be said. */
  state: 'due' | 'leaving' | 'given' | 'missing' | 'none';
};

/** One client of the worker, in the order in which they are told. */
export type Client = {
  /** Opaque reference and workflow id of the ending. */
  ref: string;
  workflowId: string;
  /** The agency’s own reference of the case, where it was said. */
  externalRef: string | null;
  closeness: Closeness;
  risk: Risk;
  nextSession: Instant | null;
  /** Safe contact: this client is called, and never written to. */
  callOnly: boolean;
  /** By then the client has heard it from us; null until the facts are confirmed. */
  dueBy: Instant | null;
  /** What the client's ending is to be told, and how far that is. */
  word: Word;
  askedAt: Instant | null;
  told: { how: Telling; at: Instant } | null;
  /** Their time is up and a director was asked. */
  late: boolean;
  settled: Settlement | null;
};

export type Task = Chore<TaskType>;

/** All that a departure remembers. Plain JSON, so that it survives storage unchanged. */
export type Context = {
  /** Stamped by the host before each step; the chart reads no other clock. */
  now: Instant;
  /** Names this departure in what is told: the same worker may leave twice. */
  id: string;
  /** Where the endings report to. */
  workflowId: string;
  policy: Policy;
  almanac: Almanac;

  /** The stage, written on entry. */
  phase: Phase;
  facts: Facts;
  /** Reference of whoever stated the facts last: somebody else confirms them. */
  statedBy: string;
  confirmedAt: Instant | null;
  clients: Client[];
  /** When the next endings are told; null: none waits, or an answer is still awaited. */
  tellAt: Instant | null;
  announcement: {
    /** A director let it go before every client was told (G11). */
    released: { by: string; reason: string; at: Instant } | null;
    madeAt: Instant | null;
  };
  custodian: string | null;
  accessRevokedOn: string | null;
  repliesTo: string | null;
  tasks: Task[];
};
