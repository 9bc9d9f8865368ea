import { addDays, type Instant } from '../ending/almanac.ts';
import { noticeDue } from './clients.ts';
import { closingOf } from './clock.ts';
import type { Context } from './context.ts';
import { nextTaskDue } from './tasks.ts';
import { lastDayOf } from './word.ts';

/** A named deadline of the chart. */
export interface Deadline {
  /** When it is due, or null: none, said outright. */
  readonly at: (c: Context) => Instant | null;
  /** What the timer is called in the Temporal UI, at most 60 characters. */
  readonly purpose: string;
}

/** Every deadline of a departure, by the name the chart uses for it. */
export const deadlines = {
  tellingDue: { at: (c) => c.tellAt, purpose: 'the next endings are told' },
  noticeDue: { at: noticeDue, purpose: 'a client has not heard it from us' },
  taskDue: { at: nextTaskDue, purpose: 'a task needs the director' },
  lastDayOver: {
    at: (c) => closingOf(c, addDays(lastDayOf(c), 1)),
    purpose: 'the worker’s last day is over',
  },
} as const satisfies Record<string, Deadline>;

export type DeadlineName = keyof typeof deadlines;
