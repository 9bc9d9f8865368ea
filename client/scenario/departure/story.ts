import type { DepartureEvent } from '../../../workflows/departure/events/index.ts';
import type { Almanac, Instant } from '../../../workflows/calendar/almanac.ts';
import type { Policy } from '../../../workflows/policy/index.ts';
import type { Stated } from '../../departure/file.ts';
import type { Scenario, Scripted } from '../scenario.ts';
import type { Expected } from '../expected.ts';
import type { StoryMail } from '../mail.ts';

/** The story of one worker leaving and of all their clients, ready to be performed. */
export interface Leaving {
  name: string;
  /** From when the endings run, when the departure begins, and how far the story is told. */
  start: Instant;
  begins: Instant;
  until: Instant;
  stated: Stated;
  policy: Policy;
  /** The zone rules by which its times are told. */
  law: Almanac;
  /** One story for each client, in the order of the caseload. */
  clients: Scenario[];
  /** What is said to the departure, in the order of the times. */
  script: Scripted<DepartureEvent>[];
  expect: Expected[];
  never: Expected[];
}

/** The letters of all clients, by client and id of the message: `R-1001 departure-notice#1`. */
export function lettersOf(
  clients: readonly Pick<Scenario, 'opening'>[],
  mailOf: (n: number) => StoryMail | undefined,
): ReadonlyMap<string, string> {
  const named = clients.flatMap(({ opening }, n) =>
    [...(mailOf(n)?.letters ?? [])].map(
      ([id, text]) => [`${opening.row.externalRef} ${id}`, text] as const,
    ),
  );
  return new Map(named);
}
