import type { Choices, WordsOf } from '../../../../chart/words.ts';
import type { preparingSaid } from '../../preparing.ts';
import { reach } from './sessions.ts';
import { day, outcomes, reasons } from './shared.ts';

const risks: Choices<
  | 'habit_return'
  | 'peer_pressure'
  | 'anniversary'
  | 'stress'
  | 'money'
  | 'housing'
  | 'isolation'
  | 'other'
> = {
  habit_return: 'alte Gewohnheiten',
  peer_pressure: 'Freunde und Familie',
  anniversary: 'ein schwerer Tag im Jahr',
  stress: 'Stress',
  money: 'Geld',
  housing: 'Wohnen',
  isolation: 'Alleinsein',
  other: 'etwas anderes',
};

export const preparingWords: WordsOf<typeof preparingSaid> = {
  'ending.named': 'Es wurde gesagt, dass die Arbeit ein Ende hat, das wir gemeinsam planen',
  'ending.opened': {
    title: 'Der Abschluss ist entschieden',
    fields: {
      kind: {
        label: 'Geplant oder nicht',
        hint: 'Ohne Angabe, wie der Grund es sagt.',
        choices: { planned: 'gemeinsam geplant', unplanned: 'es kam ungeplant' },
      },
      initiator: {
        label: 'Wer es möchte',
        hint: 'Ohne Angabe, wie der Grund es sagt.',
        choices: {
          client: 'die Klient:in',
          worker: 'die Fachkraft',
          mutual: 'beide gemeinsam',
          agency: 'die Einrichtung',
          authority: 'die Behörde, die es verlangt hat',
        },
      },
      reason: {
        label: 'Warum',
        hint: 'Eines davon, oder ein eigenes Wort der Einrichtung.',
        choices: reasons,
        example: 'planned.goals_reached',
      },
      outcome: { label: 'Was erreicht wurde', choices: outcomes },
      scope: {
        label: 'Was endet',
        choices: {
          worker: 'die Arbeit mit dieser Fachkraft',
          programme: 'dieses Angebot',
          organisation: 'jede Zusammenarbeit mit uns',
        },
      },
    },
  },
  'ending.confirmed': 'Die andere Seite stimmt dem Abschluss zu',
  'endingTalk.held': { title: 'Sie haben über den Abschluss gesprochen', fields: { reach } },
  'change.reviewed': {
    title: 'Sie haben zurückgeblickt, was sich verändert hat',
    fields: {
      changes: {
        label: 'Was sich verändert hat, und was die Klient:in dafür getan hat',
        hint: 'In ihren eigenen Worten: Die Veränderung gehört ihr.',
        example: ['Ich gehe spazieren, wenn ich nicht schlafen kann'],
      },
      strength: { label: 'Was die Klient:in gut kann', example: 'bittet rechtzeitig um Hilfe' },
    },
  },
  'riskFactor.named': {
    title: 'Es ist benannt, was zurückziehen kann',
    fields: {
      type: { label: 'Was', choices: risks },
      strategy: { label: 'Was dann hilft', example: 'vor dem Abend eine Freundin anrufen' },
    },
  },
  'riskFactors.declined': 'Die Klient:in möchte darüber nicht sprechen, was zurückziehen kann',
  'strategy.practised': {
    title: 'Ein Umgang damit wurde geübt',
    fields: {
      factor: { label: 'Womit', choices: risks },
      where: {
        label: 'Wo',
        choices: {
          session: 'in einem Treffen',
          real_life: 'im Alltag',
          repair: 'als etwas zwischen Ihnen geklärt wurde',
        },
      },
      how: {
        label: 'Wie es ging',
        hint: 'In den Worten der Klient:in.',
        example: 'Ich habe nein gesagt, und es war in Ordnung',
      },
    },
  },
  'practice.waived': 'Die Klient:in möchte nicht üben',
  'support.named': {
    title: 'Es ist benannt, wer die Klient:in unterstützt',
    fields: { label: { label: 'Wer oder was', example: 'der Chor am Donnerstag' } },
  },
  'nextStep.agreed': {
    title: 'Ein nächster Schritt ist vereinbart',
    fields: {
      what: { label: 'Was', example: 'zur Ärztin gehen' },
      owner: { label: 'Wer es tut', example: 'die Klient:in' },
      by: { label: 'Bis', example: day },
    },
  },
  'nextSteps.declined': 'Die Klient:in möchte keine nächsten Schritte vereinbaren',
  'contingency.planned': {
    title: 'Es ist aufgeschrieben, was zu tun ist, wenn später Hilfe nötig ist',
    fields: {
      earlySigns: { label: 'Frühe Zeichen', example: 'drei schlechte Nächte nacheinander' },
      firstSteps: {
        label: 'Was zuerst hilft',
        example: 'ein Spaziergang und ein Anruf bei meiner Schwester',
      },
      whoToContact: { label: 'Wen fragen', example: 'die Hausärztin' },
      agencyMay: {
        label: 'Was wir dürfen',
        hint: 'Was die Klient:in von der Einrichtung möchte.',
        example: 'mich im Frühling einmal anrufen',
      },
      wayBack: {
        label: 'Der Weg zurück',
        hint: 'Wie sie wiederkommen möchte.',
        example: 'ein kurzer Anruf, und erst einmal ein Treffen',
      },
    },
  },
};
