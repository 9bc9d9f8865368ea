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
    // While it was thought to be withdrawn, nobody took it back.
    const ended = since.ended === null ? null : since.ended + c.now - entry.at;
    const decided = {
      ...c,
      ...before,
      ...awayAgain(c, entry),
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
