import {
  changeCustody,
  meant,
  replacedBy,
  stillAway,
  withoutEntry,
  withoutTold,
} from '../matters/index.ts';
import type { Context, Told } from '../context.ts';
import { tasksWithout } from '../tasks/index.ts';
import { withAbsences } from './absence.ts';
import { arranging } from './change.ts';
import { tellMistake } from './facts-told.ts';

/** Somebody was said to be back, and is not (docs/field.md#corrections). */
export const correctedAbsencesChanges = {
  takeBackComingBack: arranging((c, e) => {
    const entry = meant(c, e);
    return entry === null ? c : tellMistake(tasksWithout(awayStill(c, entry), entry), entry);
  }),
} as const;

/** Nobody had come back: the clocks stand still from then on, as what waited had come later by as long as they stood before. */
function awayStill(c: Context, entry: Told): Context {
  const absences = stillAway(c, entry);
  if (absences === null) return c;
  const { absence = null, awayReview = null, custody = c.custody } = replacedBy(entry);
  const { cover } = c.custody;
  const without = changeCustody(withoutTold(c, entry), { cover: cover ?? custody.cover });
  const back = withAbsences({ ...without, absences: c.absences }, absences);
  const kept = { ...back, entries: withoutEntry(back, entry) };
  if (c.frozen !== null || kept.frozen === null) return kept;
  return {
    ...kept,
    frozen: { ...kept.frozen, since: entry.at },
    awayReview: awayReview ?? kept.awayReview,
    absence: kept.absence && { ...kept.absence, expires: absence?.expires ?? kept.absence.expires },
  };
}
