import { isWordOf } from '../../chart/rules/index.ts';
import type { Context } from '../context.ts';
import { lastDecision, mayStillWithdraw, outside, restsIn } from '../matters/index.ts';
import type { Phase } from '../phases.ts';
import type { EndingRule } from '../parts.ts';

/** Rules of who takes a decision to end back (D32), and of who would like to stay or come back (G15). */
export const withdrawalsRules = {
  somethingDecided: {
    id: 'D32',
    holds: ({ c }) => c.decision !== null,
    why: 'nothing was decided that would end the work: it goes on',
    mend: 'Nothing needs doing.',
  },
  decisionFresh: {
    id: 'D32',
    holds: ({ c }) => {
      const last = lastDecision(c);
      if (c.decision === null) return true;
      return c.closedAt === null && c.alive && last !== null && mayStillWithdraw(c, last);
    },
    why: ({ c }) => `a decision can be withdrawn for ${c.policy.undo}, and that time is over`,
    mend: 'Ask to come back or to stay instead (return.requested); what was told by mistake is corrected (entry.corrected).',
  },
  mayWithdraw: {
    ofEvent: true,
    id: 'D32',
    holds: ({ c, e }) => !isWordOf(e.by, 'client') || !isOurAlone(c),
    why: 'the agency decided it, and only the agency can withdraw it',
    mend: 'Object to it (appeal.lodged), or let the agency say it (notice.withdrawn).',
  },
  returnAsked: {
    id: 'G15',
    holds: ({ c }) => c.decision === null || asksToStay(c),
    why: 'the client did not ask to stay',
    mend: 'Tell it when they do (return.requested).',
  },
  returnAnswered: {
    id: 'G15',
    holds: ({ c }) => !asksToStay(c),
    why: 'the client asks to stay, and nobody has answered',
    mend: 'Answer it: the work goes on (return.agreed), or they were advised (return.advised).',
  },
  answersForUs: {
    ofEvent: true,
    id: 'G15',
    holds: ({ e }) => !outside.has(e.by.role) && e.by.for === undefined,
    why: 'whoever answers for the agency agrees to it',
    mend: 'Let them say it in their own role.',
  },
  leftClosing: {
    id: 'G15',
    holds: ({ c }) => c.returnFrom === 'closing',
    why: 'no papers were owed when the client asked to come back',
    mend: 'Nothing needs doing.',
  },
} as const satisfies Record<string, EndingRule>;

const ours: ReadonlySet<string> = new Set(['worker', 'agency', 'authority']);
/** Here both still agree to it: neither is held to it. */
const planned: ReadonlySet<Phase> = new Set(['preparing', 'consolidating']);

/** It was decided without the client: what they agreed to, wanted or said themselves they may take back. */
function isOurAlone(c: Context): boolean {
  const type = lastDecision(c)?.type;
  if (type === 'ending.proposed') return true;
  return type === 'ending.opened' && !isPrepared(c) && ours.has(c.decision?.initiator ?? '');
}

/** It is prepared together, or that rests while somebody is away. */
function isPrepared(c: Context): boolean {
  return planned.has(c.phase === 'onHold' ? restsIn(c) : c.phase);
}

function asksToStay(c: Context): boolean {
  return c.tasks.some((t) => t.type === 'return-triage' && t.state === 'open');
}
