import type { Label, WordsOf } from '../../../../chart/words.ts';
import type { papersSaid } from '../../papers.ts';
import { day } from './shared.ts';

const what: Label & { example: string } = {
  label: 'Welche Frist',
  example: 'Einspruch beim Finanzamt',
};

export const papersWords: WordsOf<typeof papersSaid> = {
  'original.held': {
    title: 'Wir haben etwas, das der Klient:in gehört',
    fields: { item: { label: 'Was', example: 'Geburtsurkunde' } },
  },
  'documents.sent': {
    title: 'Die Originale sind auf dem Weg zurück',
    fields: {
      carrier: { label: 'Womit', example: 'Example Post' },
      tracking: { label: 'Sendungsnummer', example: 'EX123456789' },
    },
  },
  'documents.delivered': {
    title: 'Die Klient:in hat die Originale',
    fields: {
      proof: {
        label: 'Wodurch es belegt ist',
        choices: {
          carrier: 'der Zustelldienst sagt es',
          signature: 'der Empfang ist unterschrieben',
          inPerson: 'persönlich übergeben',
        },
      },
    },
  },
  'documents.waived': {
    title: 'Die Klient:in möchte die Originale nicht zurück',
    fields: { because: { label: 'Warum', example: 'es sind Kopien' } },
  },
  'lien.claimed': 'Wir behalten Unterlagen, bis bezahlt ist (Zurückbehaltungsrecht)',
  'lien.released': 'Wir behalten keine Unterlagen mehr zurück',
  'access.told': 'Die Klient:in weiß, wie sie die Akte sehen kann',
  'access.closed': 'Der Zugang der Klient:in zu unseren Systemen ist geschlossen',
  'money.settled': {
    title: 'Das Konto ist ausgeglichen',
    fields: {
      refund: {
        label: 'Zurückgezahltes Geld',
        choices: { none: 'es war nichts zurückzuzahlen', made: 'es wurde zurückgezahlt' },
      },
    },
  },
  'summary.scheduled': {
    title: 'Die Zusammenfassung hat einen Tag',
    fields: { date: { label: 'Bis wann sie unterschrieben ist', example: day } },
  },
  'enquiry.received': {
    title: 'Jemand fragt nach der Zusammenarbeit',
    fields: {
      from: { label: 'Wer fragt', example: 'Example & Partners' },
      permission: { label: 'Die Klient:in erlaubt eine Antwort' },
      permissionRef: {
        label: 'Wo die Erlaubnis steht',
        hint: 'Etwa ein Brief und sein Datum.',
        example: 'Brief vom 01.02.2035',
      },
      mail: { label: 'Wohin die Antwort geht', example: 'office@example.org' },
    },
  },
  'enquiry.answered': {
    title: 'Wer nach der Zusammenarbeit fragte, hat eine Antwort',
    fields: {
      says: {
        label: 'Die Antwort',
        hint: 'Nur Tatsachen; es wird abgewogen und aufbewahrt, bis es hinausgegangen ist.',
        example: 'Wir haben von März bis Juni 2034 zusammengearbeitet.',
      },
    },
  },
  'deadline.watched': {
    title: 'Wir achten auf eine Frist der Klient:in',
    fields: { what, date: { label: 'Tag', example: day } },
  },
  'deadline.handedOver': {
    title: 'Wer die Klient:in vertritt, achtet jetzt auf die Frist',
    fields: { what },
  },
  'deadline.acknowledged': {
    title: 'Die Klient:in sagt, dass sie selbst auf die Frist achtet',
    fields: { what },
  },
};
