import type { Label, WordsOf } from '../../../../chart/words.ts';
import type { aftercareSaid, closingSaid } from '../../closing.ts';
import { hour } from './shared.ts';

const strength: Label & { example: string } = {
  label: 'Etwas, das zeigt, was die Klient:in kann',
  hint: 'Etwas Wahres über diese Klient:in; es steht im Brief.',
  example: 'Sie haben Ihre Schwester angerufen, wenn die Abende lang wurden',
};

export const closingWords: WordsOf<typeof closingSaid> = {
  'finalSession.scheduled': {
    title: 'Der Tag des letzten Treffens steht fest',
    fields: { start: { label: 'Beginn', example: hour } },
  },
  'finalSession.declined': 'Die Klient:in möchte sich nicht noch einmal treffen',
  'finalSession.impossible': {
    title: 'Es kann kein letztes Treffen geben',
    fields: { because: { label: 'Warum', example: 'die Fachkraft ist erkrankt' } },
  },
  'letter.approved': {
    title: 'Der Abschlussbrief wurde gelesen und freigegeben',
    fields: { strength },
  },
  'letter.handed': { title: 'Der Abschlussbrief wurde übergeben', fields: { strength } },
  'letter.withheld': {
    title: 'Es geht kein Abschlussbrief hinaus',
    fields: {
      because: {
        label: 'Warum',
        choices: {
          safety: 'er könnte die Klient:in gefährden',
          clientOptedOut: 'die Klient:in möchte keine Briefe',
        },
      },
    },
  },
  'summary.signed': 'Die Zusammenfassung ist unterschrieben',
  'ending.closed': 'Die Zusammenarbeit ist abgeschlossen',
};

export const aftercareWords: WordsOf<typeof aftercareSaid> = {
  'touch.answered': {
    title: 'Die Klient:in hat gesagt, wie es geht',
    fields: {
      outcome: {
        label: 'Was sie sagt',
        choices: {
          well: 'es geht gut',
          wants_contact: 'sie möchte angerufen werden',
          concern: 'etwas macht Sorgen',
          declined: 'sie möchte nicht mehr gefragt werden',
        },
      },
    },
  },
  'followUp.agreed': {
    title: 'Wir dürfen später fragen, wie es geht',
    fields: {
      track: {
        label: 'Wie oft',
        hint: 'Eine Folge aus den Einstellungen; ohne Angabe die übliche.',
        example: 'standard',
      },
    },
  },
  'followUp.declined': 'Die Klient:in möchte später nicht gefragt werden',
  'return.requested': 'Die Klient:in möchte wiederkommen',
  'return.agreed': 'Die Klient:in kommt zurück: Es geht weiter',
  'return.advised': 'Die Klient:in wurde beraten und kommt nicht zu uns zurück',
};
