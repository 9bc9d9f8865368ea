import type { View } from '../../workflows/departure/reading/view.ts';
import type { Instant } from '../../workflows/calendar/almanac.ts';
import { called } from '../called.ts';
import { isWorthSaying, shownSettled } from './shown-view.ts';

/** What the agency may see of a departure, for people, with instants as `local` tells them. */
export function shownDeparture(view: View, local: (instant: Instant) => string): string[] {
  const { facts, lag, clients, untold, announcement } = view;
  const told = clients.length - untold.length;
  return [
    `${view.worker}: ${view.phase}${view.status === 'done' ? ' (done)' : ''}`,
    `Leaving: ${facts.kind}, contentiousness ${facts.contentiousness}, last day ${facts.lastDay ?? 'unknown'}`,
    `Speaks:  ${facts.speakerName ?? facts.speaker}`,
    `Next:    ${view.next ? `${local(view.next.at)}, ${view.next.why}` : 'nothing by itself'}`,
    `Clients: ${told} of ${clients.length} told${view.heardElsewhere > 0 ? `; ${view.heardElsewhere} heard it elsewhere first` : ''}`,
    ...clients.map((one) => {
      const due = one.dueBy === null ? '' : `, until ${local(one.dueBy)}`;
      const when = one.at === null ? due : `, ${one.how ?? ''} ${local(one.at)}`;
      return `  ${called(one)}: ${one.state}${when}${one.call ? ', call only' : ''}${one.late ? ' (late)' : ''}`;
    }),
    ...(lag.median === null || lag.longest === null
      ? []
      : [`Lag:     median ${span(lag.median)}, longest ${span(lag.longest)}`]),
    `Announcement: ${announcement}`,
    ...view.owed.map(
      ({ id, what, who, person, due, overdue, finishedBy }) =>
        `Owed:    ${what}, by ${person === null ? `the ${who}` : `${person} (${who})`}, until ${local(due)}${overdue ? ' (overdue)' : ''} [${id}]: tell ${finishedBy.join(' or ')}`,
    ),
    ...view.settled.filter(isWorthSaying).map((one) => shownSettled(one, local)),
    `Possible: ${view.possible.join(', ')}`,
  ];
}

/** A stretch of time as people say it: hours and minutes. */
function span(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000);
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
