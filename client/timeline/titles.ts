import type { OccasionKind } from '../rehearsal/occasions.ts';

/** What each kind is called on the page. */
export const titles: Record<OccasionKind, string> = {
  message: 'Messages sent',
  unsent: 'Messages not sent',
  task: 'Tasks opened',
  late: 'Tasks overdue',
  session: 'Sessions',
  phase: 'Changes of phase',
};

/** A code as words: `noticePeriod` → `notice period`. */
export function spaced(code: string): string {
  return code.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
