import type { Duration, Unit } from '../calendar/durations.ts';
import { toSpan } from '../calendar/index.ts';

const days: Record<Unit, number> = {
  years: 365,
  months: 365 / 12,
  weeks: 7,
  days: 1,
  hours: 1 / 24,
  minutes: 1 / 24 / 60,
  workingDays: 7 / 5,
  workingHours: 7 / 5 / 8,
};

/** About how many days a duration lasts: to compare settings, never to reckon a date. */
export function usualDays(duration: Duration): number {
  const span = toSpan(duration);
  const parts = Object.entries(days) as [Unit, number][];
  return parts.reduce((sum, [unit, each]) => sum + (span[unit] ?? 0) * each, 0);
}
