import type { WordsOf } from '../../../../chart/words.ts';
import type { noticeSaid } from '../../notice.ts';
import { day, outcomes, reasons } from './shared.ts';

export const noticeWords: WordsOf<typeof noticeSaid> = {
  'ending.proposed': {
    title: 'Wir möchten die Zusammenarbeit beenden',
    fields: {
      reason: {
        label: 'Warum',
        hint: 'Eines davon, oder ein eigenes Wort der Einrichtung.',
        choices: reasons,
        example: 'agency.scope_or_capacity',
      },
      initiator: {
        label: 'Wer es möchte',
        choices: { agency: 'die Einrichtung', worker: 'die Fachkraft' },
      },
      outcome: { label: 'Was erreicht wurde', choices: outcomes },
      stillNeeded: { label: 'Die Klient:in braucht noch, was hier endet' },
      integrity: {
        label: 'Es endet nicht, um eine andere Beziehung zu beginnen',
        hint: 'Die Antwort der Leitung, nach einem Gespräch mit der Fachkraft.',
      },
      businessEffect: {
        label: 'Was das fehlende Geld aufhält',
        hint: 'Es wird abgewogen und nie aufbewahrt oder verschickt.',
        example: 'die Miete des Raums',
      },
    },
  },
  'conversation.held': 'Sie haben mit der Klient:in über das vorgeschlagene Ende gesprochen',
  'conversation.prevented': {
    title: 'Über das vorgeschlagene Ende konnte nicht gesprochen werden',
    fields: {
      because: {
        label: 'Warum',
        choices: {
          declined: 'die Klient:in möchte nicht',
          unreachable: 'die Klient:in war nicht erreichbar',
          payer: 'wer bezahlt, erlaubt es nicht',
          danger: 'jemand wäre in Gefahr',
        },
      },
    },
  },
  'options.offered': {
    title: 'Der Klient:in wurden Wege angeboten, wie es weitergehen kann',
    fields: {
      what: { label: 'Welche', example: ['das Familienzentrum in Beispielstadt'] },
    },
  },
  'options.none': {
    title: 'Es wurde kein Weg gefunden, wie es weitergehen kann',
    fields: {
      because: { label: 'Warum', example: 'jede Stelle in der Nähe hat eine lange Liste' },
    },
  },
  'approval.given': {
    title: 'Gesehen und unterschrieben',
    fields: {
      of: {
        label: 'Was unterschrieben wird',
        choices: {
          agencyEnding: 'dass die Einrichtung die Zusammenarbeit beendet',
          conductLetter: 'den Brief zum Verhalten',
          emergency: 'dass es sofort endet, weil jemand in Gefahr ist',
          urgentRisk: 'dass eine andere Stelle übernimmt, obwohl es eilt',
        },
      },
    },
  },
  'notice.given': {
    title: 'Das Ende wurde mitgeteilt',
    fields: {
      behaviour: {
        label: 'Was zu sehen oder zu hören war',
        hint: 'Die Klient:in liest es: was geschah, und kein Wort über die Person.',
        example: 'am Empfang wurde laut gerufen',
      },
      agreementItem: { label: 'Der vereinbarte Punkt', example: 'angemessenes Verhalten' },
      returnConditions: {
        label: 'Wie es wieder beginnen könnte',
        example: 'ein Gespräch mit der Leitung',
      },
      effectiveOn: {
        label: 'Der Tag, an dem die Zusammenarbeit endet',
        hint: 'Ohne Angabe der erste, den die Frist erlaubt.',
        example: day,
      },
    },
  },
  'notice.withdrawn': {
    title: 'Der Vorschlag oder die Mitteilung ist zurückgenommen',
    fields: { because: { label: 'Warum', example: 'ein Weg wurde gefunden' } },
  },
  'appeal.lodged': 'Die Klient:in widerspricht dem Ende',
  'appeal.decided': {
    title: 'Der Widerspruch ist beantwortet',
    fields: { upheld: { label: 'Die Klient:in hat recht: Es geht weiter' } },
  },
  'emergency.declared': {
    title: 'Jemand ist in Gefahr: Die Zusammenarbeit endet sofort',
    fields: {
      because: {
        label: 'Was geschehen ist',
        choices: {
          violence: 'es gab Gewalt',
          threat: 'es gab eine Drohung',
          danger: 'jemand ist in Gefahr',
        },
      },
    },
  },
  'return.reviewed': 'Die Leitung hat geprüft, wie es gut wieder beginnen kann',
};
