import type { Instant } from '../../calendar/almanac.ts';
import { awayAgain, markFinal, meant, replacedBy, replan, withoutEntry } from '../matters/index.ts';
import { tasksWithout } from '../tasks/index.ts';
import { waitingSession } from './absence.ts';
import { arranging } from './change.ts';
import { tellMistake } from './facts-told.ts';

/** A decision to end was not withdrawn, whatever was told of it (docs/field.md#corrections). */
export const withdrawalsChanges = {
  /** It holds as it did; whoever may take it back has their time for that from now on (D32). */
  decideAgain: arranging((c, e) => {
    const entry = meant(c, e);
    if (entry === null) return c;
    const { entries = [], row: _, touches = c.touches, ...before } = replacedBy(entry);
    const since = before.since ?? c.since;
    // While it was thought to be withdrawn, nobody took it back, or chose.
    const later = (at: Instant | null) => (at === null ? null : at + c.now - entry.at);
    const ended = later(since.ended);
    const offer = before.finalSession ?? c.finalSession;
    const decided = {
      ...c,
      ...before,
      ...awayAgain(c, entry),
      finalSession: { ...offer, until: later(offer.until) },
      touches,
      since: { ...since, ended },
      entries: [...withoutEntry(c, entry), ...entries],
      toldLate: c.now,
      phase: entry.phase,
    };
    const meeting = markFinal(decided, decided.finalSession.state === 'scheduled');
    const weaning = decided.taper?.agreed === true && decided.finalSession.state === 'none';
    const planned = weaning ? replan(meeting) : meeting;
    return tellMistake(tasksWithout(waitingSession(planned), entry), entry);
  }),
} as const;
