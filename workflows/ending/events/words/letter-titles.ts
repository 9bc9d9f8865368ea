import type { Choices } from '../../../chart/words.ts';
import type { Intent } from '../../names.ts';

/** What each letter is called by those who say something about one, in each language. */
const titles: Readonly<Record<Intent, Readonly<Record<'en' | 'de', string>>>> = {
  'ending-is-part': {
    en: 'that the work has an end, planned together',
    de: 'dass die Arbeit ein Ende hat, das wir gemeinsam planen',
  },
  'ending-talk-invite': {
    en: 'invitation to talk about the ending',
    de: 'Einladung, über den Abschluss zu sprechen',
  },
  'taper-plan': {
    en: 'how meetings grow rarer',
    de: 'wie Treffen seltener werden',
  },
  'session-invite': {
    en: 'date of a meeting',
    de: 'Termin eines Treffens',
  },
  'session-change': {
    en: 'a meeting was moved',
    de: 'ein Treffen wurde verschoben',
  },
  'session-cancel': {
    en: 'a meeting does not take place',
    de: 'ein Treffen fällt aus',
  },
  'session-reminder': {
    en: 'reminder of a meeting',
    de: 'Erinnerung an ein Treffen',
  },
  'gap-check-in': {
    en: 'a word between two meetings',
    de: 'ein Wort zwischen zwei Treffen',
  },
  'time-limit-notice': {
    en: 'much of the agreed time is over',
    de: 'viel der vereinbarten Zeit ist um',
  },
  'auto-reply': {
    en: 'who reads what is written to us',
    de: 'wer liest, was man uns schreibt',
  },
  'page-link': {
    en: 'another link to their own page',
    de: 'ein neuer Link zur eigenen Seite',
  },
  'expectation-review-invite': {
    en: 'invitation to review expectations',
    de: 'Einladung, über Erwartungen zu sprechen',
  },
  'missed-you': {
    en: 'we missed you',
    de: 'wir haben Sie vermisst',
  },
  'reach-out-1': {
    en: 'first word after a silence',
    de: 'erstes Wort nach einer Stille',
  },
  'reach-out-2': {
    en: 'second word after a silence',
    de: 'zweites Wort nach einer Stille',
  },
  'reach-out-3': {
    en: 'third word after a silence',
    de: 'drittes Wort nach einer Stille',
  },
  'closing-offer': {
    en: 'talk, pause or close: the client chooses',
    de: 'Gespräch, Pause oder Abschluss: die Klient:in wählt',
  },
  'agreement-reminder': {
    en: 'reminder of what was agreed',
    de: 'Erinnerung an die Vereinbarung',
  },
  'notice-of-ending': {
    en: 'notice that the work ends',
    de: 'Mitteilung, dass die Zusammenarbeit endet',
  },
  'appeal-answer': {
    en: 'answer to an objection',
    de: 'Antwort auf einen Widerspruch',
  },
  'notice-moved': {
    en: 'the notice has another day',
    de: 'der Tag des Endes hat sich verschoben',
  },
  'late-payment-note': {
    en: 'an invoice is open',
    de: 'eine Rechnung ist offen',
  },
  'payment-talk': {
    en: 'invitation to talk about money',
    de: 'Einladung, über Geld zu sprechen',
  },
  'departure-notice': {
    en: 'the worker leaves',
    de: 'die Fachkraft geht',
  },
  'departure-options': {
    en: 'how it can go on when the worker leaves',
    de: 'wie es weitergehen kann, wenn die Fachkraft geht',
  },
  'break-notice': {
    en: 'the worker is away for a while',
    de: 'die Fachkraft ist eine Weile nicht da',
  },
  'handover-told': {
    en: 'somebody else takes over',
    de: 'jemand anderes übernimmt',
  },
  'referral-introduction': {
    en: 'introduction to another service',
    de: 'Vorstellung bei einer anderen Stelle',
  },
  'introduction-copy': {
    en: 'what another service was told',
    de: 'was eine andere Stelle erfahren hat',
  },
  'final-session-invite': {
    en: 'invitation to the last meeting',
    de: 'Einladung zum letzten Treffen',
  },
  'closing-talk-offer': {
    en: 'offer of a talk to close with',
    de: 'Angebot eines Gesprächs zum Schluss',
  },
  'closing-letter': {
    en: 'the closing letter',
    de: 'der Abschlussbrief',
  },
  'documents-sent': {
    en: 'originals are on their way',
    de: 'Originale sind unterwegs',
  },
  'deadline-reminder': {
    en: 'a date comes near',
    de: 'eine Frist rückt näher',
  },
  'successor-reply': {
    en: 'answer to whoever asks about the work',
    de: 'Antwort an jemanden, der nach der Zusammenarbeit fragt',
  },
  'authority-notice': {
    en: 'letter to the authority',
    de: 'Brief an die Behörde',
  },
  'authority-copy': {
    en: 'what the authority was told',
    de: 'was die Behörde erfahren hat',
  },
  'mandate-limits': {
    en: 'what is told to whom, and what never is',
    de: 'wem was gesagt wird, und was nie',
  },
  'feedback-two-questions': {
    en: 'two questions about the work',
    de: 'zwei Fragen zur Zusammenarbeit',
  },
  'feedback-reply': {
    en: 'thanks for what was said about the work',
    de: 'Dank für die Rückmeldung',
  },
  'follow-up-touch': {
    en: 'a word some time after the closing',
    de: 'ein Wort einige Zeit nach dem Abschluss',
  },
  'return-received': {
    en: 'the wish to come back has arrived',
    de: 'der Wunsch wiederzukommen ist da',
  },
  'records-how-to': {
    en: 'how to see one’s records',
    de: 'wie man seine Akte sieht',
  },
  'access-given': {
    en: 'a copy of the records',
    de: 'eine Kopie der Akte',
  },
  'erasure-answer': {
    en: 'answer to a wish for erasure',
    de: 'Antwort auf den Wunsch nach Löschung',
  },
};

/** The letters to choose from, as people of this language call them. */
export function titlesIn(language: 'en' | 'de'): Choices<Intent> {
  const called = Object.entries(titles).map(([name, title]) => [name, title[language]]);
  return Object.fromEntries(called) as Choices<Intent>;
}
