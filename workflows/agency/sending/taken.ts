import type { Instant } from '../../calendar/almanac.ts';
import type { Context } from '../context.ts';
import type { Search } from './finding.ts';
import { sayGone } from './words.ts';

/** Where the list did not answer, it is asked again. */
const againAfter = 10 * 60_000;

/** When what somebody has taken is looked for next; null: nobody is gone, or an answer is awaited. */
export function nextTakenFinding({ gone }: Context): Instant | null {
  const due = gone.flatMap(({ findAt }) => findAt ?? []);
  return due.length === 0 ? null : Math.min(...due);
}

/** The questions that are due: which endings and departures have something that is this member's? */
export function searchTaken(c: Context): { context: Context; searches: Search[] } {
  const due = c.gone.filter(({ findAt }) => findAt !== null && findAt <= c.now);
  const searches = due.map(({ ref: member, n }) => ({ agency: c.agency, member, n }));
  const gone = c.gone.map((one) => (due.includes(one) ? { ...one, findAt: null } : one));
  return { context: { ...c, gone }, searches };
}

/** There they hear that the member is gone. */
export function foundTaken(
  c: Context,
  { member, n, workflows }: Omit<Search, 'agency'> & { workflows: string[] },
): Context {
  const gone = c.gone.filter((one) => one.ref !== member || one.n !== n);
  return sayGone({ ...c, gone }, member, n, workflows);
}

/** The list did not answer. */
export function notFoundTaken(c: Context, { member, n }: Omit<Search, 'agency'>): Context {
  const gone = c.gone.map((one) =>
    one.ref === member && one.n === n ? { ...one, findAt: c.now + againAfter } : one,
  );
  return { ...c, gone };
}
