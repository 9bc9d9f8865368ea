import type { Instant } from '../../calendar/almanac.ts';
import type { Context, Member } from '../context.ts';
import { changeMember, memberOf } from '../matters/index.ts';
import { sayAway } from './words.ts';

const minute = 60_000;
/** Where the list did not answer, it is asked again soon; where it did, once a day, for endings go from hand to hand. */
const again = { answered: 24 * 60 * minute, silent: 10 * minute };

/** A question: which endings are this member's now? */
export type Search = { agency: string; member: string; n: number };

/** When the endings of somebody who is away are looked for next; null: nobody is, or an answer is awaited. */
export function nextFinding(c: Context): Instant | null {
  let first: Instant | null = null;
  for (const { away } of c.staff) {
    const at = away?.findAt ?? null;
    if (at !== null && (first === null || at < first)) first = at;
  }
  return first;
}

/** The questions that are due, which then await their answers. */
export function search(c: Context): { context: Context; searches: Search[] } {
  let context = c;
  const searches: Search[] = [];
  for (const { ref: member, away } of c.staff) {
    if (away?.findAt == null || away.findAt > c.now) continue;
    searches.push({ agency: c.agency, member, n: away.n });
    context = changeMember(context, member, { away: { ...away, findAt: null } });
  }
  return { context, searches };
}

/** These are theirs: whoever has not heard of the absence hears of it now. */
export function found(
  c: Context,
  { member, n, endings }: Omit<Search, 'agency'> & { endings: string[] },
): Context {
  const away = awayOf(c, member, n);
  if (away === null) return c;
  const fresh = endings.filter((ref) => !away.endings.includes(ref));
  const told = { ...away, endings: [...away.endings, ...fresh], findAt: c.now + again.answered };
  return sayAway(changeMember(c, member, { away: told }), member, n, fresh);
}

/** The list did not answer. */
export function notFound(c: Context, { member, n }: Omit<Search, 'agency'>): Context {
  const away = awayOf(c, member, n);
  return away === null
    ? c
    : changeMember(c, member, { away: { ...away, findAt: c.now + again.silent } });
}

/** The absence, unless they are back by now. */
function awayOf(c: Context, ref: string, n: number): Member['away'] {
  const away = memberOf(c, ref)?.away ?? null;
  return away?.n === n ? away : null;
}
