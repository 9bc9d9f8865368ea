import type { Label, WordsOf } from '../../../../chart/words.ts';
import type { accountsSaid, mandateSaid, recordsSaid } from '../../standings.ts';
import { day } from './shared.ts';

const invoice: Label & { example: string } = { label: 'Invoice', example: 'INV-2035-17' };

export const accountsWords: WordsOf<typeof accountsSaid> = {
  'invoice.late': {
    title: 'An invoice was not paid in time',
    fields: { invoice, due: { label: 'When it was due', example: day } },
  },
  'invoice.paid': { title: 'An invoice was paid', fields: { invoice } },
  'payment.talked': 'You talked with the client about what is open',
  'consequences.discussed': 'You talked about what follows if it stays unpaid',
  'payment.arranged': 'A way to pay was found that suits both',
};

export const mandateWords: WordsOf<typeof mandateSaid> = {
  'mandate.recorded': {
    title: 'Somebody else wants the work, such as a court',
    fields: {
      authority: { label: 'Who', example: 'Exampleton County Court' },
      kind: {
        label: 'What they are',
        hint: 'A relative who presses is no authority: nothing is told to them unasked.',
        choices: { authority: 'an authority', relative: 'a relative' },
      },
      conditions: { label: 'What they ask for', example: 'twelve meetings' },
      reports: {
        label: 'What they are told',
        hint: 'Such as dates attended.',
        example: 'dates attended',
      },
      endsWhen: { label: 'When it ends', example: 'after twelve meetings' },
      noticeDays: { label: 'How many days before the end they hear of it', example: 14 },
      needsPermission: { label: 'They have to permit the ending' },
      mail: { label: 'Where they are written to', example: 'court@example.org' },
      reference: { label: 'Their own reference of the case', example: '7 F 12/35' },
      attendance: { label: 'It was agreed that they hear how many meetings took place' },
    },
  },
  'authority.noticeApproved': {
    title: 'The letter to the authority may leave',
    fields: {
      endsOn: {
        label: 'The day on which the work ends',
        hint: 'Left out, as planned.',
        example: day,
      },
    },
  },
  'authority.informed': {
    title: 'The authority was told',
    fields: {
      says: {
        label: 'What it was told',
        hint: 'Dates and attendance, as agreed.',
        example: 'The work ends on 5 February; all twelve meetings were held.',
      },
    },
  },
  'authority.permitted': 'The authority permits the ending',
  'authority.copyGiven': 'The client has seen what the authority was told',
  'mandate.explained': 'The client was told what goes to whom, and what never does',
  'mandate.shared': 'The client allows that the relative is told something',
  'mandate.ended': 'Nobody orders the work any more',
};

export const recordsWords: WordsOf<typeof recordsSaid> = {
  'records.requested': 'The client asks to see the records',
  'records.given': 'The client was given a copy of the records',
  'erasure.requested': 'The client asks to erase the records',
  'erasure.decided': {
    title: 'It was decided about erasing the records',
    fields: {
      decision: {
        label: 'What was decided',
        choices: {
          erase: 'they are erased',
          restrict: 'they are kept, and nobody uses them',
          refuse: 'they have to be kept',
        },
      },
      because: { label: 'Why', example: 'the law asks to keep them for ten years' },
    },
  },
  'record.opened': {
    title: 'Somebody who has nothing to do with the client opens the record in an emergency',
    fields: {
      because: {
        label: 'Why',
        hint: 'The supervisor reads it, and talks with you about it.',
        example: 'they called on the emergency line, and nobody who knows them is here',
      },
    },
  },
  'legalHold.set': 'The records have to be kept, because of a dispute or the law',
  'legalHold.released': 'The records no longer have to be kept because of a dispute',
  'records.destroyed': 'The records were destroyed',
};
