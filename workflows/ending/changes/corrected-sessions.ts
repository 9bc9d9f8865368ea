import {
  advanceTaper,
  changeTaper,
  meant,
  recordedAnew,
  replan,
  toldSession,
  withoutEntry,
} from '../matters/index.ts';
import type { Context, Told } from '../context.ts';
import { phaseTraits } from '../phases.ts';
import { g8, holds } from '../rules/index.ts';
import { openTask, settleTasksOf } from '../tasks/index.ts';
import { arranging } from './change.ts';

/** A session that was recorded wrongly is recorded anew, with all that follows from it (docs/field.md#corrections). */
export const correctedSessionsChanges = {
  correctSession: arranging((c, e) => {
    const entry = meant(c, e);
    const session = entry && toldSession(c, entry);
    if (e.type !== 'entry.corrected' || !entry || !session) return c;
    const { instead = 'planned' } = e.with;
    const last = c.sessions.findLast((s) => s.state !== 'planned') === session;
    // What is recorded again has an entry of its own; any other stands under the same id, and can be corrected once more.
    const entries = instead === 'planned' ? withoutEntry(c, entry) : c.entries;
    const anew = recordedAnew({ ...c, entries }, entry, instead);
    const weaned = last ? stepAnew(anew, entry, instead === 'held', { c: anew, e }) : anew;
    const settled = session.final ? finalAnew(weaned, instead) : weaned;
    return instead === 'missed'
      ? openTask(settled, 'gentle-contact', session.n)
      : settleTasksOf(settled, e, 'gentle-contact', session.n);
  }),
} as const;

/** The plan of the weaning as it would stand, had the last session been recorded so at once. */
function stepAnew(c: Context, entry: Told, held: boolean, facts: Parameters<typeof holds>[1]) {
  const { taper } = entry.before;
  if (!phaseTraits[c.phase].meets) return c;
  if (!c.taper?.agreed || taper?.agreed !== true || entry.kind !== 'session') return c;
  const { position, setback, heldFor } = taper;
  const stood = changeTaper(c, { position, setback, heldFor, repeated: [] });
  const recorded = { ...facts, c: stood };
  return replan(held && holds(g8, recorded) ? advanceTaper(stood) : stood);
}

function finalAnew(c: Context, instead: string): Context {
  if (instead === 'held' || instead === 'missed') {
    return { ...c, finalSession: { ...c.finalSession, state: instead, until: null } };
  }
  return { ...c, finalSession: { ...c.finalSession, state: 'none', until: null } };
}
