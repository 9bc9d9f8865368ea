import { nextOf, type Live } from '../../chart/index.ts';
import type { Instant, ZoneRules } from '../../calendar/almanac.ts';
import { besideOf, type Beside, standingOf } from './standings.ts';
import type { Context } from '../context.ts';
import type { Said } from '../events/index.ts';
import { ownerOf, plannedSession } from '../matters/index.ts';
import type { Phase } from '../phases.ts';
import type { WordsToRead } from '../memory/wording.ts';
import { isOverdue, traitsOf } from '../tasks/index.ts';
import type { TaskType } from '../names.ts';
import { stepOf } from './log.ts';

/** What a reader may see of an ending; instants in epoch milliseconds. Never a name, an address or a text. */
export type View = Beside & {
  ref: string;
  /** The agency's time zone: its people's days, and `session.start`, are told in it. */
  zone: string;
  /** The law of that zone, as this ending reckons with it. */
  zoneRules: ZoneRules;
  phase: Phase;
  /** Where within the phase, such as `talkDue`. */
  step: string | null;
  status: 'active' | 'done';
  kind: string | null;
  initiator: string | null;
  reason: string | null;
  outcome: string | null;
  policyVersion: number;
  /** What comes next by itself: when, and why. */
  next: { at: Instant; why: string } | null;
  /** What threw and is set aside until the next version: the deadline or result, and since when. */
  faults: { what: string; since: Instant }[];
  /** What people owe. */
  owed: {
    id: string;
    type: TaskType;
    what: string;
    /** The role that owes it, and the person where one is known. */
    who: string;
    person: string | null;
    /** The worker in whose place they do it. */
    coveredFor: string | null;
    due: Instant;
    overdue: boolean;
    /** How often somebody else was asked, because it was not done. */
    escalated: number;
    /** What came of each attempt, as codes. */
    attempts: string[];
    /** The events that finish it. */
    finishedBy: string[];
  }[];
  /** The session that lies ahead, and who is to hold it: the worker, or whoever stands in. */
  session: { start: string; at: Instant; final: boolean; with: string | null } | null;
  taper: {
    preset: string;
    step: number;
    of: number;
    held: string | null;
    repeated: string[];
  } | null;
  /** Follow-up contacts that lie ahead. */
  touches: { k: number; at: Instant; state: string }[];
  /** Messages that wait or could not be delivered. */
  messages: { key: string; what: string; state: string; reason: string | null; due: Instant }[];
  away: boolean;
  rupture: string;
  risk: string;
  contact: string;
  /** The events that may be told now. */
  possible: Said[];
};

const unsettled: ReadonlySet<string> = new Set([
  'planned',
  'deferred',
  'checked',
  'retrying',
  'undeliverable',
]);

/** What is known of it now; `possible` are the events that the chart would hear (`Chart.possible`). */
export function viewOf({ position, timers, faults }: Live<Context>, possible: Said[]): View {
  const { value, context: c, status } = position;
  const planned = plannedSession(c);
  return {
    ref: c.ref,
    zone: c.policy.agency.zone,
    zoneRules: c.almanac.zones[c.policy.agency.zone] ?? [],
    phase: c.phase,
    step: stepOf(value),
    status: status === 'done' ? 'done' : 'active',
    kind: c.decision?.kind ?? null,
    initiator: c.decision?.initiator ?? null,
    reason: c.decision?.reason ?? null,
    outcome: c.decision?.outcome ?? null,
    policyVersion: c.policy.version,
    next: nextOf(timers),
    faults: faults.map(({ what, since }) => ({ what, since })),
    owed: c.tasks.filter((t) => t.state === 'open').map((t) => owed(c, t)),
    session: planned && {
      start: planned.start,
      at: planned.at,
      final: planned.final,
      with: ownerOf(c, { type: 'record-session', who: 'worker' }).person,
    },
    taper: c.taper && {
      preset: c.taper.preset,
      step: c.taper.position + 1,
      of: c.taper.steps.length,
      held: c.taper.heldFor,
      repeated: c.taper.repeated,
    },
    touches: c.touches
      .filter((t) => t.state === 'planned' || t.state === 'asked')
      .map(({ k, at, state }) => ({ k, at, state })),
    messages: c.messages
      .filter((m) => unsettled.has(m.state))
      .map((m) => ({ key: m.key, what: m.intent, state: m.state, reason: m.reason, due: m.due })),
    away: c.frozen !== null,
    rupture: c.rupture,
    risk: c.risk,
    contact: contactOf(value),
    ...besideOf(c, value),
    possible,
  };
}

/** The state of the region `contact`, as a code. */
export function contactOf(value: unknown): string {
  return standingOf(value, 'contact') ?? 'none';
}

/** Words to be read: what stands there, why it may hurt, and what to say instead. */
function toRead({ phrase, why, instead }: WordsToRead): string {
  return `“${phrase}”: ${why} ${instead}`;
}

function owed(c: Context, task: Context['tasks'][number]): View['owed'][number] {
  const { sentence, doneBy } = traitsOf(task.type);
  return {
    id: task.id,
    type: task.type,
    what:
      task.type === 'read-wording' ? [sentence, ...c.wordsToRead.map(toRead)].join(' ') : sentence,
    who: task.who,
    ...ownerOf(c, task),
    due: task.due,
    overdue: isOverdue(c, task),
    escalated: task.escalated,
    attempts: task.attempts,
    finishedBy: [...doneBy],
  };
}
