/** What Temporal shows of an ending: codes only (docs/field.md#monitoring). */
import {
  lastSaid,
  nextOf,
  shownReference,
  shownWord,
  type Live,
  type Waking,
} from '../../chart/index.ts';
import { blockersOf } from './blockers.ts';
import type { Context } from '../context.ts';
import { flagsOf } from './flags.ts';
import { toLocal } from '../../calendar/index.ts';
import { contactOf } from './view.ts';
import { stepOf } from './log.ts';
import { isOverdue, firstOverdue, sentenceOf } from '../tasks/index.ts';

/** Signs that change with nearly every step: runs of old sent them with a change of phase, need or contact alone. */
export const alongside: ReadonlySet<string> = new Set([
  'EwOpenTasks',
  'EwBlockers',
  'EwNeedsHuman',
  'EwNextActionAt',
  'EwOldestTaskDue',
  'EwTaperStep',
]);

/** The values of the search attributes, by name; null is unset. Instants in epoch milliseconds. */
export function attributesOf({
  position,
  timers,
  faults,
}: Live<Context>): Record<string, string | number | boolean | string[] | null> {
  const c = position.context;
  const open = c.tasks.filter((t) => t.state === 'open');
  return {
    EwPhase: c.phase,
    EwKind: c.decision?.kind ?? null,
    EwInitiator: c.decision?.initiator ?? null,
    EwReason: c.decision?.reason ?? null,
    EwOutcome: c.decision?.outcome ?? null,
    EwProgramme: shownWord(c.row.programme),
    EwWorkerRef: shownReference(c.row.worker),
    EwSupervisorRef: c.row.supervisor === undefined ? null : shownReference(c.row.supervisor),
    EwContactability: contactOf(position.value),
    EwRisk: c.risk,
    EwOpenTasks: open.map((t) => t.type),
    EwBlockers: blockersOf(c),
    EwFlags: faults.length > 0 ? [...flagsOf(c), 'faulty'] : flagsOf(c),
    EwNextActionAt: nextOf(timers)?.at ?? null,
    EwOldestTaskDue: open.length > 0 ? Math.min(...open.map((t) => t.due)) : null,
    EwClosedAt: c.closedAt,
    EwMissed: c.counts.missed,
    EwTaperStep: c.taper?.agreed ? c.taper.position + 1 : null,
    EwReturns: c.counts.returns,
    EwNeedsHuman: open.length > 0,
    EwOverdue: open.some((task) => isOverdue(c, task)),
    EwFollowUpActive: c.phase === 'following',
  };
}

/** Something owed becomes overdue, which is no step: nobody else is asked yet. */
export function turnsAt({ position }: Live<Context>): Waking | null {
  const at = firstOverdue(position.context);
  return at === null ? null : { at, purpose: 'what is owed becomes overdue' };
}

/** A short Markdown table for the workflow's page in the Temporal UI. */
export function detailsOf({ position, timers, faults, log }: Live<Context>): string {
  const c = position.context;
  const local = (at: number) => toLocal(c.almanac, c.policy.agency.zone, at).replace('T', ' ');
  const next = nextOf(timers);
  const last = lastSaid(log);
  const step = stepOf(position.value);
  const taper = c.taper?.agreed
    ? `, step ${c.taper.position + 1} of ${c.taper.steps.length}${c.taper.heldFor ? ' (on hold)' : ''}`
    : '';
  const rows: [string, string][] = [
    ['Where', `**${c.phase}**${step ? ` · ${step}` : ''}${taper}`],
    ['Work', `${shownWord(c.row.programme)}, ${shownReference(c.row.worker)}`],
    ['Last', last ? `${last.what} by ${last.by}, ${local(last.at)}` : 'nothing yet'],
    ['Next', next ? `${local(next.at)}: ${next.why}` : 'nothing by itself'],
    ...c.tasks
      .filter((t) => t.state === 'open')
      .map((t): [string, string] => [
        `Owed by ${t.who}`,
        `${sentenceOf(c, t.type)}, by ${local(t.due)}`,
      ]),
    ['Blocked by', blockersOf(c).join(', ') || 'nothing'],
    ...faults.map(({ what, since }): [string, string] => ['Broken', `${what}, ${local(since)}`]),
    ['Contact', `${contactOf(position.value)}${c.frozen ? ', away' : ''}`],
  ];
  return ['| | |', '|---|---|', ...rows.map(([name, says]) => `| ${name} | ${says} |`)].join('\n');
}
