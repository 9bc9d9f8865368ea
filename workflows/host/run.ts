import {
  allHandlersFinished,
  ApplicationFailure,
  CancellationScope,
  condition,
  makeContinueAsNewFunc,
  sleep,
  workflowInfo,
} from '@temporalio/workflow';
import { Alarm } from './alarm.ts';
import { Appearance } from './appearance.ts';
import { Burst } from './burst.ts';
import { Inbox } from './inbox.ts';
import { buildId, report } from './defects.ts';
import { answerOf, openTo } from './handlers.ts';
import type { AnyHosting, Hosting, Start } from './hosting.ts';
import { soonest, store, type HostedEvent, type Waking } from '../chart/index.ts';
import { letGo, quiet } from './sdk-edges.ts';

export type { Hosting, Start } from './hosting.ts';

const STEPS_PER_RUN = 200;
/**
 * Nor may a run's history grow past what is quickly fetched and replayed: from here on it is left at the first quiet
 * moment, with room for what is then still in flight, so that it stays under 300 events.
 */
const EVENTS_PER_RUN = 256;
const LONGEST_REASON = 1_000;

/**
 * Hosts a chart durably, until it is done, and answers what its view then answers. To be called first and alone: the
 * state is restored and the handlers are open before anything is awaited. The workflow takes one argument, a
 * {@link Start}, because that is what a run hands to the next.
 */
export function host<
  C extends { now: number },
  I,
  E extends HostedEvent,
  S extends string,
  V,
  W extends { type: string },
>(hosting: Hosting<C, I, E, S, V, W>, start: Start<I>): Promise<V> {
  // The chart says no more than it may, and wishes for nothing else: its own types need no asking after here.
  const known = hosting as unknown as AnyHosting<C, I, E>;
  const inbox = begun(known, start);
  const appearance = new Appearance(known, start.shows);
  const burst = new Burst(inbox);
  letGo(start);
  openTo(inbox, burst, known);
  CancellationScope.current().cancelRequested.catch(() => inbox.cancel());
  // Activities and the alarm outlive a cancel request: it is an event, and the chart decides. The scope is not waited for:
  // what lives in it goes on within it.
  let life: Promise<unknown> | null = null;
  void CancellationScope.nonCancellable(async () => {
    life = live(inbox, burst, known, appearance);
  });
  return life as unknown as Promise<V>;
}

/**
 * What nobody can begin with ends at once, with the reason. What a run handed on is somebody's ending: it waits, its task
 * failing where everybody sees it, for a build that can read it.
 */
function begun<C extends { now: number }, I, E extends HostedEvent>(
  hosting: AnyHosting<C, I, E>,
  start: Start<I>,
): Inbox<C, I, E> {
  try {
    return new Inbox(hosting, start, { build: buildId(), report });
  } catch (error) {
    const { continuedFromExecutionRunId, workflowType } = workflowInfo();
    if (continuedFromExecutionRunId !== undefined) throw error;
    const why = `A workflow "${workflowType}" cannot begin with what it was given: ${String(error)}`;
    throw ApplicationFailure.nonRetryable(why.slice(0, LONGEST_REASON), 'malformed-start');
  }
}

async function live<C extends { now: number }, I, E extends HostedEvent>(
  inbox: Inbox<C, I, E>,
  burst: Burst<C, I, E>,
  hosting: AnyHosting<C, I, E>,
  appearance: Appearance<C>,
): Promise<unknown> {
  const { bell } = inbox;
  const alarm = new Alarm(bell);
  let began = false;
  for (;;) {
    do {
      bell.rung = false;
      inbox.fireDue();
      const wishes = inbox.live.grants.length > 0;
      if (wishes) void inbox.grantAll();
      // What the first activation brings beside the start is taken before anything is shown.
      if (wishes || bell.rung || !began) await quiet();
      began = true;
    } while (bell.rung);
    const waking = appearance.show(inbox.live);
    // Asked only when something was taken: an update that is refused lengthens a history, and leaves no trace in it.
    const over = inbox.done || worn(inbox.events, hosting.stepsPerRun);
    if (over && idle()) break;
    if (burst.waits) await sleep(1, { summary: 'more was told at once than a task takes' });
    burst.proceed();
    if (bell.rung) continue;
    alarm.set(sooner(soonest(inbox.live.timers), waking));
    // Whoever told something is answered before anything is done about it.
    await (over ? condition(() => bell.rung || idle()).then(quiet) : bell.heard());
  }
  return inbox.done ? answerOf(hosting, inbox) : await leave(inbox, hosting);

  /** Nothing is in flight: no wish, and no handler that has not answered yet. */
  function idle(): boolean {
    return inbox.live.grants.length === 0 && !burst.waits && allHandlersFinished();
  }
}

function sooner(timer: Waking | null, other: Waking | null): Waking | null {
  if (timer === null || other === null) return timer ?? other;
  return other.at < timer.at ? other : timer;
}

/** A run that took nothing in is never left, or runs could follow each other for ever. */
function worn(taken: number, most = STEPS_PER_RUN): boolean {
  if (taken === 0) return false;
  const { historyLength, continueAsNewSuggested, targetWorkerDeploymentVersionChanged } =
    workflowInfo();
  const long = taken >= most || historyLength >= EVENTS_PER_RUN;
  return long || continueAsNewSuggested || targetWorkerDeploymentVersionChanged;
}

async function leave<C extends { now: number }, I, E extends HostedEvent>(
  inbox: Inbox<C, I, E>,
  hosting: AnyHosting<C, I, E>,
): Promise<never> {
  // Whatever leaves a run goes on with the build that is current then; a worker without versions takes no notice.
  const goOn = makeContinueAsNewFunc<(start: Start<I>) => Promise<unknown>>({
    initialVersioningBehavior: 'AUTO_UPGRADE',
    // Handed on by us, it is encrypted with the key of today; the server would hand on what the first run was given.
    memo: workflowInfo().memo ?? {},
  });
  return await goOn({ carried: store(hosting.chart, inbox.live), shows: 'all' });
}
