import type { Instant } from '../../calendar/almanac.ts';
import { type AbsenceMemory, absenceBlank } from './absence.ts';
import { type ContactMemory, contactBlank } from './contact.ts';

/** One attempt to reach the client (docs/field.md#fact-outreach-attempt). */
export type Attempt = {
  /** How many rungs of the ladder were climbed by then. */
  rung: number;
  at: Instant;
  channel: string;
  result: string;
};

/** Contact that was lost, and what was tried (A4); absences, and how the client may be reached. */
export type SilenceMemory = AbsenceMemory &
  ContactMemory & {
    /** When something was last heard of the client. */
    lastContact: Instant;
    silence: {
      /** From when the ladder is counted. */
      since: Instant;
      /** Rungs of `silence.ladder` that were climbed. */
      rung: number;
      attempts: Attempt[];
    } | null;
  };

/** What is forgotten when somebody comes back to a new service; how they may be reached is not. */
export const silenceAnew = { lastContact: 0, silence: null } satisfies Partial<SilenceMemory>;

export const silenceBlank = {
  ...silenceAnew,
  ...absenceBlank,
  ...contactBlank,
} satisfies SilenceMemory;
