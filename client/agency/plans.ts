import type { Context } from '../../workflows/ending/context.ts';
import { plannedSession } from '../../workflows/ending/matters/index.ts';
import { traitsOf } from '../../workflows/ending/tasks/index.ts';
import type { Live } from '../../workflows/chart/index.ts';

/** One thing that an ending has before it. */
export interface Plan {
  /** Names it for as long as it is there. */
  what: string;
  /** In words that a manager understands. */
  says: string;
  /** Epoch milliseconds; null: it has no time. */
  at: number | null;
}

/** Timers that only watch a ledger, or our own housekeeping: what they watch is named itself. */
const watching = /^(touchDue|taskDue|messageDue|almanacDue|sessionDue)\./;
const waiting: ReadonlySet<string> = new Set(['planned', 'deferred', 'retrying']);

/** What lies before an ending: by its deadlines, or by its ledgers and what was agreed. */
export function plansOf(live: Live<Context>, by: 'timers' | 'ledgers'): Plan[] {
  if (by === 'ledgers') return ofLedgers(live.position.context);
  return live.timers
    .filter(({ id, spent }) => !spent && !watching.test(id))
    .map(({ id, at, purpose }) => ({ what: `deadline ${id}`, says: purpose, at }));
}

function ofLedgers(c: Context): Plan[] {
  const session = plannedSession(c);
  return [
    ...agreed(c),
    ...(session
      ? [{ what: `session ${session.n}`, says: `session ${session.n}`, at: session.at }]
      : []),
    ...c.tasks
      .filter((t) => t.state === 'open')
      .map((t) => ({
        what: `task ${t.id}`,
        says: `${t.who}: ${traitsOf(t.type).sentence}`,
        at: t.due,
      })),
    ...c.touches
      .filter((t) => t.state === 'planned' || t.state === 'asked')
      .map((t) => ({
        what: `touch ${t.k}`,
        says: `follow-up contact ${t.k}${t.state === 'asked' ? ' (asked)' : ''}`,
        at: t.at,
      })),
    ...c.messages
      .filter((m) => waiting.has(m.state))
      .map((m) => ({ what: `message ${m.key}`, says: `letter: ${m.intent}`, at: m.due })),
  ];
}

/** What was agreed with the client or said to them. */
function agreed(c: Context): Plan[] {
  const { taper, notice } = c;
  const steps = taper?.steps.map(({ days, mode }) => `${days} ${mode}`).join(', ');
  return [
    ...(taper?.agreed
      ? [
          {
            what: `taper ${steps}`,
            says: `the agreed taper (${taper.preset}), step ${taper.position + 1} of ${taper.steps.length}`,
            at: null,
          },
        ]
      : []),
    ...(notice?.effectiveAt != null
      ? [{ what: 'notice', says: 'the notice that was given takes effect', at: notice.effectiveAt }]
      : []),
  ];
}
