import { endingChart } from '../../workflows/ending/chart.ts';
import type { Context } from '../../workflows/ending/context.ts';
import { intents, type Post } from '../../workflows/ending/intents.ts';
import { traitsOf } from '../../workflows/ending/tasks.ts';
import { due, store, type Step } from '../../workflows/host/step.ts';
import { thawed, type Ending } from './given.ts';

/** What must hold of an ending that rests, whatever was said to it: every breach, each as a sentence. */
export function breaches(live: Ending, now: number): string[] {
  const found = Object.entries(invariants).filter(([, holds]) => !holds(live, now));
  return found.map(([name]) => name);
}

/** What must hold of one step. */
export function breachesOf(step: Step<Context>): string[] {
  const { context } = step.live.snapshot;
  const posts = step.grants
    .filter(({ wish }) => wish.type === 'deliver')
    .map(({ wish }) => wish.params as unknown as Post);
  if (posts.length === 0) return [];
  const follows = posts.some(({ intent }) => intents[intent].purpose === 'followUp');
  return [
    ...(context.alive ? [] : ['a message left after the client’s death']),
    ...(context.frozen ? ['a message left while the client is away'] : []),
    ...(context.optedOut === 'all' ? ['a message left after an opt-out'] : []),
    ...(context.optedOut === 'followUp' && follows ? ['a touch left after an opt-out'] : []),
    ...(follows && context.since.ended !== null ? ['a touch left though none is wanted'] : []),
  ];
}

type Invariant = (live: Ending, now: number) => boolean;

const invariants: Record<string, Invariant> = {
  'the phase is the state of the journey': (live) => contextOf(live).phase === placeOf(live),

  'nothing is owed once it is followed up': (live) => {
    const c = contextOf(live);
    if (c.phase !== 'following') return true;
    const left = c.letter === 'sent' || c.letter === 'handed' || c.letter === 'withheld';
    const met = ['held', 'declined', 'missed', 'impossible'].includes(c.finalSession.state);
    return left && met && c.summary === 'signed' && c.closedAt !== null;
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
    return live.snapshot.status !== 'active' || timer || openTasks(c).length > 0 || underWay(c);
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
    if (c.frozen !== null || !live.snapshot.matches(keepingTouch)) return true;
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
    if (live.snapshot.status !== 'active') return true;
    const c = contextOf(live);
    const { clocks, contact, relationship } = regionsOf(live);
    return (
      (clocks === 'frozen') === (c.frozen !== null) &&
      relationship === ruptures[c.rupture] &&
      contact === contactIn(c)
    );
  },

  'it survives storage': (live) => {
    const stored = JSON.stringify(store(endingChart, live));
    return JSON.stringify(store(endingChart, thawed(live))) === stored;
  },
};

const waits: ReadonlySet<string> = new Set(['planned', 'deferred', 'retrying']);
const keepingTouch = {
  open: { journey: { aftercare: { following: 'keepingTouch' } } },
};
const ruptures = {
  none: 'steady',
  suspected: 'strainSuspected',
  open: 'ruptureOpen',
  repairing: 'repairing',
} as const;

function contactIn(c: Context): string {
  if (!c.alive) return 'deceased';
  if (c.optedOut === 'all') return 'optedOut';
  if (c.optedOut === 'followUp') return 'purposeLimited';
  return c.addressGood ? 'open' : 'undeliverable';
}

function contextOf(live: Ending): Context {
  return live.snapshot.context;
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

interface Regions {
  clocks: string;
  contact: string;
  relationship: string;
  journey: string | Record<string, unknown>;
}

/** The regions of a running ending: what its state value is, which the chart’s type does not say. */
function regionsOf(live: Ending): Regions {
  return (live.snapshot.value as { open: Regions }).open;
}

/** The stage that the state value tells. */
function placeOf(live: Ending): string {
  if (live.snapshot.status !== 'active') return 'erased';
  const { journey } = regionsOf(live);
  if (typeof journey === 'string') return journey;
  const [[name, inner]] = Object.entries(journey) as [[string, unknown]];
  if (name !== 'working' && name !== 'aftercare') return name;
  return typeof inner === 'string' ? inner : (Object.keys(inner as object)[0] ?? '');
}
