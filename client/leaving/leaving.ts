import type { DepartureEvent } from '../../workflows/departure/events.ts';
import type { Instant } from '../../workflows/ending/almanac.ts';
import type { Policy } from '../../workflows/ending/policy.ts';
import type { Stated } from '../departure/file.ts';
import type { Scenario, Scripted } from '../scenario/scenario.ts';
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
