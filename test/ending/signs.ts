import type { View } from '../../workflows/ending/reading/view.ts';

type Sign = string | number | boolean | string[] | null;

/** What the list must say of an ending, by its view alone; instants in epoch milliseconds, null and none are unset. */
export function signsOf(view: View): Record<string, Sign> {
  const { owed, next, phase, kind, initiator, reason, outcome, contact, risk, taper } = view;
  return {
    EwPhase: phase,
    EwKind: kind,
    EwInitiator: initiator,
    EwReason: reason,
    EwOutcome: outcome,
    EwContactability: contact,
    EwRisk: risk,
    EwOpenTasks: owed.length > 0 ? owed.map(({ type }) => type) : null,
    EwNextActionAt: next?.at ?? null,
    EwOldestTaskDue: owed.length > 0 ? Math.min(...owed.map(({ due }) => due)) : null,
    EwNeedsHuman: owed.length > 0,
    EwOverdue: owed.some(({ overdue }) => overdue),
    EwFollowUpActive: phase === 'following',
    ...(taper === null ? { EwTaperStep: null } : {}),
  };
}
