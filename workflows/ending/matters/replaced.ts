import { saysTheSame } from '../../chart/index.ts';
import type { Context, Replaced, Told } from '../context.ts';
import type { CorrectableKind } from '../correctables.ts';
import { beginningReplaces, unprepared } from './beginning.ts';

/** What a decision to end replaces. */
const decided = [
  'absence',
  'absences',
  'approvals',
  'awayReview',
  'decision',
  'emergency',
  'finalSession',
  'frozen',
  'named',
  'notice',
  'planEarlyMid',
  'planEarlyStart',
  'silence',
  'since',
  'taper',
  'touches',
  'track',
  'transfer',
] as const;

/** What each kind of entry replaces, and what is therefore kept of it. */
const replaced = {
  death: [
    'absence',
    'absences',
    'awayReview',
    'frozen',
    'planEarlyMid',
    'planEarlyStart',
    'silence',
    'since',
    'tasks',
    'touches',
  ],
  workersDeath: [],
  decision: decided,
  beginning: [...beginningReplaces],
  // What a decision replaced stands again, and besides what came of it.
  withdrawal: [
    ...decided,
    'closedAt',
    'closing',
    'decisionBefore',
    'entries',
    'finalSessionBefore',
    'letter',
    'mandate',
    'summary',
  ],
  erasure: ['touches'],
  optOut: ['optedOut'],
  // It is taken out from among those that there are (matters/absence.ts).
  absence: [],
  comingBack: ['absence', 'awayReview', 'custody'],
  proposal: ['handover', 'handoverTo', 'transfer'],
  session: ['lastContact', 'taper'],
  // What each of these changes is kept by itself (matters/facts.ts).
  fact: [],
} as const satisfies Record<CorrectableKind, readonly (keyof Replaced)[]>;

/** How it is where nothing of the kind was ever told: no copy is kept of that. */
const untouched: Replaced = {
  ...unprepared,
  absence: null,
  absences: [],
  awayReview: null,
  frozen: null,
  mandate: null,
  named: false,
  optedOut: 'none',
  planEarlyMid: null,
  planEarlyStart: null,
};

/**
 * What an entry of that kind is about to replace.
 *
 * @param last the decision that stands, which can still be named of what is past then
 */
export function keptOf(c: Context, kind: CorrectableKind, last: Told | null): Replaced {
  const before: Partial<Context> = Object.fromEntries(
    replaced[kind].map((name) => [name, c[name]] as const),
  );
  const whole: Replaced = {
    ...before,
    ...(before.tasks && { tasks: before.tasks.filter(({ state }) => state === 'open') }),
    ...(before.entries && { entries: last === null ? [] : [last] }),
    ...(before.row && { row: { worker: c.row.worker, workerName: c.row.workerName } }),
  };
  const told = Object.entries(whole).filter(
    ([name, was]) => !saysTheSame(was, untouched[name as keyof Replaced]),
  );
  return Object.fromEntries(told);
}

/** How all was that an entry replaced, when it was told. */
export function replacedBy({ kind, before }: Told): Replaced {
  const names: readonly string[] = replaced[kind];
  const first = Object.entries(untouched).filter(([name]) => names.includes(name));
  return { ...Object.fromEntries(first), ...before };
}
