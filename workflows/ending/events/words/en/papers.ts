import type { Label, WordsOf } from '../../../../chart/words.ts';
import type { papersSaid } from '../../papers.ts';
import { day } from './shared.ts';

const what: Label & { example: string } = {
  label: 'Which date',
  example: 'appeal to the tax office',
};

export const papersWords: WordsOf<typeof papersSaid> = {
  'original.held': {
    title: 'We hold something of the client’s own',
    fields: { item: { label: 'What', example: 'birth certificate' } },
  },
  'documents.sent': {
    title: 'The client’s originals were sent back',
    fields: {
      carrier: { label: 'With whom', example: 'Example Post' },
      tracking: { label: 'Tracking number', example: 'EX123456789' },
    },
  },
  'documents.delivered': {
    title: 'The client has the originals',
    fields: {
      proof: {
        label: 'How it is proven',
        choices: {
          carrier: 'the carrier says so',
          signature: 'it was signed for',
          inPerson: 'handed over in person',
        },
      },
    },
  },
  'documents.waived': {
    title: 'The client does not want the originals back',
    fields: { because: { label: 'Why', example: 'they are copies' } },
  },
  'lien.claimed': 'We keep papers until invoices are paid (a lien)',
  'lien.released': 'We no longer keep papers until invoices are paid',
  'access.told': 'The client was told how to see the records',
  'access.closed': 'The client’s access to our systems is closed',
  'money.settled': {
    title: 'The account is settled',
    fields: {
      refund: {
        label: 'Money paid back',
        choices: { none: 'nothing was to be paid back', made: 'it was paid back' },
      },
    },
  },
  'summary.scheduled': {
    title: 'The closing summary has a day',
    fields: { date: { label: 'By when it is signed', example: day } },
  },
  'enquiry.received': {
    title: 'Somebody asks about the work',
    fields: {
      from: { label: 'Who asks', example: 'Example & Partners' },
      permission: { label: 'The client permits an answer' },
      permissionRef: {
        label: 'Where the permission stands',
        hint: 'Such as a letter and its day.',
        example: 'letter of 2035-02-01',
      },
      mail: { label: 'Where the answer is written to', example: 'office@example.org' },
    },
  },
  'enquiry.answered': {
    title: 'Whoever asked about the work was answered',
    fields: {
      says: {
        label: 'The answer',
        hint: 'Facts alone; it is weighed, and kept until it has left.',
        example: 'We worked together from March to June 2034.',
      },
    },
  },
  'deadline.watched': {
    title: 'We mind a date for the client',
    fields: { what, date: { label: 'Day', example: day } },
  },
  'deadline.handedOver': {
    title: 'Whoever acts for the client now minds the date',
    fields: { what },
  },
  'deadline.acknowledged': { title: 'The client says that they mind the date', fields: { what } },
};
