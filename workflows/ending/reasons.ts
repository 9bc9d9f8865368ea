import type { Context } from './context.ts';

/** What follows from a reason (domain.md 6.3); the reasons of the planned path. */
const reasons = {
  'planned.goals_reached': { track: null },
  'planned.sufficient_progress': { track: null },
  'planned.no_longer_needed': { track: 'light' },
  'planned.time_ended': { track: null },
  'client.not_interested': { track: 'light' },
} as const satisfies Record<string, { track: string | null }>;

/** The follow-up track of a reason, or the agency’s own; none without the client’s consent. */
export function trackOfReason(c: Context, reason: string): string {
  if (!c.row.consentFollowUp) return 'none';
  const known = Object.hasOwn(reasons, reason)
    ? reasons[reason as keyof typeof reasons].track
    : null;
  return known ?? c.policy.followUp.track;
}
