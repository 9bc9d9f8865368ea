import type { Choices, WordsOf } from '../../../../chart/words.ts';
import type { clientSaid } from '../../client.ts';
import { day } from './shared.ts';

const sides: Choices<'client' | 'worker' | 'agency'> = {
  client: 'die Klient:in',
  worker: 'die Fachkraft',
  agency: 'die Einrichtung',
};

export const clientWords: WordsOf<typeof clientSaid> = {
  'client.ended': {
    title: 'Die Klient:in beendet die Zusammenarbeit',
    fields: {
      reason: {
        label: 'Warum, wenn sie es sagen möchte',
        hint: 'Niemand muss einen Grund nennen.',
        example: 'Ich möchte allein weitergehen',
      },
    },
  },
  'decision.withdrawn': 'Die Entscheidung aufzuhören wurde zurückgenommen',
  'client.unavailable': {
    title: 'Die Klient:in ist eine Weile nicht da',
    fields: {
      because: {
        label: 'Warum, soweit bekannt',
        hint: 'Ein Wort, das niemandem die Schuld gibt.',
        example: 'im Krankenhaus',
      },
      until: { label: 'Bis', example: day },
    },
  },
  'client.resumed': 'Die Klient:in ist wieder da',
  'forceMajeure.notified': {
    title: 'Jemand ist verhindert, und niemand kann etwas dafür',
    fields: {
      whose: {
        label: 'Wer verhindert ist',
        hint: 'Das ist kein Vorwurf.',
        choices: sides,
      },
      until: { label: 'Bis', example: day },
    },
  },
  'forceMajeure.ended': {
    title: 'Niemand ist mehr verhindert',
    fields: {
      whose: {
        label: 'Wer verhindert war',
        hint: 'Wenn mehrere es sind.',
        choices: sides,
      },
    },
  },
  'client.died': 'Die Klient:in ist gestorben',
  'ending.annulled': {
    title: 'Der Fall wurde aus Versehen angelegt',
    fields: {
      because: { label: 'Wie es dazu kam', example: 'doppelt angelegt' },
    },
  },
  'entry.corrected': {
    title: 'Etwas wurde aus Versehen eingetragen',
    fields: {
      entry: {
        label: 'Der falsche Eintrag',
        hint: 'Seine Kennung, etwa client.died#1; ein Name allein meint den letzten dieses Namens.',
        example: 'session.missed#1',
      },
      because: {
        label: 'Wie es dazu kam',
        hint: 'Es wird abgewogen und nicht aufbewahrt.',
        example: 'Ich hatte den falschen Fall offen',
      },
      instead: {
        label: 'Was es stattdessen war',
        hint: 'Nur bei einem eingetragenen Treffen.',
        choices: {
          held: 'es hat stattgefunden',
          missed: 'die Klient:in ist nicht gekommen',
          excused: 'die Klient:in konnte nicht kommen',
          cancelled: 'wir mussten absagen',
          planned: 'es steht noch bevor',
        },
      },
    },
  },
};
