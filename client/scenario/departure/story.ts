import type { DepartureEvent } from '../../../workflows/departure/events/index.ts';
import type { Instant } from '../../../workflows/calendar/almanac.ts';
import type { Policy } from '../../../workflows/policy/index.ts';
import type { Stated } from '../../departure/file.ts';
import type { Scenario, Scripted } from '../scenario.ts';
import type { LeavingDraft } from './draft.ts';

/** The story of one worker leaving and of all their clients, ready to be performed. */
export interface Leaving {
  name: string;
  /** From when the endings run, when the departure begins, and how far the story is told. */
  start: Instant;
  begins: Instant;
  until: Instant;
  stated: Stated;
  policy: Policy;
  /** One story for each client, in the order of the caseload. */
  clients: Scenario[];
  /** What is said to the departure, in the order of the times. */
  script: Scripted<DepartureEvent>[];
  expect: LeavingDraft['expect'];
  never: LeavingDraft['never'];
}
