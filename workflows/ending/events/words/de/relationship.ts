import type { WordsOf } from '../../../../chart/words.ts';
import type { feedbackSaid, relationshipSaid } from '../../relationship.ts';

export const relationshipWords: WordsOf<typeof relationshipSaid> = {
  'strain.suspected': 'Vielleicht steht etwas zwischen Ihnen',
  'rupture.named': {
    title: 'Etwas steht zwischen Klient:in und Fachkraft',
    fields: {
      form: {
        label: 'Wie es sich zeigt',
        choices: { withdrawal: 'Rückzug', confrontation: 'offener Streit', mixed: 'beides' },
      },
      topic: {
        label: 'Worum es geht',
        choices: {
          goals: 'wohin die Arbeit führen soll',
          tasks: 'was dafür getan wird',
          bond: 'wie Sie miteinander umgehen',
          pace: 'wie schnell es geht',
          ending_itself: 'der Abschluss selbst',
        },
      },
      hypothesis: {
        label: 'Eine Vermutung, was dahinter ist',
        hint: 'Nur für das Team, und nur eine Vermutung.',
        choices: {
          thinking: 'eine Sicht der Dinge',
          reinforcement: 'was bleibt, wie es ist, hat auch Gutes',
          sensible_response: 'eine sinnvolle Antwort auf eine schwere Lage',
        },
      },
      secondView: { label: 'Es wurde auch anders betrachtet' },
    },
  },
  'rupture.repairing': 'Sie klären, was zwischen Ihnen steht',
  'rupture.repaired': {
    title: 'Was zwischen Ihnen stand, ist geklärt',
    fields: {
      how: { label: 'Wie es geklärt wurde', example: 'wir haben offen darüber gesprochen' },
    },
  },
  'rupture.setAside': 'Sie haben es gemeinsam beiseitegelegt',
  'risk.changed': {
    title: 'Wie sicher die Klient:in ist, hat sich verändert',
    fields: {
      level: {
        label: 'Wie es steht',
        choices: {
          clear: 'nichts macht Sorgen',
          concern: 'etwas macht Sorgen',
          urgent: 'vielleicht ist jemand in Gefahr: es eilt',
        },
      },
    },
  },
};

export const feedbackWords: WordsOf<typeof feedbackSaid> = {
  'feedback.answered': {
    title: 'Die Klient:in hat eine Rückmeldung gegeben',
    fields: {
      stood: { label: 'Was im Weg stand', example: 'die Treffen waren mir zu früh am Tag' },
      tags: {
        label: 'Woran es lag, aus Sicht der Klient:in',
        choices: {
          service: 'am Angebot',
          worker: 'die Fachkraft',
          timing: 'an den Zeiten',
          life_events: 'am Leben',
          method: 'an der Arbeitsweise',
          access: 'am Weg dorthin',
        },
      },
      again: {
        label: 'Würde sie wieder Hilfe suchen',
        choices: {
          very_likely: 'sicher',
          likely: 'eher ja',
          unsure: 'weiß nicht',
          unlikely: 'eher nicht',
          very_unlikely: 'sicher nicht',
        },
      },
      why: {
        label: 'Dazu, wieder Hilfe zu suchen, in ihren Worten',
        example: 'es war gut, gehört zu werden',
      },
      unlikely: {
        label: 'Sie würde sich mit neuer Hilfe Zeit lassen',
        hint: 'Kurz, wenn keine Abstufung benutzt wurde.',
      },
      feelings: {
        label: 'Was der Abschluss zurücklässt',
        choices: {
          rejection: 'sich abgewiesen fühlen',
          relief: 'Erleichterung',
          anger: 'Ärger',
          guilt: 'Schuld',
          shame: 'Scham',
          sadness: 'Trauer',
          worry: 'Sorge',
          gratitude: 'Dankbarkeit',
          pride: 'Stolz',
        },
      },
      answer: { label: 'Wo die Antwort außerdem liegt', example: 'Ordner 7' },
      forWorker: {
        label: 'Die Fachkraft darf es später sehen',
        hint: 'Wenn nicht, bleibt es bei der Person, die es gelesen hat.',
      },
    },
  },
  'feedback.replied': {
    title: 'Der Klient:in wurde für die Antwort gedankt',
    fields: {
      words: {
        label: 'Was die Klient:in liest',
        hint: 'Dank, und was daraus wird; niemand verteidigt sich.',
        example: 'Danke, dass Sie uns das gesagt haben. Wir bieten jetzt auch abends Treffen an.',
      },
    },
  },
  'feedback.declined': 'Die Klient:in möchte nicht antworten',
  'feedback.released': 'Die Fachkraft darf die Antwort sehen',
  'feedback.withheld': 'Die Antwort bleibt bei der Person, die sie gelesen hat',
  'debrief.booked': 'Für das Gespräch über den Abschluss gibt es einen Tag',
  'debrief.done': 'Die Fachkraft hat den Abschluss besprochen',
  'debrief.declined': 'Die Fachkraft möchte den Abschluss nicht besprechen',
};
