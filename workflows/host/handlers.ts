import { ApplicationFailure, condition, setHandler } from '@temporalio/workflow';
import { messagesOf, moveOn, stored, timeline, whyNot, type Timeline } from './messages.ts';
import type { Burst } from './burst.ts';
import type { Inbox } from './inbox.ts';
import type { AnyHosting } from './hosting.ts';
import { store, unseen, type HostedEvent, type Live, type Refusal } from '../chart/index.ts';

/**
 * Lets the world in. What was buffered for this run is handled inside these very calls, so the inbox must already be
 * able to take it.
 */
export function openTo<C extends { now: number }, I, E extends HostedEvent>(
  inbox: Inbox<C, I, E>,
  burst: Burst<C, I, E>,
  hosting: AnyHosting<C, I, E>,
): void {
  const { tell, inform, view } = messagesOf();
  const taken = (said: unknown): unknown => {
    const refusal = inbox.tell(said);
    if (refusal) throw failureOf(refusal);
    return answerOf(hosting, inbox);
  };
  setHandler(
    tell,
    (said: unknown): unknown => {
      // First come, first served; a promise is made only where somebody waits.
      if (burst.waits) return condition(() => !burst.waits).then(() => taken(said));
      return taken(said);
    },
    {
      description: 'Something happened: takes an event, or refuses it and says why.',
      validator: (said: unknown) => {
        const refusal = inbox.judge(said);
        if (refusal) throw failureOf(refusal);
      },
    },
  );
  setHandler(inform, (said?: unknown) => burst.receive(said), {
    description: 'Something happened, told by a machine; a refusal goes to the timeline.',
  });
  setHandler(moveOn, () => inbox.stir(), {
    description: 'Goes over to a newer build of its code, where there is one.',
  });
  setHandler(view, () => answerOf(hosting, inbox), {
    description: 'Where it stands: the phase, what comes next, what is owed, what is possible.',
  });
  setHandler(timeline, (since?: unknown) => entriesSince(inbox.live, since), {
    description: 'The log of what happened; with a number, what was logged since that many.',
  });
  setHandler(stored, () => store(hosting.chart, inbox.live), {
    description: 'The whole stored state, as a new run would be given it.',
  });
  setHandler(
    whyNot,
    (type: unknown, facts: unknown = {}, by: unknown = {}) => {
      return (
        hosting.chart.misthought(type, facts, by) ??
        // Asked before it is said: what is not known of it yet may be missing.
        inbox.objection({ type, id: 'why-not', by, with: facts } as unknown as E)
      );
    },
    { description: 'What stands against an event, and what would mend it.' },
  );
}

function entriesSince(
  { log, logged }: Pick<Live<unknown>, 'log' | 'logged'>,
  asked: unknown,
): Timeline {
  const since = typeof asked === 'number' ? asked : 0;
  const fresh = Math.min(log.length, Math.max(0, logged - since));
  return { logged, entries: log.slice(log.length - fresh) };
}

function failureOf(refusal: Refusal): ApplicationFailure {
  return ApplicationFailure.nonRetryable(refusal.why, refusal.code, refusal);
}

/** The view of its present; where that throws, a refusal in its place: whoever asks hears that it goes on unseen. */
export function answerOf<C extends { now: number }, I, E extends HostedEvent>(
  { chart, viewOf }: Pick<AnyHosting<C, I, E>, 'chart' | 'viewOf'>,
  inbox: Pick<Inbox<C, I, E>, 'seen'>,
): unknown {
  try {
    const live = inbox.seen();
    return viewOf(live, chart.possible(live.position));
  } catch {
    return unseen();
  }
}
