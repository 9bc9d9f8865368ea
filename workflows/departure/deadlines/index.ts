import { addDays } from '../../calendar/index.ts';
import { noticeDue, closingOf, lastDayOf } from '../matters/index.ts';
import type { DepartureDeadline } from '../parts.ts';
import { nextTaskDue } from '../tasks/index.ts';

/** Every deadline of a departure, by the name the chart uses for it. */
export const deadlines = {
  tellingDue: { at: (c) => c.tellAt, purpose: 'the next endings are told' },
  noticeDue: { at: noticeDue, purpose: 'a client has not heard it from us' },
  taskDue: { at: nextTaskDue, purpose: 'a task needs the director' },
  lastDayOver: {
    at: (c) => closingOf(c, addDays(lastDayOf(c), 1)),
    purpose: 'the worker’s last day is over',
  },
} as const satisfies Record<string, DepartureDeadline>;
