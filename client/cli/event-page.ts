import type { Spoken } from '../../workflows/chart/words.ts';

/** The words around an event where it is told how it is said. */
interface EventPage {
  departure: string;
  agency: string;
  group: string;
  who: string;
  anybody: string;
  /** Only the word of one side is taken, by whoever passes it on. */
  passedOn: (whose: string) => string;
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
  passedOn: (whose) => `the ${whose}, or whoever passes their word on (--for ${whose})`,
  nothing: 'The fact says it all.',
  example: 'Example',
  optional: 'may be left out',
  such: 'Such as',
  kinds: { picklist: 'one of these' },
};

const german: EventPage = {
  departure: 'zu einem Weggang',
  agency: 'zur Einrichtung',
  group: 'Thema',
  who: 'Wer es sagt',
  anybody: 'wer es weiß; keine Regel verlangt eine Rolle',
  passedOn: (whose) => `${whose}, oder wer das Wort weitergibt (--for ${whose})`,
  nothing: 'Damit ist alles gesagt.',
  example: 'Beispiel',
  optional: 'kann fehlen',
  such: 'Etwa',
  kinds: {
    picklist: 'eines davon',
    text: 'Text',
    number: 'Zahl',
    'yes or no': 'ja oder nein',
    'a group': 'eine Gruppe',
    'a list of texts': 'eine Liste von Texten',
    'a list of these': 'eine Liste davon',
    'a list of groups': 'eine Liste von Gruppen',
    'a date from 1900 to 2200, such as 2035-02-05': 'ein Datum',
    'a local time from 1900 to 2200, such as 2035-02-05T10:00': 'ein Tag mit Uhrzeit',
    'a date such as 05-14 or 2035-05-14': 'ein Datum',
    'an address such as sam@example.org': 'eine Mailadresse',
  },
};

export const eventPage: Spoken<EventPage> = { en: english, de: german };
