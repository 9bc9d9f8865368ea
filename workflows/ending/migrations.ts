import { calendarOf, after } from '../calendar/index.ts';
import {
  armingsOnly,
  withFaults,
  type JsonObject,
  type JsonValue,
  type Migrations,
} from '../chart/index.ts';
import { completed } from '../policy/index.ts';
import type { Context } from './context.ts';
import { careOf, isAsked, plannedSession } from './matters/index.ts';
import { blank } from './memory/index.ts';
import { openTask } from './tasks/index.ts';
import { toVersion5 } from './version-5.ts';
import { toVersion6 } from './version-6.ts';
import { toVersion7 } from './version-7.ts';

/** Of what is stored. A build reads its own and, by the migrations, all before it. */
export const version = 7;

/**
 * By version `n`: the stored state of an ending of version `n` made into that of `n + 1`. Endings that are
 * under way go through here when they are next loaded by a newer worker. A migration says where each new parallel
 * region stands, by what is remembered: XState would begin it anew.
 *
 * 1 → 2: the work, its preparation and its weaning became one box (`together`), and what stands beside the
 * journey is remembered. Of most of those matters nothing was known, so each begins where it begins for everyone.
 *
 * 2 → 3: what a timer is called and what it tells is no longer stored with it.
 *
 * 3 → 4: what was said is remembered by time, and what threw is set aside.
 *
 * 4 → 5: when the client heard, who a second person is, who is away, and what can be corrected (`version-5.ts`).
 *
 * 5 → 6: what was said is kept (`version-6.ts`).
 *
 * 6 → 7: `version-7.ts`.
 */
export const migrations: Migrations = {
  1: (stored) => {
    const moved = JSON.parse(
      JSON.stringify(stored).replaceAll(
        /journey\.working\.(serving|preparing|consolidating)\b/g,
        'journey.working.together.$1',
      ),
    ) as JsonObject;
    const position = moved['position'] as JsonObject;
    const context = remembering(position['context'] as never);
    const value = placed(position['value'], context);
    // A context is plain JSON, which its type does not say.
    const settled = { ...position, value, context: context as unknown as JsonObject };
    return { ...moved, position: settled, timers: resting(moved['timers'], context) };
  },
  2: armingsOnly,
  3: withFaults,
  4: toVersion5,
  5: toVersion6,
  6: toVersion7,
};

/** While somebody is away, the time in which they may take back a decision to end now stands still (G14). */
function resting(timers: JsonValue | undefined, { frozen }: Context): JsonValue[] {
  const armed = timers as { id: string }[];
  return armed.filter(({ id }) => frozen === null || !id.startsWith('undoEnds.'));
}

/** Where a running ending stands: its place in the journey, and each region that version 1 did not know. */
function placed(value: JsonValue | undefined, c: Context): JsonValue | undefined {
  if (!isObject(value) || !isObject(value['open'])) return value;
  const { open } = value;
  return {
    open: {
      ...open,
      journey: within(open['journey'], c),
      risk: c.risk,
      agreement: 'none',
      accounts: c.row.feePaying ? 'current' : 'notApplicable',
      custody: careOf(c),
      mandate: 'none',
      feedback: c.feedback.state,
      reflection: 'none',
      records: c.since.settled === null ? 'live' : 'retained',
      terms: {},
    },
  };
}

const together: ReadonlySet<string> = new Set(['serving', 'preparing', 'consolidating']);

/** The place in the journey: three stages in their box, and what is new within the two stages that have parts. */
function within(journey: JsonValue | undefined, { row }: Context): JsonValue | undefined {
  if (!isObject(journey)) return journey;
  const { working, closing } = journey;
  if (isObject(closing)) {
    const money = row.feePaying ? 'open' : 'even';
    const authority = row.mandated ? 'telling' : 'clear';
    return { closing: { ...closing, documents: 'back', access: 'open', authority, money } };
  }
  if (isObject(working) && isObject(working['concluding'])) {
    return { working: { concluding: { ...working['concluding'], handover: 'none' } } };
  }
  const stage = isObject(working) ? Object.keys(working)[0] : working;
  return typeof stage === 'string' && together.has(stage)
    ? { working: { together: working } }
    : journey;
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Version 1 knew neither scope nor confirmation; what both had agreed on weaning, both had confirmed. */
function remembering(was: Context): Context {
  const held = was.row.sessionsSoFar + was.counts.held;
  const lastHeld = was.sessions.findLast((s) => s.state === 'held')?.at ?? was.since.serving;
  const decided = (decision: Context['decision']) =>
    decision && {
      ...decision,
      scope: 'organisation' as const,
      confirmed: { client: true, worker: decision.initiator !== 'client' },
    };
  const context: Context = {
    ...blank,
    ...was,
    policy: completed(was.policy),
    lastContact: Math.max(lastHeld, was.since.serving),
    quietUntil: null,
    service: {
      ...blank.service,
      from: was.row.sessionsSoFar,
      still: { since: was.now, sessions: held },
    },
    closing: closingOf(was),
    decision: decided(was.decision),
    decisionBefore: decided(was.decisionBefore),
    tasks: was.tasks.map((task) => ({ ...task, attempts: [] })),
  };
  return owing({ ...context, absence: absenceOf(context), feedback: feedbackOf(context) });
}

/** Where a letter was withheld for safety, how to see the records later is better not told either. */
function closingOf({ phase, now, letter, optedOut }: Context): Context['closing'] {
  const untold = letter !== 'withheld' || optedOut === 'all';
  return {
    ...blank.closing,
    since: phase === 'closing' ? now : null,
    access: untold ? 'untold' : 'withheld',
  };
}

/** What stands against closing now, and nobody was asked for. */
function owing(c: Context): Context {
  const paying = openTask(c, 'settle-money');
  return c.letter === 'withheld' ? openTask(paying, 'tell-access') : paying;
}

/** Whoever is about to leave is asked what could have been better, as everybody is who comes there now. */
function feedbackOf(c: Context): Context['feedback'] {
  const asked = c.phase === 'closing' && c.alive && c.optedOut === 'none' && isAsked(c);
  return asked ? { ...blank.feedback, state: 'waiting', at: c.now } : blank.feedback;
}

/** Whoever is away comes back to what was planned; and a person decides when they have been away for long. */
function absenceOf(c: Context): Context['absence'] {
  if (c.frozen === null) return null;
  const planned = plannedSession(c);
  return {
    until: null,
    expires: after(c.almanac, calendarOf(c), c.frozen.since, c.policy.hold.expiry),
    session: planned && { n: planned.n, sequence: planned.sequence },
  };
}
