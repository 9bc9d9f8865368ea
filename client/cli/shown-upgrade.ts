import { objecting, type Plan, type Planned, type Running } from '../../worker/upgrades/index.ts';
import type { TimerChange } from '../../worker/upgrades/index.ts';

/** Why one that runs elsewhere does not move: a stable code, and what would unblock it. */
export interface Reason {
  workflowId: string;
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

function shownOne({ workflowId, verdict, objections, unheard }: Planned): string[] {
  if (verdict === null) return [`${workflowId}  not asked: ${unheard}`];
  const { stage, version, timers, due } = verdict;
  const kept = timers.filter(({ change }) => change === 'kept').length;
  const at = stage.from === stage.to ? stage.from : `${stage.from} → ${stage.to ?? '?'}`;
  const shape = version.from === version.to ? '' : `, version ${version.from} → ${version.to}`;
  return [
    `${workflowId}  ${at ?? verdict.chart}${shape}, ${kept} timers kept`,
    ...timers.flatMap(shownTimer),
    ...due.map(({ kind, what }) => `  due on arrival: ${kind} ${what}`),
    ...objections.map(({ code, says }) => `  ${code}: ${says}`),
  ];
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
      return { workflowId, code: 'upgrade.failing', says };
    });
  return [...failing, ...planned.flatMap(reasonsOf)];
}

function reasonsOf({ workflowId, state, buildId, objections, unheard }: Planned): Reason[] {
  if (objections.length > 0) return objections.map((one) => ({ workflowId, ...one }));
  if (state === 'between') {
    const says =
      'It left its build and is not taken yet: is a worker of the current build at work?';
    return [{ workflowId, code: 'upgrade.untaken', says }];
  }
  if (unheard === null || state === 'unversioned') return [];
  const says = `It does not answer (${unheard}): start a worker of build ${buildId}.`;
  return [{ workflowId, code: 'upgrade.unheard', says }];
}
