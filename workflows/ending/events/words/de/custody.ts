import type { Choices, WordsOf } from '../../../../chart/words.ts';
import type { Leaving } from '../../../names.ts';
import type { custodySaid } from '../../custody.ts';
import { day } from './shared.ts';

export const leavings: Choices<Leaving> = {
  resigned: 'sie geht von sich aus',
  dismissed: 'ihr wurde die Stelle entzogen',
  laid_off: 'die Stelle fällt weg',
  transferred: 'sie wechselt die Aufgabe',
  illness: 'sie ist krank',
  death: 'sie ist gestorben',
  leave: 'sie geht in eine Auszeit',
  retirement: 'sie geht in den Ruhestand',
};

export const heat: Choices<'high' | 'medium' | 'low'> = {
  high: 'sehr',
  medium: 'etwas',
  low: 'kaum',
};

export const waysHeard: Choices<'call' | 'message' | 'inPerson' | 'heardElsewhere'> = {
  call: 'am Telefon',
  message: 'schriftlich',
  inPerson: 'persönlich',
  heardElsewhere: 'sie hatte es schon anderswo gehört',
};

export const custodyWords: WordsOf<typeof custodySaid> = {
  'departure.began': {
    title: 'Die Fachkraft geht',
    fields: {
      departure: { label: 'Der Weggang, mit Kennung', example: 'departure/agency/W-7' },
      kind: { label: 'Warum', hint: 'Die Klient:in erfährt es nie.', choices: leavings },
      contentiousness: { label: 'Wie strittig es ist', choices: heat },
      lastDay: { label: 'Letzter Tag', example: day },
      dueBy: {
        label: 'Bis dahin hat die Klient:in es von uns gehört',
        hint: 'Millisekunden seit 1970, in UTC.',
        example: 2_054_284_800_000,
      },
      speaker: { label: 'Wer jetzt für die Einrichtung spricht', example: 'L-1' },
      speakerName: { label: 'Unter welchem Namen die Klient:innen sie kennen', example: 'Kim' },
      call: { label: 'Die Klient:in wird angerufen, nicht angeschrieben' },
    },
  },
  'departure.withdrawn': 'Die Fachkraft bleibt doch',
  'departure.told': {
    title: 'Die Klient:in weiß, dass die Fachkraft geht',
    fields: { how: { label: 'Wie', choices: waysHeard } },
  },
  'departure.optionsTalked': {
    title: 'Sie haben besprochen, wie es für die Klient:in weitergeht',
    fields: {
      choice: {
        label: 'Was sie möchte',
        choices: {
          newWorker: 'mit einer anderen Fachkraft weitergehen',
          otherService: 'anderswo weitergehen',
          pause: 'eine Pause',
          end: 'aufhören',
          undecided: 'sie weiß es noch nicht',
        },
      },
    },
  },
  'worker.unavailable': {
    title: 'Die Fachkraft ist nicht da',
    fields: {
      until: { label: 'Bis', example: day },
      cover: { label: 'Wer vertritt', example: 'W-8' },
      coverName: { label: 'Unter welchem Namen die Klient:in sie kennt', example: 'Robin' },
    },
  },
  'worker.returned': 'Die Fachkraft ist wieder da',
  'worker.died': 'Die Fachkraft ist gestorben',
  'conflict.checked': {
    title: 'Es wurde geprüft, ob die Fachkraft die Klient:in anderswoher kennt',
    fields: { found: { label: 'So ist es, oder sie hat ein eigenes Interesse' } },
  },
  'cover.named': {
    title: 'Jemand vertritt die Fachkraft',
    fields: {
      ref: { label: 'Wer', hint: 'Die Kennung der Person.', example: 'W-8' },
      name: { label: 'Unter welchem Namen die Klient:in sie kennt', example: 'Robin' },
    },
  },
};
