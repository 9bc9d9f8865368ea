import { toLocal } from '../../workflows/calendar/index.ts';
import type { Bound } from './expected.ts';
import { beginningOf, compared, type Span } from './moment.ts';

type Local = Extract<Bound, { local: string }>;

/** Where a time lies before a story begins or after it ends, in a clause; null where something is told of it. */
export function untold(said: string, span: Span): string | null {
  const local = beginningOf(said, span);
  if (local === null) return null;
  if (compared(local, ends(span)) > 0) return overAt(said, span);
  return compared(local, begins(span)) < 0 ? notBegunAt(said, span) : null;
}

/**
 * What is wrong with the times between which something is expected, each in a clause: nothing is told then, or the later of the
 * two stands first, so that the expectation could never hold, or never fail. `n`: which of the two.
 */
export function misplaced(
  from: Bound | null,
  to: Bound | null,
  span: Span,
): { n: 0 | 1; says: string }[] {
  const wrong: { n: 0 | 1; says: string }[] = [];
  const [first, last] = [from, to].map((bound) => (bound && 'local' in bound ? bound : null));
  if (first && compared(first.local, ends(span)) + leftOut(first) > 0) {
    wrong.push({ n: 0, says: overAt(first.said, span) });
  }
  if (last && compared(last.local, begins(span)) - leftOut(last) < 0) {
    wrong.push({ n: 1, says: notBegunAt(last.said, span) });
  }
  if (first && last && compared(first.local, last.local) + leftOut(first) > 0) {
    const says = `found ${first.said} before ${last.said}; possible is the earlier one first.`;
    wrong.push({ n: 1, says });
  }
  return wrong;
}

/** A day that something is after or before is left out as a whole; the days that it is between belong to it. */
function leftOut({ within }: Local): number {
  return within ? 0 : 1;
}

function begins({ almanac, calendar, start }: Span): string {
  return toLocal(almanac, calendar.zone, start);
}

function ends({ almanac, calendar, until }: Span): string {
  return toLocal(almanac, calendar.zone, until);
}

function overAt(said: string, span: Span): string {
  return `found ${said}; the story ends at ${ends(span)}, and nothing is told of that time.`;
}

function notBegunAt(said: string, span: Span): string {
  return `found ${said}; the story begins at ${begins(span)}, and nothing is told of that time.`;
}
