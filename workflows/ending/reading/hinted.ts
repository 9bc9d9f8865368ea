import type { Hint } from '../../chart/index.ts';
import { rolesOf } from '../../chart/rules/index.ts';
import type { Context, Task } from '../context.ts';
import type { Said } from '../events/index.ts';
import {
  asksSecondReader,
  awaits,
  emergencyHolds,
  heldOriginals,
  mayWrite,
  missingSigners,
  owesOptions,
  plannedSession,
  toBeSigned,
  taperSuits,
} from '../matters/index.ts';
import type { TaskType } from '../names.ts';
import { traitsOf } from '../tasks/index.ts';

/**
 * How a task is most usually finished, and as far as an ending knows it what belongs to that; null: nothing that finishes it
 * can be told now.
 *
 * @param possible the events that may be told now
 */
export function hintOf(c: Context, task: Task, possible: ReadonlySet<string>): Hint | null {
  const known = special[task.type]?.(c, task, possible);
  if (known === null) return null;
  const { doneBy } = traitsOf(task.type);
  const event = known?.event ?? doneBy.find((type) => possible.has(type) && !isNo.has(type));
  if (event === undefined || !possible.has(event)) return null;
  const [role = task.who] = rolesOf(task.who);
  const usually = usual[event as Said]?.(c, task) ?? {};
  return {
    role,
    who: null,
    for: heard[event as Said] ?? null,
    ...usually,
    ...known,
    event,
    facts: { ...usually.facts, ...known?.facts },
    asks: [...(usually.asks ?? []), ...(known?.asks ?? [])],
  };
}

/** A no is told by whoever says it, and is never how something is usually finished, also while the yes waits. */
const isNo: ReadonlySet<string> = new Set<Said>([
  'transfer.refused',
  'handover.declined',
  'referral.declined',
  'followUp.declined',
  'feedback.declined',
  'feedback.withheld',
  'options.none',
  'finalSession.impossible',
]);

/** The words that only the client or an authority has; others pass them on. */
const heard: Partial<Record<Said, Hint['for']>> = {
  'taper.agreed': 'client',
  'transfer.consented': 'client',
  'handover.consented': 'client',
  'finalSession.declined': 'client',
  'authority.permitted': 'authority',
};

type Known = Partial<Hint>;
type Knows = (c: Context, task: Task, possible: ReadonlySet<string>) => Known | null;

/** What belongs to an event, as far as it follows from the task and the ending. */
const usual: Partial<Record<Said, (c: Context, task: Task) => Known>> = {
  'task.done': (_, { id }) => ({ facts: { task: id } }),
  'attempt.made': (_, { id }) => ({ facts: { task: id } }),
  'expectations.reviewed': () => ({ facts: { workerFirst: true } }),
  'departure.told': () => ({ facts: { how: 'call' } }),
  'letter.approved': (c) => (c.strength === null ? { asks: ['strength'] } : {}),
  'letter.handed': (c) => (c.strength === null ? { asks: ['strength'] } : {}),
  'contactDetails.changed': ({ row }) => ({
    asks: [row.preferredChannel === 'phone' ? 'phone' : 'email'],
  }),
  'documents.sent': (c) => (c.policy.closing.delivery === 'recorded' ? { asks: ['tracking'] } : {}),
  'forceMajeure.ended': (c) => {
    const kept = c.absences.filter(({ why }) => why === 'forceMajeure');
    return kept[0] === undefined ? {} : { facts: { whose: kept[0].whose } };
  },
};

const signs =
  (of?: 'emergency' | 'urgentRisk'): Knows =>
  (c, _task, possible) => {
    const signed = of ?? toBeSigned(c);
    const [role] = missingSigners(c, signed);
    const over = signed === 'emergency' && !emergencyHolds(c);
    if (over) return null;
    if (role === undefined || !possible.has('approval.given')) return {};
    return { event: 'approval.given', role, facts: { of: signed } };
  };

/** Where the case has somebody above the worker, it is them; otherwise nobody knows who. */
const above = (c: Context): Known => ({ role: 'supervisor', who: c.row.supervisor ?? '' });

/** The letter goes by mail where that is possible and wanted, and otherwise from hand to hand. */
function letter(c: Context): Known {
  const by = asksSecondReader(c) ? above(c) : {};
  if (c.optedOut === 'all') {
    return { event: 'letter.withheld', facts: { because: 'clientOptedOut' } };
  }
  return { ...by, event: mayWrite(c) && c.addressGood ? 'letter.approved' : 'letter.handed' };
}

/** A referral that waits for this is of a known type. */
const referral =
  (event: Said, step: 'sending' | 'answer' | 'meeting'): Knows =>
  (c, _task, possible) => {
    const waiting = c.referrals.find((one) => awaits(one, step));
    if (waiting !== undefined) return { event, facts: { type: waiting.type } };
    if (possible.has('task.done')) return { event: 'task.done' };
    return null;
  };

/** What is known of single tasks. */
const special: Partial<Record<TaskType, Knows>> = {
  'approve-agency-ending': signs(),
  'sign-emergency': signs('emergency'),
  'countersign-emergency': signs('emergency'),
  'sign-transfer': signs('urgentRisk'),
  'countersign-transfer': signs('urgentRisk'),
  'write-letter': letter,
  'approve-letter': letter,
  'agree-taper': (c) => {
    if (isUnrecorded(c)) return { event: 'session.held' };
    if (c.taper !== null && !c.taper.agreed) return {};
    return { event: taperSuits(c) ? 'taper.proposed' : 'taper.waived' };
  },
  'final-session-resolve': (c) => ({
    event: isUnrecorded(c) ? 'session.held' : 'finalSession.declined',
  }),
  'countersign-review': (c) => {
    const by = above(c);
    return by.who === c.service.decidedBy ? { ...by, who: '' } : by;
  },
  'options-talk': (c) => (c.frozen === null ? {} : null),
  'offer-options': (c) => (owesOptions(c) ? {} : null),
  'propose-transfer': ({ custody: { departure } }) =>
    departure !== null && departure.told === null ? { event: 'departure.told' } : {},
  'return-documents': (c) => (heldOriginals(c).length > 0 ? {} : { event: 'documents.delivered' }),
  'hand-over-dates': ({ papers }) => {
    const watched = papers.dates.find(({ state }) => state === 'watched');
    return watched === undefined ? {} : { facts: { what: watched.what } };
  },
  'countersign-correction': ({ entries }) => {
    const doubted = entries.find(({ asked }) => asked !== null);
    return doubted === undefined
      ? { event: 'task.done' }
      : { event: 'entry.corrected', facts: { entry: doubted.id } };
  },
  'send-referral': referral('referral.sent', 'sending'),
  'chase-receiver': (c, task, possible) =>
    possible.has('transfer.accepted')
      ? {}
      : referral('referral.accepted', 'answer')(c, task, possible),
  'check-first-contact': (c, task, possible) =>
    possible.has('transfer.started')
      ? {}
      : referral('referral.firstContact', 'meeting')(c, task, possible),
};

/** A session has begun, and nobody said yet how it went. */
function isUnrecorded(c: Context): boolean {
  const planned = plannedSession(c);
  return planned !== null && planned.at <= c.now;
}
