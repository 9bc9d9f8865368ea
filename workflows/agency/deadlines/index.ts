import type { AgencyDeadline } from '../parts.ts';
import { nextDigest, nextFinding, nextNotice, nextTakenFinding } from '../sending/index.ts';
import { absenceBegins, absenceOver } from '../matters/index.ts';
import { nextTaskDue } from '../tasks/index.ts';

/** Every deadline of an agency, by the name the chart uses for it. */
export const deadlines = {
  tellingDue: { at: (c) => c.tellAt, purpose: 'the next endings are told' },
  findingDue: { at: nextFinding, purpose: 'the endings of somebody away are looked for' },
  almanacDue: { at: (c) => c.almanacDue, purpose: 'the almanac is looked up anew' },
  takenDue: { at: nextTakenFinding, purpose: 'what somebody took is looked for' },
  noticeDue: { at: nextNotice, purpose: 'one of the staff hears of work' },
  digestDue: { at: nextDigest, purpose: 'what somebody owes this morning is looked for' },
  taskDue: { at: nextTaskDue, purpose: 'a task needs the director' },
  absenceOver: { at: absenceOver, purpose: 'somebody should be back' },
  absenceBegins: { at: absenceBegins, purpose: 'an announced absence begins' },
} as const satisfies Record<string, AgencyDeadline>;
