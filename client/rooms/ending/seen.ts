import type { Instant } from '../../../workflows/calendar/almanac.ts';
import type { Context } from '../../../workflows/ending/context.ts';
import type { EndingEntry } from '../../../workflows/ending/reading/log-lines.ts';
import type { View } from '../../../workflows/ending/reading/view.ts';
import type { Stored } from '../../../workflows/chart/index.ts';
import type { Office, Person } from '../../office/index.ts';
import { type Clock, clockAt } from '../dates.tsx';

/** An ending, as its page sees it. */
export interface Seen {
  view: View;
  person: Person;
  /** Until when the record is open to them because of an emergency (epoch milliseconds); null: it is theirs anyway. */
  openUntil: Instant | null;
  stored: Stored;
  context: Context;
  /** The log, oldest first. */
  entries: readonly EndingEntry[];
  clock: Clock;
  now: Instant;
  staff: readonly string[];
}

/** @throws EndwellError `notFound`, `unanswered` */
export async function seenIn(office: Office, ref: string, here: Instant): Promise<Seen> {
  const { view, relation } = await office.open(ref);
  const theirs = view.said.opened?.filter((one) => one.ref === office.person.ref) ?? [];
  const [{ entries }, stored] = await Promise.all([office.timeline(ref), office.stored(ref)]);
  // What an ending stores with its position is its own context, and its log has lines of its own kind.
  const { context } = stored.position as unknown as { context: Context };
  // An ending sleeps between its steps; one whose time is skipped is ahead of ours.
  const now = Math.max(context.now, here);
  return {
    view,
    person: office.person,
    openUntil: relation === 'opened' ? (theirs.at(-1)?.until ?? null) : null,
    stored,
    context: { ...context, now },
    entries: entries as EndingEntry[],
    clock: clockAt(view, now),
    now,
    staff: office.agency.staff.map((member) => member.ref),
  };
}
