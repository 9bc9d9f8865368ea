import { longDate } from '../../activities/letters/local-time.ts';
import { dateAt, toInstant } from '../../workflows/calendar/index.ts';
import type { Context } from '../../workflows/ending/context.ts';
import {
  clientZone,
  closingExpected,
  followUpWanted,
} from '../../workflows/ending/matters/index.ts';
import type { Phase } from '../../workflows/ending/phases.ts';
import { meetingAhead, momentFor } from './visit.ts';
import type { Words } from './words.ts';

interface Part {
  id: keyof Words['front']['parts'];
  lines: string[];
}

/** Stages in which what was said of the dates still holds. */
const goesOn: ReadonlySet<Phase> = new Set([
  'preparing',
  'consolidating',
  'noticePeriod',
  'concluding',
]);

/** What is said of the plan besides the next meeting, as the client said it themselves; what was never said has no part. */
export function partsOf(c: Context, { front }: Words, language: string): Part[] {
  const parts: Part[] = [
    { id: 'dates', lines: datesOf(c, front, language) },
    { id: 'wanted', lines: c.service.goals.map(({ wording }) => wording) },
    { id: 'different', lines: [...c.changes, ...(c.strength === null ? [] : [c.strength])] },
    { id: 'steps', lines: c.nextSteps.map((step) => stepLine(step, language)) },
    { id: 'supports', lines: c.supports },
    { id: 'later', lines: laterOf(c, language) },
  ];
  return parts.filter(({ lines }) => lines.length > 0);
}

/** Later meetings of the plan, as far as they were promised, and when it ends: none of it holds while the plan waits, or is left. */
function datesOf(c: Context, front: Words['front'], language: string): string[] {
  if (!goesOn.has(c.phase) || (c.taper?.heldFor ?? null) !== null) return [];
  const first = meetingAhead(c)?.start ?? '';
  const later = (c.phase === 'consolidating' ? (c.taper?.promised ?? []) : []).filter(
    (start) => start > first,
  );
  const { zone } = c.policy.agency;
  const dates = later
    .map((start) => ({ start, at: toInstant(c.almanac, zone, start) }))
    .filter(({ at }) => at > c.now)
    .map(({ start, at }) => momentFor(c, start, at, language));
  const ends = c.decision === null ? null : closingExpected(c);
  return ends === null ? dates : [...dates, front.ends(longDate(ends, language))];
}

function stepLine({ what, by }: Context['nextSteps'][number], language: string): string {
  return by === null ? what : `${what} (${longDate(by, language)})`;
}

function laterOf(c: Context, language: string): string[] {
  // Who is coming back is greeted by whoever answers them.
  if (!followUpWanted(c) || c.phase !== 'following') return [];
  const today = dateAt(c.almanac, clientZone(c), c.now);
  return c.touches
    .filter(({ state, date }) => state === 'planned' && date >= today)
    .map(({ date }) => longDate(date, language));
}
