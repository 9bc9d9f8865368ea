import type { Spoken } from '../../workflows/chart/words.ts';

/** The words around an event where it is told how it is said. */
interface EventPage {
  departure: string;
  agency: string;
  group: string;
  who: string;
  anybody: string;
  nothing: string;
  example: string;
  optional: string;
  such: string;
  /** Kinds of facts, where they are not called as in English. */
  kinds: Readonly<Record<string, string>>;
}

const english: EventPage = {
  departure: 'said to a departure',
  agency: 'said to the agency',
  group: 'Subject',
  who: 'Who says it',
  anybody: 'whoever knows it; no rule asks for a role',
  nothing: 'The fact says it all.',
  example: 'Example',
  optional: 'may be left out',
  such: 'Such as',
  kinds: {},
};

export const eventPage: Spoken<EventPage> = { en: english };
