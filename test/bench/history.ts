import type { Client } from '@temporalio/client';
import type { temporal } from '@temporalio/proto';
import { historiesOf } from '../support/histories.ts';
import type { Stretch } from './bare-workflow.ts';

export type History = temporal.api.history.v1.IHistory;
type HistoryEvent = temporal.api.history.v1.IHistoryEvent;

/** What a life costs: events in its histories, and the actions that Temporal Cloud would bill for them. */
export interface Cost {
  events: number;
  /** Events in the longest run. */
  longest: number;
  actions: number;
  timers: number;
  activities: number;
  updates: number;
  upserts: number;
}

/** The histories of all runs, oldest first. */
export async function runsOf(client: Client, workflowId: string): Promise<History[]> {
  const runs = await historiesOf(client, workflowId);
  return runs.map(({ history }) => history as History);
}

/** Starts, each run anew, timers, activities, updates, signals and upserts are billed; workflow tasks are not. */
export function costOf(runs: History[]): Cost {
  const events = runs.flatMap((run) => run.events ?? []);
  const count = (has: (event: HistoryEvent) => unknown): number =>
    events.filter((event) => Boolean(has(event))).length;
  const timers = count((e) => e.timerStartedEventAttributes);
  const activities = count((e) => e.activityTaskScheduledEventAttributes);
  const updates = count((e) => e.workflowExecutionUpdateAcceptedEventAttributes);
  const upserts = count((e) => e.upsertWorkflowSearchAttributesEventAttributes);
  const signals = count((e) => e.workflowExecutionSignaledEventAttributes);
  const skips = count((e) => e.workflowExecutionOptionsUpdatedEventAttributes);
  const jumps = count((e) => e.workflowExecutionTimeSkippingTransitionedEventAttributes);
  return {
    events: events.length - skips - jumps,
    longest: Math.max(...runs.map((run) => run.events?.length ?? 0)),
    actions: runs.length + timers + activities + updates + upserts + signals,
    timers,
    activities,
    updates,
    upserts,
  };
}

/** The same waits, words and activities as a life that was lived, to be lived by the bare workflow. */
export function lifeOf(runs: History[]): Stretch[] {
  const stretches: Stretch[] = [];
  const running = new Map<string, number>();
  let words = 0;
  let activities = 0;
  for (const event of runs.flatMap((run) => run.events ?? [])) {
    if (event.workflowExecutionUpdateAcceptedEventAttributes) words++;
    if (event.activityTaskScheduledEventAttributes) activities++;
    const started = event.timerStartedEventAttributes;
    if (started?.timerId) {
      running.set(started.timerId, Number(started.startToFireTimeout?.seconds ?? 0) * 1000);
    }
    const fired = event.timerFiredEventAttributes;
    const ended = fired ?? event.timerCanceledEventAttributes;
    const milliseconds = running.get(ended?.timerId ?? '');
    if (milliseconds === undefined) continue;
    const last = stretches.at(-1);
    if (last) last.activities = activities;
    stretches.push({ milliseconds, ends: fired ? 'timer' : 'word', words, activities: 0 });
    activities = 0;
  }
  const last = stretches.at(-1);
  if (last) last.activities = activities;
  return stretches;
}
