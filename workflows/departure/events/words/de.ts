import { commonWords } from '../../../ending/events/words/index.ts';
import type { DepartureWords } from './en.ts';

const day = '2035-02-05';
const ref = {
  label: 'Welche Klient:in',
  hint: 'Die Kennung ihres Abschlusses.',
  example: 'R-2001',
};
const { heat, leavings, waysHeard, taking } = commonWords.de;

export const german: DepartureWords = {
  leaving: {
    title: 'Der Weggang selbst',
    events: {
      'departure.confirmed': 'Eine zweite Person bestätigt, dass die Fachkraft geht',
      'departure.corrected': {
        title: 'Was zum Weggang gesagt war, wird berichtigt',
        fields: {
          kind: { label: 'Warum', hint: 'Die Klient:innen erfahren es nie.', choices: leavings },
          contentiousness: { label: 'Wie strittig es ist', choices: heat },
          lastDay: { label: 'Letzter Tag', example: day },
          speaker: { label: 'Wer jetzt für die Einrichtung spricht', example: 'L-1' },
          speakerName: { label: 'Unter welchem Namen die Klient:innen sie kennen', example: 'Kim' },
          director: { label: 'Wer gefragt wird, wenn die Zeit um ist', example: 'D-1' },
        },
      },
      'departure.withdrawn': 'Die Fachkraft bleibt doch',
      'announcement.released': {
        title: 'Es darf bekannt werden, bevor alle Klient:innen es wissen',
        fields: { reason: { label: 'Warum', example: 'es steht in der Zeitung' } },
      },
      'announcement.made': 'Der Weggang ist bekannt gegeben',
      'records.custodianNamed': {
        title: 'Jemand bewahrt die Akten der Fachkraft auf',
        fields: { to: { label: 'Wer', hint: 'Die Kennung der Person.', example: 'W-8' } },
      },
      'access.revoked': {
        title: 'Der Zugang der Fachkraft endet',
        fields: { on: { label: 'Tag', example: day } },
      },
      'replies.rerouted': {
        title: 'Was an die Fachkraft geht, erreicht jetzt jemand anderen',
        fields: { to: { label: 'Wer', hint: 'Die Kennung der Person.', example: 'W-8' } },
      },
      ...taking,
    },
  },
  clients: {
    title: 'Die Klient:innen der Fachkraft',
    events: {
      'client.added': {
        title: 'Noch eine Klient:in der Fachkraft ist gefunden',
        fields: {
          ref,
          workflowId: { label: 'Der Workflow des Abschlusses', example: 'ending/agency/R-2001' },
          externalRef: { label: 'Das Aktenzeichen der Einrichtung', example: 'C-17' },
          closeness: {
            label: 'Wie oft sie sich treffen',
            choices: { close: 'oft', regular: 'wie üblich', occasional: 'ab und zu' },
          },
          risk: {
            label: 'Wie sicher die Klient:in ist',
            choices: {
              clear: 'nichts macht Sorgen',
              concern: 'etwas macht Sorgen',
              urgent: 'vielleicht ist jemand in Gefahr: es eilt',
            },
          },
          nextSession: {
            label: 'Das nächste Treffen',
            hint: 'Millisekunden seit 1970, in UTC.',
            example: 2_054_284_800_000,
          },
          callOnly: { label: 'Sie wird angerufen, nie angeschrieben' },
        },
      },
      'client.told': {
        title: 'Die Klient:in weiß, dass die Fachkraft geht',
        fields: {
          ref,
          how: { label: 'Wie', choices: waysHeard },
          at: {
            label: 'Wann sie es gehört hat, wenn nicht jetzt',
            hint: 'Millisekunden seit 1970, in UTC.',
            example: 2_054_284_800_000,
          },
        },
      },
      'client.settled': {
        title: 'Es ist geklärt, wie es für die Klient:in weitergeht',
        fields: {
          ref,
          outcome: {
            label: 'Wie',
            choices: {
              handedOver: 'mit jemand anderem',
              ended: 'die Zusammenarbeit endet',
              closed: 'es war schon abgeschlossen',
            },
          },
        },
      },
      'client.untold': { title: 'Dass die Person es gehört hat, war ein Irrtum', fields: { ref } },
      'client.unsettled': {
        title: 'Dass geklärt ist, wie es für die Person weitergeht, war ein Irrtum',
        fields: { ref },
      },
    },
  },
};
