import type { Instant } from '../../workflows/calendar/almanac.ts';
import type { View } from '../../workflows/departure/reading/view.ts';
import { withoutRules } from '../local-time.ts';
import { toIso } from '../scenario/document.ts';

/** What the agency may see of a departure, as a JSON document: instants in ISO 8601, lags in milliseconds. */
export function toDepartureDocument(view: View) {
  const iso = (at: Instant | null): string | null => (at === null ? null : toIso(at));
  return {
    ...withoutRules(view),
    confirmedAt: iso(view.confirmedAt),
    next: view.next && { ...view.next, at: toIso(view.next.at) },
    owed: view.owed.map((task) => ({ ...task, due: toIso(task.due) })),
    faults: view.faults.map((fault) => ({ ...fault, since: toIso(fault.since) })),
    settled: view.settled.map((one) => ({ ...one, at: iso(one.at) })),
    clients: view.clients.map(({ at, dueBy, nextSession, ...one }) => ({
      ...one,
      at: iso(at),
      dueBy: iso(dueBy),
      nextSession: iso(nextSession),
    })),
  };
}
