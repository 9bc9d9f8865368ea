import { dateAt } from '../../calendar/index.ts';
import { isAbove, isSame, senior } from '../../chart/rules/index.ts';
import { isProposed, toldOf } from '../matters/index.ts';
import { type EndingRule, is } from '../parts.ts';

/** Rules of objecting to an ending that the agency starts, and of who answers (G5). */
export const appealRules = {
  appealOpen: {
    id: 'G5',
    holds: ({ c, e }) =>
      isProposed(c) &&
      c.notice?.appeal === 'none' &&
      c.notice.givenAt !== null &&
      // Whoever has not heard of it yet cannot be too late, nor who said so in time, however late that is told.
      (c.notice.appealBy === null || c.notice.appealBy > toldOf(c, e)),
    why: ({ c }) => {
      const { givenAt = null, appeal = 'none', appealBy = null } = c.notice ?? {};
      if (!isProposed(c) || givenAt === null)
        return 'no notice was given to which one could object';
      if (appeal === 'lodged') return 'they have objected already, and somebody new looks at it';
      if (appeal === 'dismissed') return 'they objected before, and it was answered';
      return `the time to object was over on ${dateAt(c.almanac, c.policy.agency.zone, appealBy ?? c.now)}`;
    },
    mend: 'Say what is wrong (unease.told): somebody else listens.',
  },
  hasObjected: {
    id: 'G5',
    holds: ({ c }) => isProposed(c) && c.notice?.appeal === 'lodged',
    why: 'the client has not objected',
    mend: 'Nothing needs doing.',
  },
  appealDismissed: {
    id: 'G5',
    holds: ({ c }) => c.notice?.appeal === 'dismissed',
    why: 'the objection was not answered, or it was right',
    mend: 'Nothing needs doing.',
  },
  decidedByAnother: {
    ofEvent: true,
    id: 'G5',
    saidIn: senior,
    holds: ({ c, e }) =>
      isAbove(e.by) &&
      !isSame(e.by.ref, c.notice?.proposedBy) &&
      !isSame(e.by.ref, c.row.worker) &&
      !c.approvals.some((a) => isSame(a.ref, e.by.ref)),
    why: 'an objection is answered by a supervisor, lead or director who had no part in the proposal',
    mend: 'Let somebody else decide it (appeal.decided).',
  },
  upholdsAppeal: {
    ofEvent: true,
    id: 'G5',
    holds: ({ e }) => is(e, 'appeal.decided') && e.with.upheld,
    why: 'the objection is dismissed',
    mend: 'Nothing needs doing.',
  },
  concluded: {
    id: 'G5',
    holds: ({ c }) => c.phase === 'concluding',
    why: 'it has not taken effect',
    mend: 'Nothing needs doing.',
  },
} as const satisfies Record<string, EndingRule>;
