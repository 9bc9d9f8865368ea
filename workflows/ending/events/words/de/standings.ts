import type { Label, WordsOf } from '../../../../chart/words.ts';
import type { accountsSaid, mandateSaid, recordsSaid } from '../../standings.ts';
import { day } from './shared.ts';

const invoice: Label & { example: string } = { label: 'Rechnung', example: 'INV-2035-17' };

export const accountsWords: WordsOf<typeof accountsSaid> = {
  'invoice.late': {
    title: 'Eine Rechnung wurde nicht rechtzeitig bezahlt',
    fields: { invoice, due: { label: 'Wann sie fällig war', example: day } },
  },
  'invoice.paid': { title: 'Eine Rechnung wurde bezahlt', fields: { invoice } },
  'payment.talked': 'Sie haben mit der Klient:in über offene Beträge gesprochen',
  'consequences.discussed': 'Sie haben besprochen, was folgt, wenn es offen bleibt',
  'payment.arranged': 'Es gibt einen Weg zu zahlen, der für beide passt',
};

export const mandateWords: WordsOf<typeof mandateSaid> = {
  'mandate.recorded': {
    title: 'Jemand anderes verlangt die Zusammenarbeit, etwa ein Gericht',
    fields: {
      authority: { label: 'Wer', example: 'Amtsgericht Beispielstadt' },
      kind: {
        label: 'Wer das ist',
        hint: 'Angehörige sind keine Behörde: Ungefragt erfahren sie nichts.',
        choices: { authority: 'eine Behörde', relative: 'Angehörige' },
      },
      conditions: { label: 'Was sie verlangen', example: 'zwölf Treffen' },
      reports: {
        label: 'Was sie erfahren',
        hint: 'Etwa die Tage der Treffen.',
        example: 'Tage der Treffen',
      },
      endsWhen: { label: 'Wann es endet', example: 'nach zwölf Treffen' },
      noticeDays: { label: 'Wie viele Tage vorher sie es erfahren', example: 14 },
      needsPermission: { label: 'Sie muss den Abschluss erlauben' },
      mail: { label: 'Wohin ihnen geschrieben wird', example: 'court@example.org' },
      reference: { label: 'Ihr eigenes Aktenzeichen', example: '7 F 12/35' },
      attendance: { label: 'Vereinbart ist, dass sie erfahren, wie viele Treffen es gab' },
    },
  },
  'authority.noticeApproved': {
    title: 'Der Brief an die Behörde darf hinaus',
    fields: {
      endsOn: {
        label: 'Der Tag, an dem die Zusammenarbeit endet',
        hint: 'Ohne Angabe wie geplant.',
        example: day,
      },
    },
  },
  'authority.informed': {
    title: 'Die Behörde wurde informiert',
    fields: {
      says: {
        label: 'Was sie erfahren hat',
        hint: 'Daten und Teilnahme, wie vereinbart.',
        example: 'Die Zusammenarbeit endet am 5. Februar; alle zwölf Treffen haben stattgefunden.',
      },
    },
  },
  'authority.permitted': 'Die Behörde erlaubt den Abschluss',
  'authority.copyGiven': 'Die Klient:in hat gesehen, was die Behörde erfahren hat',
  'mandate.explained': 'Die Klient:in weiß, was an wen geht, und was nie',
  'mandate.shared': 'Die Klient:in erlaubt, dass Angehörige etwas erfahren',
  'mandate.ended': 'Niemand verlangt die Zusammenarbeit mehr',
};

export const recordsWords: WordsOf<typeof recordsSaid> = {
  'records.requested': 'Die Klient:in möchte die Akte sehen',
  'records.given': 'Die Klient:in hat eine Kopie der Akte',
  'erasure.requested': 'Die Klient:in möchte, dass die Akte gelöscht wird',
  'erasure.decided': {
    title: 'Über das Löschen der Akte ist entschieden',
    fields: {
      decision: {
        label: 'Was entschieden wurde',
        choices: {
          erase: 'sie wird gelöscht',
          restrict: 'sie wird aufbewahrt, und niemand benutzt sie',
          refuse: 'sie muss aufbewahrt werden',
        },
      },
      because: { label: 'Warum', example: 'das Gesetz verlangt zehn Jahre' },
    },
  },
  'record.opened': {
    title: 'Jemand, der mit der Person nichts zu tun hat, öffnet die Akte im Notfall',
    fields: {
      because: {
        label: 'Warum',
        hint: 'Die Leitung liest es und spricht mit Ihnen darüber.',
        example: 'Anruf auf der Notfallnummer, und niemand ist da, der die Person kennt',
      },
    },
  },
  'legalHold.set': 'Die Akte muss aufbewahrt werden, wegen eines Streits oder des Rechts',
  'legalHold.released': 'Die Akte muss nicht mehr wegen eines Streits aufbewahrt werden',
  'records.destroyed': 'Die Akte wurde vernichtet',
};
