import type { Instant } from '../ending/almanac.ts';
import type { Context } from './context.ts';
import { absenceBegins } from './staff.ts';

/** A named deadline of the chart. */
interface Deadline {
  /** When it is due, or null: none, said outright. */
  readonly at: (c: Context) => Instant | null;
  /** What the timer is called in the Temporal UI, at most 60 characters. */
  readonly purpose: string;
}

/** Every deadline of an agency, by the name the chart uses for it. */
export const deadlines = {
  tellingDue: { at: (c) => c.tellAt, purpose: 'the next endings are told' },
  absenceBegins: { at: absenceBegins, purpose: 'an announced absence begins' },
} as const satisfies Record<string, Deadline>;

export type DeadlineName = keyof typeof deadlines;
