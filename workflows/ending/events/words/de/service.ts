import type { WordsOf } from '../../../../chart/words.ts';
import type { serviceSaid } from '../../service.ts';
import { day, outcomes } from './shared.ts';

export const serviceWords: WordsOf<typeof serviceSaid> = {
  'goal.named': {
    title: 'Ein Ziel wurde benannt',
    fields: {
      wording: { label: 'Das Ziel, in den Worten der Klient:in', example: 'Nachts durchschlafen' },
      direction: {
        label: 'Richtung',
        choices: { gain: 'etwas gewinnen', be_free_of: 'etwas hinter sich lassen' },
      },
      enough: { label: 'Was gut genug wäre', example: 'fünf von sieben Nächten' },
    },
  },
  'goal.rated': {
    title: 'Es wurde gesagt, wie weit ein Ziel erreicht ist',
    fields: {
      goal: {
        label: 'Nummer des Ziels',
        hint: 'Wie sie dort gezählt werden, wo der Abschluss gezeigt wird.',
        example: 1,
      },
      reached: { label: 'Wie weit, von 0 bis 10, aus Sicht der Klient:in', example: 7 },
    },
  },
  'readiness.agreed': {
    title: 'Beide sehen, dass die Zusammenarbeit enden kann',
    fields: {
      basis: {
        label: 'Woran',
        choices: {
          goals_met: 'die Ziele sind erreicht',
          sufficient_progress: 'genug ist erreicht',
          no_longer_needed: 'die Zusammenarbeit wird nicht mehr gebraucht',
          time_ended: 'die vereinbarte Zeit ist um',
          other: 'etwas anderes',
        },
      },
    },
  },
  'stagnation.decided': {
    title: 'Es ist entschieden, wie es weitergeht, wo sich nichts bewegt',
    fields: {
      decision: {
        label: 'Was entschieden wurde',
        choices: {
          continue: 'weiter wie bisher',
          newApproach: 'einen anderen Weg versuchen',
          refer: 'jemand anderen empfehlen',
          planEnding: 'den Abschluss planen',
        },
      },
    },
  },
  'stagnation.countersigned': 'Eine zweite Person hat es gesehen und unterschrieben',
  'expectations.asked': 'Jemand möchte über Erwartungen sprechen',
  'duties.rated': {
    title: 'Die Klient:in hat gesagt, wie die Fachkraft Wort hält',
    fields: {
      duties: {
        label: 'Was die Fachkraft schuldet',
        fields: {
          what: { label: 'Pflicht', example: 'ruft binnen eines Tages zurück' },
          kept: {
            label: 'Wie sie gehalten wird, von 0 bis 10, aus Sicht der Klient:in',
            example: 8,
          },
        },
      },
    },
  },
  'expectations.reviewed': {
    title: 'Sie haben über Erwartungen gesprochen',
    fields: {
      workerFirst: {
        label: 'Die Pflichten der Fachkraft kamen zuerst',
        hint: 'Wie sie gehalten werden, wird vorher gesagt, mit duties.rated.',
      },
      own: {
        label: 'Was die Klient:in beiträgt, aus beider Sicht',
        fields: {
          what: { label: 'Was', example: 'sagt einen Tag vorher ab' },
          client: { label: 'Aus Sicht der Klient:in', example: 'meistens' },
          worker: { label: 'Aus Sicht der Fachkraft', example: 'meistens' },
        },
      },
    },
  },
  'case.changed': {
    title: 'Was am Anfang vereinbart war, ist jetzt anders',
    fields: {
      startDate: { label: 'Erster Tag der Zusammenarbeit', example: '2034-02-05' },
      plannedEnd: { label: 'Geplanter letzter Tag', example: day },
      sessionCap: { label: 'Wie viele Treffen höchstens', example: 20 },
      supervisor: { label: 'Wer die Leitung hat', hint: 'Die Kennung der Person.', example: 'S-2' },
      bornOn: {
        label: 'Geburtstag',
        hint: 'Unterlagen von jungen Menschen bleiben länger.',
        example: '2019-05-04',
      },
    },
  },
  'worker.offered': 'Der Klient:in wurde eine andere Fachkraft angeboten',
  'check.answered': {
    title: 'Die Klient:in wurde gefragt, ob etwas anders sein soll',
    fields: {
      different: {
        label: 'Die Antwort',
        choices: { yes: 'ja', no: 'nein', rather_not_say: 'das möchte sie nicht sagen' },
      },
      words: { label: 'Was, in eigenen Worten', example: 'es geht mir zu schnell' },
    },
  },
  'unease.told': {
    title: 'Die Klient:in sagt, dass etwas nicht stimmt',
    fields: {
      to: {
        label: 'Wer es hören soll',
        choices: { worker: 'die Fachkraft', other: 'jemand anderes' },
      },
      person: { label: 'Wer zuhören soll', hint: 'Die Kennung der Person.', example: 'L-1' },
    },
  },
  'contactStyle.chosen': {
    title: 'Die Klient:in hat gewählt, wie wir schreiben',
    fields: {
      style: {
        label: 'Wie',
        choices: {
          chatty: 'herzlich und ausführlich',
          brief: 'kurz',
          minimal: 'so wenig wie möglich',
          only_when_asked: 'nur auf Wunsch',
        },
      },
    },
  },
  'outcome.recorded': {
    title: 'Was die Zusammenarbeit gebracht hat, ist festgehalten',
    fields: { outcome: { label: 'Was erreicht wurde', choices: outcomes } },
  },
};
