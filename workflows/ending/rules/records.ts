import { toLocal } from '../../calendar/index.ts';
import { isNamed, isSame, rolesAmong } from '../../chart/rules/index.ts';
import type { Context } from '../context.ts';
import { retentionEnds } from '../matters/index.ts';
import { type EndingRule, is } from '../parts.ts';
import { openingsToReview } from '../tasks/index.ts';

const staff = rolesAmong(
  'worker',
  'supervisor',
  'lead',
  'director',
  'admin',
  'records',
  'duty',
  'intake',
  'accounts',
  'cover',
);
const keepers = rolesAmong('records', 'lead', 'director', 'admin');

/** Rules of the keeping of records (C34, D30, G17). */
export const recordsRules = {
  retentionOver: {
    id: 'G17',
    holds: ({ c }) => c.since.settled !== null && retentionEnds(c) <= c.now,
    why: ({ c }) =>
      c.since.settled === null
        ? 'the ending is not settled'
        : `records are kept until ${toLocal(c.almanac, c.policy.agency.zone, retentionEnds(c)).slice(0, 10)}`,
    mend: 'Wait until then, or decide a request of the client to erase them (erasure.requested).',
  },
  noLegalHold: {
    id: 'G17',
    holds: ({ c }) => c.records.legalHold === null,
    why: 'a legal hold stands on the records',
    mend: 'Release it when the matter is over (legalHold.released).',
  },
  noAccessOpen: {
    id: 'G17',
    holds: ({ c }) => c.records.access?.given !== false,
    why: 'the client has asked to see the records, and has not got them',
    mend: 'Give them first (records.given).',
  },
  onLegalHold: {
    id: 'G17',
    holds: ({ c }) => c.records.legalHold !== null,
    why: 'no legal hold stands on the records',
    mend: 'Set it when there is one (legalHold.set).',
  },
  accessOpen: {
    id: 'C34',
    holds: ({ c }) => c.records.access?.given === false,
    why: 'nobody has asked to see the records',
    mend: 'Record it when they do (records.requested).',
  },
  noErasureOpen: {
    id: 'C34',
    holds: ({ c }) => c.records.erasure?.decision !== 'open',
    why: 'a request to erase the records waits for a decision',
    mend: 'Decide it (erasure.decided).',
  },
  erasureOpen: {
    id: 'C34',
    holds: ({ c }) => c.records.erasure?.decision === 'open',
    why: 'nobody has asked to erase the records',
    mend: 'Record it when they do (erasure.requested).',
  },
  restricted: {
    id: 'C34',
    holds: ({ c }) => c.records.erasure?.decision === 'restrict',
    why: 'the records are not restricted',
    mend: 'Nothing needs doing.',
  },
  isSettled: {
    id: 'G17',
    holds: ({ c }) => c.since.settled !== null,
    why: 'the ending is not settled',
    mend: 'Nothing needs doing.',
  },
  isUnsettled: {
    id: 'G17',
    holds: ({ c }) => c.since.settled === null,
    why: 'the ending is settled',
    mend: 'Nothing needs doing.',
  },
  keepsRecords: {
    ofEvent: true,
    id: 'C34',
    saidIn: keepers,
    holds: ({ e }) => keepers.has(e.by.role),
    why: 'whoever keeps the records decides about them',
    mend: 'Let the records office, a lead or the director say it.',
  },
  keepsOrErasesLawfully: {
    ofEvent: true,
    id: 'G17',
    holds: ({ c, e }) =>
      !is(e, 'erasure.decided') || e.with.decision !== 'erase' || eraseObstacle(c) === null,
    why: ({ c }) => eraseObstacle(c) ?? 'they may be erased',
    mend: 'Restrict them instead (with: decision restrict), or refuse and say why.',
  },
  refusalSaysWhy: {
    ofEvent: true,
    id: 'C34',
    holds: ({ e }) =>
      !is(e, 'erasure.decided') || e.with.decision !== 'refuse' || e.with.because !== undefined,
    why: 'whoever is refused is told why',
    mend: 'Say why (with: because): the law, a claim, or the care of the person.',
  },
  stopsUse: {
    ofEvent: true,
    id: 'C34',
    holds: ({ e }) => is(e, 'erasure.decided') && e.with.decision !== 'refuse',
    why: 'the records stay as they are',
    mend: 'Nothing needs doing.',
  },
  openedByStaff: {
    ofEvent: true,
    id: '4.5',
    saidIn: staff,
    holds: ({ e }) => staff.has(e.by.role) && isNamed(e.by.ref),
    why: 'a record is opened by somebody of the staff, known by name',
    mend: 'Let them say it themselves (by the role, with the reference of the person).',
  },
  recordOfOthers: {
    ofEvent: true,
    id: '4.5',
    holds: ({ c, e }) =>
      ![c.row.worker, c.row.supervisor, c.custody.cover?.ref].some((ref) => isSame(ref, e.by.ref)),
    why: 'it is theirs already',
    mend: 'Nothing needs doing.',
  },
  recordShut: {
    ofEvent: true,
    id: '4.5',
    holds: ({ c, e }) => openTo(c, e.by.ref) === null,
    why: ({ c, e }) =>
      `it is open to them until ${toLocal(c.almanac, c.policy.agency.zone, openTo(c, e.by.ref) ?? c.now).replace('T', ' ')}`,
    mend: 'Nothing needs doing.',
  },
  openingReadByAnother: {
    ofEvent: true,
    id: '4.5',
    holds: ({ c, e }) => {
      const task = is(e, 'task.done') ? c.tasks.find(({ id }) => id === e.with.task) : undefined;
      return (
        task?.type !== 'review-opening' ||
        openingsToReview(c).every(({ ref }) => !isSame(ref, e.by.ref))
      );
    },
    why: 'why a record was opened is read by somebody else than who opened it',
    mend: 'Let the supervisor read it, talk with you, and finish the task (task.done).',
  },
} as const satisfies Record<string, EndingRule>;

/** Until when a record is open to somebody in an emergency; null: it is not. */
function openTo(c: Context, person: string): number | null {
  const theirs = c.records.opened.filter(({ ref, until }) => isSame(ref, person) && until > c.now);
  return theirs.at(-1)?.until ?? null;
}

/** What keeps the records from being erased at all, whatever the client wishes. */
function eraseObstacle(c: Context): string | null {
  if (c.alive && c.closedAt === null) return 'the work goes on, and needs its records';
  if (c.records.legalHold !== null) return 'a legal hold stands on the records';
  return c.records.access?.given === false
    ? 'the client has asked to see the records, and has not got them'
    : null;
}
