import type { Facts } from '../../workflows/ending/messages/index.ts';
import type { Intent } from '../../workflows/ending/names.ts';

const strength = 'Sie haben Nein gesagt, als Freunde etwas zu trinken anboten.';
const authority = 'das Gericht in der Mühlgasse';

/** What people wrote or said in German, in place of the same in English. */
export const germanFacts: Partial<Record<Intent, Facts>> = {
  'feedback-reply': {
    words: 'Ab Mai treffen wir uns auch an zwei Vormittagen, weil Sie es gesagt haben.',
  },
  'session-reminder': { place: 'Zimmer 2, Mühlgasse' },
  'closing-letter': {
    strength,
    gained: ['Die meisten Nächte durchschlafen'],
    freed: ['Streit bei Tisch'],
    changes: ['Ich schlafe die meisten Nächte durch', 'Ich rede wieder mit meiner Schwester'],
    nextSteps: ['Mit der Samstagsgruppe wandern'],
  },
  'follow-up-touch': { strength },
  'notice-of-ending': {
    options: ['Haus an der Mühle', 'Seeblick', 'Der Brunnen'],
    behaviour: 'am 2. Juni wurde im Wartezimmer gegen eine Tür getreten',
    agreementItem: 'alle sind hier sicher',
    returnConditions: 'ein Gespräch mit der Leitung in drei Monaten',
  },
  'agreement-reminder': {
    item: 'verschiebt sich ein Treffen, sagen wir es am Tag davor',
    behaviour: 'am 4. und 11. Juni kam niemand, und es gab keinen Anruf',
  },
  'payment-talk': { consequences: 'neue Treffen warten, bis wir einen Plan haben' },
  'documents-sent': {
    items: ['Ihr Vertrag von 2031', 'Zwei Briefe des Gerichts'],
    carrier: 'der Schnellpost',
  },
  'deadline-reminder': { what: 'Ihr Jahresbericht an das Register' },
  'handover-told': { receiver: 'das Haus an der Mühle' },
  'mandate-limits': {
    authority,
    conditions: 'zwölf Treffen bis Ende Juli',
    reports: 'an welchen Tagen Sie gekommen sind',
    endsWhen: 'mit dem letzten der zwölf Treffen',
  },
  'erasure-answer': { because: 'das Gesetz verlangt, dass wir sie sieben Jahre lang behalten' },
};
