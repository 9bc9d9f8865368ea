import { matchesState, type StateValue } from 'xstate';
import { balanceOf } from '../../workflows/ending/matters/accounts.ts';
import type { Context } from '../../workflows/ending/context.ts';
import { careOf } from '../../workflows/ending/matters/custody.ts';
import { traitsOf } from '../../workflows/ending/tasks/index.ts';
import { due } from '../../workflows/chart/index.ts';
import type { Ending } from './given.ts';
import { regionsOf } from './standing.ts';

/** What must hold of an ending that rests, whatever was said to it: every breach, each as a sentence. */
export function breaches(live: Ending, now: number): string[] {
  const found = Object.entries(invariants).filter(([, holds]) => !holds(live, now));
  return found.map(([name]) => name);
}

type Invariant = (live: Ending, now: number) => boolean;

const invariants: Record<string, Invariant> = {
  'the phase is the state of the journey': (live) => contextOf(live).phase === placeOf(live),

  'nothing is owed once it is followed up': (live) => {
    const c = contextOf(live);
    if (c.phase !== 'following') return true;
    const left = c.letter === 'sent' || c.letter === 'handed' || c.letter === 'withheld';
    const met = ['held', 'declined', 'missed', 'impossible'].includes(c.finalSession.state);
    const summed = c.summary === 'signed' || c.closing.summaryBy !== null;
    return left && met && summed && c.closedAt !== null;
  },

  'an open task makes sense in its phase': (live) => {
    const c = contextOf(live);
    return openTasks(c).every((t) => traitsOf(t.type).within.includes(c.phase));
  },

  'an open task is not settled': (live) => {
    const c = contextOf(live);
    return openTasks(c).every((t) => !traitsOf(t.type).settled?.(c, t.about));
  },

  'something lies ahead (G18)': (live) => {
    const c = contextOf(live);
    const timer = live.timers.some((t) => !t.spent && !t.id.startsWith('almanacDue'));
    return live.position.status !== 'active' || timer || openTasks(c).length > 0 || underWay(c);
  },

  'at most one session is planned': (live) => planned(contextOf(live)) <= 1,

  'no session is planned once there are none': (live) => {
    const c = contextOf(live);
    const over = ['closing', 'following', 'returning', 'settled', 'ceased', 'erased'];
    return !over.includes(c.phase) || planned(c) === 0;
  },

  'everything due has fired': (live, now) => due(live, now) === null,

  'no message stays undecided': (live, now) => {
    const c = contextOf(live);
    return c.frozen !== null || c.messages.every((m) => !waits.has(m.state) || m.due > now);
  },

  'no touch is forgotten': (live, now) => {
    const c = contextOf(live);
    if (c.frozen !== null || !matchesState(keepingTouch, live.position.value as StateValue))
      return true;
    return c.touches.every(
      (t) =>
        (t.state !== 'planned' || t.at > now) && (t.state !== 'asked' || (t.replyBy ?? 0) > now),
    );
  },

  'the dead are left in peace': (live) => {
    const c = contextOf(live);
    if (c.alive) return true;
    const quiet = c.messages.every((m) => !waits.has(m.state) || m.state === 'retrying');
    const touched = c.touches.some((t) => t.state === 'planned' || t.state === 'asked');
    return quiet && !touched && !c.frozen && ['ceased', 'erased'].includes(c.phase);
  },

  'what stands beside the journey agrees with the memory': (live) => {
    if (live.position.status !== 'active') return true;
    const c = contextOf(live);
    const regions = regionsOf(live);
    const { clocks, contact, relationship, risk, custody, records } = regions;
    return (
      (clocks === 'frozen') === (c.frozen !== null) &&
      (ruptures[c.rupture] as readonly unknown[]).includes(relationship) &&
      contact === contactIn(c) &&
      risk === c.risk &&
      // An ending of an older chart learns that the care is over with the next thing that happens.
      (careOf(c) === 'over' || custody === careOf(c)) &&
      records === recordsIn(c) &&
      regions.feedback === (c.feedback.state === 'reminded' ? 'asked' : c.feedback.state) &&
      regions.reflection === (c.reflection.state === 'reminded' ? 'offered' : c.reflection.state) &&
      (!turns(c) || regions.accounts === accountsIn(c)) &&
      (regions.mandate === 'none') === (c.mandate === null) &&
      (regions.agreement === 'none') === (c.agreement === null)
    );
  },
};

const waits: ReadonlySet<string> = new Set(['planned', 'deferred', 'retrying']);
const keepingTouch = {
  open: { journey: { aftercare: { following: 'keepingTouch' } } },
};
const ruptures = {
  none: ['steady', 'repaired', 'setAside'],
  suspected: ['strainSuspected'],
  open: ['ruptureOpen'],
  repairing: ['repairing'],
} as const;

function contactIn(c: Context): string {
  if (!c.alive) return 'deceased';
  if (c.safeContact.held) return 'safetyHold';
  if (c.optedOut === 'all') return 'optedOut';
  if (c.optedOut === 'followUp') return 'purposeLimited';
  if (c.quietUntil !== null && c.quietUntil > c.now) return 'quiet';
  return c.addressGood ? 'open' : 'undeliverable';
}

function recordsIn(c: Context): string {
  if (c.records.legalHold !== null) return 'onLegalHold';
  if (c.records.access?.given === false) return 'accessRequested';
  if (c.records.erasure?.decision === 'restrict') return 'restricted';
  return c.since.settled === null ? 'live' : 'retained';
}

/** After the work, and while somebody is away, an account is not weighed by itself. */
function turns(c: Context): boolean {
  return c.alive && c.closedAt === null && c.phase !== 'closing' && c.frozen === null;
}

function accountsIn(c: Context): string {
  if (!c.row.feePaying) return 'notApplicable';
  return c.accounts.arranged ? 'arranged' : balanceOf(c);
}

function contextOf(live: Ending): Context {
  return live.position.context;
}

function openTasks(c: Context): Context['tasks'] {
  return c.tasks.filter((t) => t.state === 'open');
}

function planned(c: Context): number {
  return c.sessions.filter((s) => s.state === 'planned').length;
}

function underWay(c: Context): boolean {
  return c.messages.some((m) => waits.has(m.state) || m.state === 'checked');
}

/** Stages that others are part of. */
const larger: ReadonlySet<string> = new Set(['working', 'together', 'aftercare']);

/** The stage that the state value tells. */
function placeOf(live: Ending): string {
  const { value, status } = live.position;
  if (status !== 'active') return typeof value === 'string' ? value : 'erased';
  let place: unknown = regionsOf(live).journey;
  while (typeof place === 'object' && place !== null) {
    const [[name, inner]] = Object.entries(place) as [[string, unknown]];
    if (!larger.has(name)) return name;
    place = inner;
  }
  return String(place);
}
