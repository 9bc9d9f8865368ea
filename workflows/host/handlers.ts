import { ApplicationFailure, condition, setHandler } from '@temporalio/workflow';
import { messagesOf, moveOn, stored, timeline, whyNot, type Timeline } from './messages.ts';
import type { Burst } from './burst.ts';
import type { Inbox } from './inbox.ts';
import type { AnyHosting } from './hosting.ts';
import {
  malformed,
  store,
  unseen,
  type HostedEvent,
  type Live,
  type Refusal,
} from '../chart/index.ts';

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
  const taken = (said: unknown, name?: string): unknown => {
    const refusal = misnamed(said, name) ?? inbox.tell(named(said, name));
    if (refusal) throw failureOf(refusal);
    return answerOf(hosting, inbox);
  };
  setHandler(
    tell,
    (said: unknown, name?: string): unknown => {
      // First come, first served; a promise is made only where somebody waits.
      if (burst.waits) return condition(() => !burst.waits).then(() => taken(said, name));
      return taken(said, name);
    },
    {
      description: 'Something happened: takes an event, or refuses it and says why.',
      validator: (said: unknown, name?: string) => {
        const refusal = misnamed(said, name) ?? inbox.judge(named(said, name));
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

/** As much of a name as is said again to whoever said it. */
const LONGEST_NAME = 60;

/** What an update of the event's own name says: it need not say its type again. */
function named(said: unknown, name: string | undefined): unknown {
  const isEvent = typeof said === 'object' && said !== null && !Array.isArray(said);
  return name !== undefined && isEvent ? { ...said, type: name } : said;
}

function misnamed(said: unknown, name: string | undefined): Refusal | null {
  const { type = name } = (said ?? {}) as { type?: unknown };
  if (name === undefined || type === name) return null;
  const told = name.slice(0, LONGEST_NAME);
  return malformed(told, `The update "${told}" carries an event of another type.`);
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
