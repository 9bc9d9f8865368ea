import type { Role } from '../../workflows/agency/events/index.ts';
import type { By } from '../../workflows/chart/rules/index.ts';
import type { EndingEvent } from '../../workflows/ending/events/index.ts';
import type { Opening } from '../../workflows/ending/registration.ts';
import type { Almanac, Instant } from '../../workflows/calendar/almanac.ts';
import type { Assumption } from './draft.ts';
import type { Expected } from './expected.ts';
import type { Answer } from './mail.ts';

/** Something the story says at its time; its id is given when it is told. */
export interface Scripted<E = EndingEvent> {
  at: Instant;
  event: E;
  /** Its place in the script, as it is written; null: it is usual, and not written. */
  n: number | null;
}

/** What a script says, and where in it. */
export interface Written<E = EndingEvent> extends Scripted<E> {
  n: number;
}

/** One of the agency’s people, as a story names them. */
export interface Member {
  ref: string;
  role: Role;
}

/** A story of one ending, ready to be performed. */
export interface Scenario {
  name: string;
  opening: Opening;
  /** The zone rules as they are, for as long as the story goes: its times are told by them. */
  law: Almanac;
  start: Instant;
  until: Instant;
  /** The agency’s people, each in their role; empty: whoever speaks is believed. */
  staff: Member[];
  /** In the order of their times. */
  script: Scripted[];
  assume: Assumption;
  /** How the mail server answers, where it does not take every letter. */
  mail: Answer[];
  expect: Expected[];
  never: Expected[];
}

/**
 * Agency and key of the references in a story: those of a development stack, so that a rehearsal and a
 * play give the same reference, and with it the same minutes of the morning.
 */
export const stage = { agency: 'agency', refKey: 'for development only' } as const;

/** Whom a case names. */
type Known = Partial<Pick<Opening['row'], 'worker' | 'supervisor'>>;

/** Who a script says: a role, or a role and a person, such as `lead:L-1`. Its form was checked before. */
export function speakerOf(said: string, row: Known): By {
  const [role, ...ref] = said.split(':');
  const person = personOf(role as By['role'], row);
  return ref.length === 0 ? person : { ...person, ref: ref.join(':') };
}

/**
 * The person who fills a role in a story. Worker and supervisor are those of the case: where it names none, nobody is known.
 * Everybody else is of the story’s own cast.
 */
export function personOf(
  role: By['role'],
  { worker = 'worker', supervisor = 'supervisor' }: Known,
): By {
  const refs: Partial<Record<By['role'], string>> = { worker, supervisor };
  return { role, ref: refs[role] ?? `${role}-1` };
}
