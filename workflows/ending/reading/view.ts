import { type Hint, nextOf, type Live } from '../../chart/index.ts';
import type { Instant, ZoneRules } from '../../calendar/almanac.ts';
import { besideOf, type Beside, standingOf } from './standings.ts';
import type { Context, Reason } from '../context.ts';
import { settledOf, type Settled } from './settled.ts';
import { isSaid, type Said } from '../events/index.ts';
import { hasScript } from './call-script.ts';
import { hintOf } from './hinted.ts';
import { toLocal } from '../../calendar/index.ts';
import {
  endOf,
  letterLanguage,
  type LetterLanguage,
  ownerOf,
  expectedSession,
} from '../matters/index.ts';
import type { Phase } from '../phases.ts';
import type { WordsToRead } from '../memory/wording.ts';
import { isOverdue, openingsToReview, sentenceOf, traitsOf } from '../tasks/index.ts';
import type { TaskType } from '../names.ts';
import { stepOf } from './log.ts';
import { procedureOf, type ProcedureStep } from './procedure.ts';
import { saidOf, type SaidView } from './said.ts';

/** What a reader may see of an ending; instants in epoch milliseconds. Names, addresses and texts are in `said` and `reasons` alone. */
export type View = Beside & {
  ref: string;
  /** The agency’s own reference of the case. */
  externalRef: string;
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
  /** How many steps it has taken: while that is the same, nothing has happened (`atSteps`). */
  steps: number;
  /** What comes next by itself: when, and why. */
  next: { at: Instant; why: string } | null;
  /** What threw and is set aside until the next version: the deadline or result, and since when. */
  faults: { what: string; since: Instant }[];
  /** The proper procedure of this ending, step by step (C32). */
  procedure: ProcedureStep[];
  /** What people owe. */
  owed: {
    id: string;
    type: TaskType;
    what: string;
    /** What is good to know with it. */
    note: string | null;
    /** The role that owes it, and the person where one is known. */
    who: string;
    person: string | null;
    /** The worker in whose place they do it. */
    coveredFor: string | null;
    /** Who took it, or was given it; null: nobody did. */
    holder: string | null;
    due: Instant;
    overdue: boolean;
    /** How often somebody else was asked, because it was not done. */
    escalated: number;
    /** What came of each attempt, as codes. */
    attempts: string[];
    /** What helps with it, such as openings of a talk; sent to nobody. */
    prompts: string[];
    /** It is a call or a visit: how that is done is in `said.reach.script`. */
    scripted: boolean;
    /** The events that finish it, and how the most usual of them is told; null: none can be told now. */
    finishedBy: string[];
    hint: Hint | null;
  }[];
  /** What was owed, sent, planned or offered, and came to its end lately: what became of each. */
  settled: Settled[];
  /** Reasons as they were said, the last one last; `event` is the id of what was told. */
  reasons: Reason[];
  /** The last meeting: its state, and the code of why there is none, or who let its time pass. */
  finalSession: { state: string; because: string | null } | null;
  /**
   * The session that lies ahead, from and to local times, and who is to hold it: the worker, or whoever stands in; none that waits
   * while the work rests. Of an ending of an older build nobody knows when it is over.
   */
  session: {
    start: string;
    end?: string;
    at: Instant;
    final: boolean;
    with: string | null;
  } | null;
  taper: {
    preset: string;
    step: number;
    of: number;
    /** Days from one session to the next, step by step. */
    gaps: number[];
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
  /** In which language the letters are, and whether that is the client's own. */
  language: LetterLanguage;
  /** What was said, as it was said. */
  said: SaidView;
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
export function viewOf({ position, timers, faults, steps }: Live<Context>, possible: Said[]): View {
  const { value, context: c, status } = position;
  const planned = expectedSession(c);
  return {
    ref: c.ref,
    externalRef: c.row.externalRef,
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
    steps,
    next: nextOf(timers),
    faults: faults.map(({ what, since }) => ({ what, since })),
    procedure: procedureOf(c),
    owed: c.tasks.filter((t) => t.state === 'open').map((t) => owed(c, t, new Set(possible))),
    settled: settledOf(c),
    reasons: c.reasons,
    finalSession:
      c.finalSession.state === 'none'
        ? null
        : { state: c.finalSession.state, because: c.finalSession.because },
    session: planned && {
      start: planned.start,
      end: toLocal(c.almanac, c.policy.agency.zone, endOf(c, planned)),
      at: planned.at,
      final: planned.final,
      with: ownerOf(c, { type: 'record-session', who: 'worker' }).person,
    },
    taper: c.taper && {
      preset: c.taper.preset,
      step: c.taper.position + 1,
      of: c.taper.steps.length,
      gaps: c.taper.steps.map(({ days }) => days),
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
    language: letterLanguage(c),
    ...besideOf(c, value),
    said: saidOf(c),
    possible,
  };
}

/** The state of the region `contact`, as a code. */
export function contactOf(value: unknown): string {
  return standingOf(value, 'contact') ?? 'none';
}

/** Words to be read: what stands there, why it may hurt, and what to say instead. */
/** What was written, in what, by whom, why it may hurt, and what to say instead. */
function toRead({ phrase, told, by, why, instead }: WordsToRead): string {
  return `“${phrase}” (${told}, ${by}): ${why} ${instead}`;
}

const whyOpened = ({ ref, role, because }: Context['records']['opened'][number]): string =>
  `${ref} (${role}): “${because}”`;

/** Who does these finds out who wrote. */
const doubted: ReadonlySet<TaskType> = new Set(['read-reply', 'safe-contact-review']);
const strange =
  'Mail came from another address than theirs, so all letters wait: ask them whether they wrote it, then let letters go on (safety.released)';

/** What is to be done, with the words that it is about. */
function whatOf(c: Context, type: TaskType): string {
  const words =
    type === 'read-wording' ? c.wordsToRead.map(({ phrase }) => `“${phrase}”`).join(', ') : '';
  const openings = type === 'review-opening' ? openingsToReview(c).map(whyOpened) : [];
  // Whoever reads of it has at hand whom somebody in danger can call.
  const crisis =
    type === 'safety-check' ? [`In danger, at any hour: ${c.policy.agency.crisisLine}`] : [];
  const whose = doubted.has(type) && c.safeContact.doubt === 'whose' ? [strange] : [];
  // Lists go on after it in the same line, so that the last sentence has no full stop.
  const says = words === '' ? sentenceOf(c, type) : `${sentenceOf(c, type)}: ${words}`;
  const sentences = [says, ...openings, ...crisis, ...whose];
  return sentences.map((sentence) => sentence.replace(/\.$/, '')).join('. ');
}

function owed(
  c: Context,
  task: Context['tasks'][number],
  possible: ReadonlySet<string>,
): View['owed'][number] {
  const { note = null, doneBy, skippedBy = [], endedBy = [], prompts = [] } = traitsOf(task.type);
  return {
    id: task.id,
    type: task.type,
    what: whatOf(c, task.type),
    note: task.type === 'read-wording' ? c.wordsToRead.map(toRead).join(' ') : note,
    who: task.who,
    ...ownerOf(c, task),
    holder: task.holder,
    due: task.due,
    overdue: isOverdue(c, task),
    escalated: task.escalated,
    attempts: task.attempts,
    prompts: [...prompts],
    scripted: hasScript(task.type),
    finishedBy: [...doneBy, ...endedBy, ...skippedBy].filter(isSaid),
    hint: hintOf(c, task, possible),
  };
}
