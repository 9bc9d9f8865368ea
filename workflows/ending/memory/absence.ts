import type { Instant } from '../../calendar/almanac.ts';

/** One absence: each is held apart, and ends by itself (A5, A9, D23). */
export type Absence = {
  whose: 'client' | 'worker' | 'agency';
  /** What nobody could help keeps whoever it is from everything, and stops the clocks as well. */
  why: 'unavailable' | 'forceMajeure';
  since: Instant;
  /** Local date of the agency on which it should be over; null: nobody knows. */
  until: string | null;
};

/** Who is away (A5, A9, D23). The clocks stand still as long as one of these absences concerns them (G14). */
export type AbsenceMemory = {
  absences: Absence[];
  /** What is known of the standstill, as long as the clocks are frozen. */
  absence: {
    /** When somebody should next be back; null: nobody knows, or it has passed. */
    until: Instant | null;
    /** When a person decides whether it goes on like this. */
    expires: Instant;
    /** The session that was planned when it began, and how often it had been changed. */
    session: { n: number; sequence: number } | null;
  } | null;
};

export const absenceBlank = { absences: [], absence: null } satisfies AbsenceMemory;
