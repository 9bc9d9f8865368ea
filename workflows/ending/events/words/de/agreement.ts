import type { WordsOf } from '../../../../chart/words.ts';
import type { agreementSaid } from '../../agreement.ts';
import { day } from './shared.ts';

export const agreementWords: WordsOf<typeof agreementSaid> = {
  'agreement.recorded': {
    title: 'Die Vereinbarung steht',
    fields: {
      form: { label: 'Form', choices: { written: 'schriftlich', spoken: 'mündlich' } },
      moneyTerms: { label: 'Es steht darin, was es kostet und wann zu zahlen ist' },
      terms: {
        label: 'Was vereinbart wurde',
        fields: {
          place: { label: 'Ort', example: 'Beispielweg 12, zweiter Stock' },
          time: { label: 'Zeit', example: 'montags um 10 Uhr, 50 Minuten' },
          mode: { label: 'Wie Sie sich treffen', example: 'vor Ort oder per Video' },
          cancelling: {
            label: 'Wie ein Treffen abgesagt wird',
            example: 'einen Tag vorher, am Telefon',
          },
          between: {
            label: 'Kontakt zwischen den Treffen',
            example: 'telefonisch bis 17 Uhr',
          },
        },
      },
      items: { label: 'Was sonst vereinbart wurde', example: ['wir kommen beide nüchtern'] },
    },
  },
  'agreement.reviewed': 'Die Vereinbarung wurde gemeinsam noch einmal gelesen',
  'conduct.noted': {
    title: 'Eine Vereinbarung wurde nicht eingehalten',
    fields: {
      behaviour: {
        label: 'Was zu sehen oder zu hören war',
        hint: 'Nur für das Team, und mit dem Schritt vergessen.',
        example: 'hat am Empfang laut gerufen',
      },
      item: {
        label: 'Der vereinbarte Punkt',
        hint: 'Oder "angemessenes Verhalten".',
        example: 'angemessenes Verhalten',
      },
      date: { label: 'Tag, an dem es war', example: day },
    },
  },
  'conduct.talked': 'Es wurde mit der Klient:in besprochen',
  'conduct.reminded': {
    title: 'Die Klient:in wird schriftlich an die Vereinbarung erinnert',
    fields: {
      item: { label: 'Der vereinbarte Punkt', example: 'angemessenes Verhalten' },
      behaviour: {
        label: 'Was zu sehen oder zu hören war',
        hint: 'Die Klient:in liest es: was geschah, und kein Wort über die Person.',
        example: 'am Empfang wurde laut gerufen',
      },
    },
  },
  'conductStep.approved': 'Der Brief zur Vereinbarung wurde gelesen und freigegeben',
  'agreement.restored': 'Die Vereinbarung wird wieder eingehalten',
};
