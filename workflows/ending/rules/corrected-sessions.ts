import { entryNamed, toldSession } from '../matters/index.ts';
import { finalSessionStates } from '../memory/index.ts';
import { phaseTraits } from '../phases.ts';
import { type EndingRule, is } from '../parts.ts';

const resolving: ReadonlySet<string> = new Set(['held', 'missed']);

/** Rules of sessions that were recorded wrongly: they are recorded anew (docs/field.md#corrections). */
export const correctedSessionsRules = {
  sessionOtherwise: {
    ofEvent: true,
    id: 'A35',
    holds: ({ c, e }) => {
      if (!is(e, 'entry.corrected')) return false;
      const entry = entryNamed(c, e.with.entry);
      const session = entry && toldSession(c, entry);
      return entry?.kind === 'session' && session?.state !== e.with.instead;
    },
    why: 'that entry records no session that is still known, or it says the same',
    mend: 'Say of a recorded session what it was instead (with: instead held, missed, excused, cancelled or planned).',
  },
  sessionReopens: {
    ofEvent: true,
    id: 'A35',
    holds: ({ c, e }) => {
      if (!is(e, 'entry.corrected') || (e.with.instead ?? 'planned') !== 'planned') return true;
      const entry = entryNamed(c, e.with.entry);
      const last = c.sessions.findLast((s) => s.state !== 'planned');
      const near = phaseTraits[c.phase].end === 'now';
      return last?.n === entry?.session && (phaseTraits[c.phase].meets || (near && last!.final));
    },
    why: 'only the last session can be to come again, and only while there are sessions',
    mend: 'Say what it was instead (with: instead held, missed, excused or cancelled).',
  },
  reopensFinal: {
    ofEvent: true,
    id: 'G6',
    holds: ({ c, e }) => {
      if (!is(e, 'entry.corrected') || resolving.has(e.with.instead ?? 'planned')) return false;
      const entry = entryNamed(c, e.with.entry);
      const final = entry !== null && toldSession(c, entry)?.final === true;
      return final && finalSessionStates[c.finalSession.state] === 'resolved';
    },
    why: 'it does not concern the last session',
    mend: 'Nothing needs doing.',
  },
  lastSessionAhead: {
    id: 'G6',
    holds: ({ c }) => c.phase === 'concluding' || c.phase === 'closing',
    why: 'nobody waits for a last session',
    mend: 'Nothing needs doing.',
  },
} as const satisfies Record<string, EndingRule>;
