import type { Almanac, Instant } from '../calendar/almanac.ts';
import type { Chore } from '../chart/index.ts';
import type { Policy } from '../policy/index.ts';
import type { Scope } from './events/keys.ts';
import type { Role, Weekday } from './events/staff.ts';

/** Why there is a further version of the settings. */
export type Because = 'opened' | 'applied' | 'closure';

/** One version that was in force from then on; `by` is who said so. */
export type Version = { version: number; at: Instant; by: string; because: Because };

/** An absence that was announced. Why somebody is away is nobody's business here. */
export type Away = {
  /** Counts the absences of the agency: makes what is told unmistakable. */
  n: number;
  /** Local dates; `until` is the last day, null: nobody knows. */
  from: string;
  until: string | null;
  cover: string | null;
  /** References of the endings that were told of it, or are just being told. */
  endings: string[];
  /** It has begun, so that their endings are to hear of it. */
  begun: boolean;
  /** When their endings are looked for next; null: not before it begins, or an answer is awaited. */
  findAt: Instant | null;
};

export type Member = {
  ref: string;
  role: Role;
  /** Who stands in while they are away, and who speaks for them should they die (A12). */
  cover: string | null;
  nominee: string | null;
  /** Their own working time, where it is not the agency's. */
  workingDays: Weekday[] | null;
  hours: string | null;
  away: Away | null;
  /** How they are reached; null: nobody has said. Nothing reaches the address that is lost. */
  mail: string | null;
  lost: boolean;
  phone: string | null;
  /** In which language they are written to, and where they are; null: as the agency. */
  language: string | null;
  zone: string | null;
  /** Whether they want a list each morning, and a text of what is urgent. */
  digest: boolean;
  texts: boolean;
  /** When the next list is made up. */
  digestAt: Instant;
  /** A mark of the opening of their calendar, which its address is made of; null: it is not had anywhere. */
  calendar: string | null;
};

/** With what a program acts for one of the staff. */
export type Key = {
  name: string;
  /** For whom. */
  ref: string;
  scopes: Scope[];
  /** SHA-256 of it, in hexadecimal. */
  hash: string;
  at: Instant;
  /** Who made it. */
  by: string;
};

/** Local dates between which the agency is closed, both included. */
export type Closure = { from: string; until: string };

/** What one ending is still to be told. */
export type Word = {
  /** Opaque reference of the ending; where somebody is gone, the workflow id of an ending or a departure. */
  ref: string;
  is: 'policy' | 'away' | 'back' | 'gone';
  /** Whose absence it is, and which. */
  about: { member: string; n: number } | null;
  /** The id under which it is just being told; null: it waits. */
  key: string | null;
};

/** What the staff are written (docs/field.md#messages). */
export const noticeKinds = [
  'worker-task',
  'worker-digest',
  'supervisor-escalation',
  'worker-debrief-offer',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** One task that a notice names: by reference and code, never by a name. */
export type NoticeItem = {
  of: 'ending' | 'departure' | 'agency';
  ref: string;
  type: string;
  due: Instant;
  overdue: boolean;
};

/** What one of the staff is to hear, or has heard. */
export type Notice = {
  key: string;
  kind: NoticeKind;
  /** Whom of the staff it is for. */
  to: string;
  by: 'mail' | 'sms';
  /** It is for them alone: it waits while they are away, and nobody stands in. */
  own: boolean;
  items: NoticeItem[];
  /** How many further ones it does not name. */
  more: number;
  state: 'waits' | 'leaving' | 'sent' | 'dropped' | 'failed';
  /** When it is decided next, or was settled. */
  due: Instant;
  attempts: number;
  /** Why it waits, was dropped, or failed, as a code. */
  reason: string | null;
};

/** Mail of a person that names no ending: until somebody has found out whose it is. */
export type Unclaimed = {
  at: Instant;
  from: string | null;
  words: string | null;
  /** There may be danger in it. */
  risk: boolean;
};

/** How far the endings have come under the version in force. */
export type Upgrade = {
  version: number;
  since: Instant;
  /** When the last of them was told; null: under way. */
  over: Instant | null;
  told: number;
  /** No longer running when their turn came. */
  missing: number;
};

/** Somebody who is away or has left: what they took goes back, wherever that is. */
export type Gone = {
  ref: string;
  /** Counts with the absences: makes what is told unmistakable. */
  n: number;
  /** When it is looked for next; null: an answer is awaited. */
  findAt: Instant | null;
};

/** What people can owe an agency; what is known of each is in `tasks/`. */
export const taskNames = [
  'name-cover',
  'confirm-return',
  'bring-under',
  'cancel-asked',
  'stuck-case',
  'mend-address',
  'read-unclaimed',
] as const;
export type TaskType = (typeof taskNames)[number];

/** All that an agency remembers. Plain JSON, so that it survives storage unchanged. */
export type Context = {
  /** Stamped by the host before each step; the chart reads no other clock. */
  now: Instant;
  /** Its name in workflow ids. */
  agency: string;
  /** In force, with the closures that were announced. */
  policy: Policy;
  /** The zone rules where it works. */
  almanac: Almanac;
  /** When that is looked up anew. */
  almanacDue: Instant;
  versions: Version[];
  staff: Member[];
  keys: Key[];
  closures: Closure[];
  /** How many absences there were. */
  absences: number;
  words: Word[];
  /** When the next endings are told; null: none waits, or an answer is still awaited. */
  tellAt: Instant | null;
  upgrade: Upgrade | null;
  /** Somebody asked the server to cancel it, which it does not do by itself. */
  cancelAskedAt: Instant | null;
  gone: Gone[];
  notices: Notice[];
  /** How many notices there were. */
  noticed: number;
  unclaimed: Unclaimed[];
  tasks: Chore<TaskType>[];
};
