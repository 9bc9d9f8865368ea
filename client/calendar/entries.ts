import { createHash } from 'node:crypto';
import type { FeedEntry } from '../../activities/calendar/feed.ts';
import type { View } from '../../workflows/ending/reading/view.ts';
import type { Owed } from '../day.ts';
import type { Work } from '../work.ts';

/** What somebody owes by name, each on the day by which it is to be done, and the meetings that they hold. */
export function entriesOf({ tasks, views }: Work, person: string): FeedEntry[] {
  const owed = tasks.filter((task) => task.person === person).map(entryOf);
  return [...owed, ...views.flatMap((view) => meetingWith(view, person))].sort((one, other) =>
    one.id.localeCompare(other.id),
  );
}

/** By opaque reference and code: calendars are read on phones, and kept by others. */
function entryOf({ of, ref, type, id, local }: Owed): FeedEntry {
  const place = of === 'ending' ? ref : of === 'departure' ? `departure ${ref}` : 'agency';
  return { id: nameOf(of, ref, id), summary: `${place}: ${type}`, date: local.slice(0, 10) };
}

function meetingWith({ ref, session }: View, person: string): FeedEntry[] {
  if (session === null || session.with !== person) return [];
  const { start, end = start, final } = session;
  const what = final ? 'last session' : 'session';
  return [
    { id: nameOf('session', ref, String(session.at)), summary: `${ref}: ${what}`, start, end },
  ];
}

function nameOf(...parts: string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 32);
}
