import type * as chart from '../../chart/index.ts';
import type { Context } from '../context.ts';
import {
  debriefBecame,
  messageBecame,
  reasonFor,
  sessionBecame,
  touchBecame,
} from '../matters/index.ts';

/** Something of an ending that was to be, and what became of it. */
export type Settled = chart.Settled<'task' | 'message' | 'session' | 'touch' | 'debrief'>;

/** What is still known of what was settled, of every kind, by when it was. */
export function settledOf(c: Context): Settled[] {
  const tasks = c.tasks.flatMap(({ type, id, state, settled }): Settled[] =>
    state === 'open'
      ? []
      : [{ kind: 'task', what: type, id, outcome: state, state, ...howOf(c, settled) }],
  );
  const sessions = c.sessions.flatMap((session): Settled[] => {
    const outcome = sessionBecame(session);
    const what = session.final ? 'final session' : 'session';
    const { n, state, settled } = session;
    return outcome === null
      ? []
      : [{ kind: 'session', what, id: `session#${n}`, outcome, state, ...howOf(c, settled) }];
  });
  const messages = c.messages.flatMap((message): Settled[] => {
    const outcome = messageBecame(message);
    const { key, intent, state, reason, sentAt } = message;
    const how = { at: sentAt, told: reason, by: null, because: null };
    return outcome === null
      ? []
      : [{ kind: 'message', what: intent, id: key, outcome, state, ...how }];
  });
  const touches = c.touches.flatMap((touch): Settled[] => {
    const outcome = touchBecame(touch);
    const state = touch.outcome ?? touch.state;
    return outcome === null
      ? []
      : [
          {
            kind: 'touch',
            what: 'touch',
            id: `touch#${touch.k}`,
            outcome,
            state,
            ...howOf(c, touch.settled),
          },
        ];
  });
  const all = [...tasks, ...sessions, ...messages, ...touches, ...debriefOf(c)];
  return all.sort((one, other) => (one.at ?? 0) - (other.at ?? 0));
}

function debriefOf({ reflection }: Context): Settled[] {
  const outcome = debriefBecame(reflection);
  const { state, at } = reflection;
  // Nothing more is known of it than its state (G20).
  const how = { at, told: null, by: null, because: null };
  return outcome === null
    ? []
    : [{ kind: 'debrief', what: 'debrief', id: 'debrief', outcome, state, ...how }];
}

function howOf(
  c: Context,
  settled: chart.Settling | null,
): Pick<Settled, 'at' | 'told' | 'by' | 'because'> {
  const told = settled?.told ?? null;
  return {
    at: settled?.at ?? null,
    told: told?.what ?? null,
    by: told && `${told.by} ${told.ref}`,
    because: reasonFor(c, told?.id),
  };
}
