import type { Stored, Timer } from '../../workflows/chart/index.ts';

/** What becomes of one timer; instants are epoch milliseconds. */
export interface TimerChange {
  /** `newlyDue`: it was not awaited before. */
  change: 'kept' | 'moved' | 'dropped' | 'newlyDue';
  id: string;
  says: string;
  from: number | null;
  to: number | null;
  /** Who dropped it: a migration, which says so, or the chart, which no longer waits for it. */
  by?: 'migration' | 'chart';
}

/**
 * What becomes of the timers that were still to fire, and what is newly awaited. A timer is known by its token, which a
 * migration keeps when it gives the timer another name.
 */
export function changesOf(
  stored: Stored['timers'],
  migrated: Stored['timers'],
  armed: readonly Timer[],
): TimerChange[] {
  const ahead = stored.filter(({ spent }) => !spent);
  const changes = ahead.map((timer): TimerChange => {
    const { id, at, token } = timer;
    const between = migrated.find((one) => one.token === token);
    const lost = { change: 'dropped', id, says: id, from: at, to: null } as const;
    if (!between || between.spent) return { ...lost, by: 'migration' };
    const now = armed.find((one) => one.id === between.id && !one.spent);
    if (!now) return { ...lost, by: 'chart' };
    const change = now.at === at ? 'kept' : 'moved';
    return { change, id: now.id, says: now.purpose, from: at, to: now.at };
  });
  const known = new Set(changes.map(({ to, id }) => (to === null ? null : id)));
  const fresh = armed
    .filter(({ id, spent }) => !spent && !known.has(id))
    .map(({ id, at, purpose }): TimerChange => {
      return { change: 'newlyDue', id, says: purpose, from: null, to: at };
    });
  return [...changes, ...fresh];
}
