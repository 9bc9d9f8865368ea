import { objecting, type Plan, type Planned, type Running } from '../../worker/upgrades/index.ts';
import { called } from '../called.ts';
import type { TimerChange } from '../../worker/upgrades/index.ts';

/** Why one that runs elsewhere does not move: a stable code, and what would unblock it. */
export interface Reason {
  workflowId: string;
  /** The agency’s own reference of the case, where it is known. */
  externalRef: string | null;
  code: string;
  says: string;
}

/** What a build would do, ending by ending. */
export function shownPlan(buildId: string, plan: Plan): string[] {
  const { current, planned } = plan;
  const all = planned.flatMap(({ verdict }) => verdict?.timers ?? []);
  const count = (change: TimerChange['change']) =>
    all.filter((one) => one.change === change).length;
  const against = objecting(plan).length;
  const unheard = planned.filter((one) => one.unheard !== null).length;
  return [
    `Build ${buildId} ${current === buildId ? 'is current' : `instead of ${current ?? 'none'}`}: ${planned.length} run elsewhere.`,
    ...planned.flatMap(shownOne),
    ...(planned.length === 0
      ? []
      : [
          `In all: ${count('kept')} timers kept, ${count('moved')} moved, ${count('dropped')} dropped, ${count('newlyDue')} new.`,
          `${against} object; ${unheard} could not be asked.`,
        ]),
  ];
}

function shownOne(one: Planned): string[] {
  const { verdict, objections, unheard } = one;
  const name = shownName(one);
  if (verdict === null) return [`${name}  not asked: ${unheard}`];
  const { stage, version, timers, due } = verdict;
  const kept = timers.filter(({ change }) => change === 'kept').length;
  const at = stage.from === stage.to ? stage.from : `${stage.from} → ${stage.to ?? '?'}`;
  const shape = version.from === version.to ? '' : `, version ${version.from} → ${version.to}`;
  return [
    `${name}  ${at ?? verdict.chart}${shape}, ${kept} timers kept`,
    ...timers.flatMap(shownTimer),
    ...due.map(({ kind, what }) => `  due on arrival: ${kind} ${what}`),
    ...objections.map(({ code, says }) => `  ${code}: ${says}`),
  ];
}

/** By the agency’s own reference, where it has one, and what the server calls it beside that. */
export function shownName({
  workflowId,
  externalRef,
}: Pick<Planned, 'workflowId' | 'externalRef'>): string {
  return called({ ref: workflowId, externalRef });
}

function shownTimer({ change, says, from, to, by }: TimerChange): string[] {
  switch (change) {
    case 'kept':
      return [];
    case 'moved':
      return [`  moved: ${says}, ${when(from)} → ${when(to)}`];
    case 'dropped':
      return [`  dropped by the ${by}: ${says}, ${when(from)}`];
    case 'newlyDue':
      return [`  new: ${says}, ${when(to)}`];
    default:
      return change satisfies never;
  }
}

function when(at: number | null): string {
  return at === null ? '-' : `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** Each that cannot move, or has not been taken, or fails. */
export function shownReasons(running: readonly Running[], planned: readonly Planned[]): Reason[] {
  const failing = running
    .filter((one) => one.failing)
    .map(({ workflowId }) => {
      const says = 'Its steps fail; its page in Temporal says why: mend the build, and deploy it.';
      const own = planned.find((other) => other.workflowId === workflowId)?.externalRef ?? null;
      return { workflowId, externalRef: own, code: 'upgrade.failing', says };
    });
  return [...failing, ...planned.flatMap(reasonsOf)];
}

function reasonsOf(one: Planned): Reason[] {
  const { workflowId, externalRef, state, buildId, objections, unheard } = one;
  const named = { workflowId, externalRef };
  if (objections.length > 0) return objections.map((objection) => ({ ...named, ...objection }));
  if (state === 'between') {
    const says =
      'It left its build and is not taken yet: is a worker of the current build at work?';
    return [{ ...named, code: 'upgrade.untaken', says }];
  }
  if (unheard === null || state === 'unversioned') return [];
  const says = `It does not answer (${unheard}): start a worker of build ${buildId}.`;
  return [{ ...named, code: 'upgrade.unheard', says }];
}
