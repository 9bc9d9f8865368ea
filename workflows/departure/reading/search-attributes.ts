/** What Temporal shows of a departure: codes only. */
import { lastSaid, nextOf, shownReference, takenBy, type Live } from '../../chart/index.ts';
import { toLocal } from '../../calendar/index.ts';
import type { Instant } from '../../calendar/almanac.ts';
import { untold } from '../matters/index.ts';
import type { Context } from '../context.ts';
import { heldBy, openOf, traitsOf } from '../tasks/index.ts';
import { announcementOf } from './view.ts';

/** Signs that change with nearly every step go along with others: each sending is a billed action. */
export const alongside: ReadonlySet<string> = new Set([
  'EwOpenTasks',
  'EwNextActionAt',
  'EwOldestTaskDue',
]);

/** The values of the search attributes, by name; null is unset. Instants in epoch milliseconds. */
export function attributesOf({
  position,
  timers,
  faults,
}: Live<Context>): Record<string, string | number | boolean | string[] | null> {
  const c = position.context;
  const open = openOf(c);
  return {
    EwPhase: c.phase,
    EwWorkerRef: shownReference(c.facts.worker),
    EwOpenTasks: open.map(({ type }) => type),
    EwFlags: faults.length > 0 ? [...flags(c), 'faulty'] : flags(c),
    EwNextActionAt: nextOf(timers)?.at ?? null,
    EwOldestTaskDue: open.length > 0 ? Math.min(...open.map(({ due }) => due)) : null,
    EwNeedsHuman: open.length > 0,
    EwOverdue: open.some(({ late }) => late),
  };
}

/** A short Markdown table for the workflow's page in the Temporal UI. */
export function detailsOf({ position, timers, faults, log }: Live<Context>): string {
  const c = position.context;
  const local = (at: Instant) => toLocal(c.almanac, c.policy.agency.zone, at).replace('T', ' ');
  const next = nextOf(timers);
  const last = lastSaid(log);
  const left = untold(c).length;
  const rows: [string, string][] = [
    ['Where', `**${c.phase}**`],
    ['Worker', shownReference(c.facts.worker)],
    ['Last', last ? `${last.what} by ${last.by}, ${local(last.at)}` : 'nothing yet'],
    ['Next', next ? `${local(next.at)}: ${next.why}` : 'nothing by itself'],
    ['Clients', `${c.clients.length - left} of ${c.clients.length} told`],
    ['Announcement', announcementOf(c)],
    ...faults.map(({ what, since }): [string, string] => ['Broken', `${what}, ${local(since)}`]),
    ...openOf(c).map(({ type, who, due }): [string, string] => [
      `Owed by ${who}`,
      `${traitsOf(type).sentence}, by ${local(due)}`,
    ]),
  ];
  return ['| | |', '|---|---|', ...rows.map(([name, says]) => `| ${name} | ${says} |`)].join('\n');
}

function flags(c: Context): string[] {
  return [
    ...(announcementOf(c) === 'held' ? ['announcementHeld'] : []),
    ...(untold(c).some(({ late }) => late) ? ['untold'] : []),
    ...heldBy(c).map(takenBy),
  ];
}
