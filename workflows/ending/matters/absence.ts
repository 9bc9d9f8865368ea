import { calendarOf, toInstant } from '../../calendar/index.ts';
import type { Instant } from '../../calendar/almanac.ts';
import type { Context, Told } from '../context.ts';
import type { Absence } from '../memory/absence.ts';
import { withoutFact } from './facts.ts';

/** The client is not there: nothing is asked of them, and nothing is sent (A5). */
export function isClientAway({ absences }: Pick<Context, 'absences'>): boolean {
  return absences.some(({ whose }) => whose === 'client');
}

/** Whether it stops the clocks: for a worker who is away somebody stands in, and the work goes on (A9, G14). */
export function stopsClocks({ whose, why }: Absence): boolean {
  return whose === 'client' || why === 'forceMajeure';
}

/** What nobody could help, and is not over (D23); an agency is never away for another reason. */
export function isMajeure({ whose, why }: Absence): boolean {
  return whose === 'agency' || why === 'forceMajeure';
}

/** One absence more; of the same one told again, what is told last counts, and its beginning stays. */
export function withAbsence(c: Context, fresh: Absence): Absence[] {
  const same = ({ whose, why }: Absence) => whose === fresh.whose && why === fresh.why;
  const since = Math.min(fresh.since, c.absences.find(same)?.since ?? fresh.since);
  return [...c.absences.filter((one) => !same(one)), { ...fresh, since }];
}

/**
 * Who is away once a decision is taken back, or what took it back: whoever it had called back is away again, and whoever it had
 * sent away is not. What waited came later already, so that the clocks stand still from now on.
 */
export function awayAgain(
  c: Context,
  entry: Told,
): Pick<Context, 'absences' | 'absence' | 'frozen' | 'awayReview'> {
  const { absences } = withoutFact(c, entry);
  if (absences === c.absences) {
    const { absence, frozen, awayReview } = c;
    return { absences, absence, frozen, awayReview };
  }
  const { absence = null, frozen = null, awayReview = null } = entry.before;
  return { absences, absence, frozen: frozen && { ...frozen, since: c.now }, awayReview };
}

/** Who is away, was it told by mistake that somebody is back; null where they are away again since, so that the later word counts. */
export function stillAway(c: Context, entry: Told): Absence[] | null {
  const { absences } = withoutFact(c, entry);
  const known = new Set(absences.map(({ whose, why }) => `${whose} ${why}`));
  return absences === c.absences || known.size < absences.length ? null : absences;
}

/** When somebody whose absence stops the clocks should next be back; null: nobody knows. */
export function nextBack(c: Context): Instant | null {
  const ends = c.absences
    .filter((one) => stopsClocks(one) && one.until !== null)
    .map(({ until }) =>
      toInstant(c.almanac, c.policy.agency.zone, `${until}T${calendarOf(c).opens}`),
    )
    .filter((at) => at > c.now);
  return ends.length > 0 ? Math.min(...ends) : null;
}

/** How the absences of those who look after the client look from outside: from the first day to the last one known. */
export function oursAway(absences: readonly Absence[]): Context['custody']['away'] {
  const ours = absences.filter(({ whose }) => whose !== 'client');
  if (ours.length === 0) return null;
  const since = Math.min(...ours.map((one) => one.since));
  const ends = ours.flatMap(({ until }) => (until === null ? [] : [until]));
  const until = ends.length < ours.length ? null : (ends.sort().at(-1) ?? null);
  return { since, until, died: false };
}
