import type { Label, WordsOf } from '../../../../chart/words.ts';
import type { transferSaid } from '../../transfer.ts';

const type = {
  label: 'Which kind',
  choices: {
    clinical: 'for treatment',
    social: 'for practical help',
    growth: 'for something new, where all is well',
    successor_firm: 'another firm',
  },
} as const;

const found: Label = { label: 'They do, or have an interest of their own' };

export const transferWords: WordsOf<typeof transferSaid> = {
  'transfer.proposed': {
    title: 'Somebody was found with whom the client can go on',
    fields: {
      to: { label: 'Who', hint: 'Their reference.', example: 'W-9' },
      name: { label: 'How the client is to know them', example: 'Robin' },
      external: { label: 'They work elsewhere' },
    },
  },
  'transfer.consented': 'The client would like to go on with them',
  'transfer.conflictChecked': {
    title: 'It was looked at whether they know the client otherwise',
    fields: { found },
  },
  'transfer.accepted': 'Whoever is to take over says yes',
  'transfer.refused': 'Whoever is to take over says no',
  'transfer.started': 'The first meeting with whoever took over was held',
  'handover.drafted': {
    title: 'The note for whoever takes over is written',
    fields: { to: { label: 'For whom', example: 'Robin' } },
  },
  'handover.consented': 'The client agrees to the note',
  'handover.declined': 'The client would rather not have the note passed on',
  'handover.sent': 'The note was passed on',
  'handover.accepted': 'Whoever takes over has read the note',
  'handover.held': 'Client, worker and whoever takes over have met',
  'referral.offered': {
    title: 'Another service was recommended',
    fields: {
      type,
      what: { label: 'Which service', example: 'the family centre in Exampleton' },
      suits: { label: 'Why it suits this client', example: 'it is near, and open in the evening' },
    },
  },
  'referral.consented': {
    title: 'The client would like to go there',
    fields: {
      type,
      mail: {
        label: 'Where the service is written to',
        hint: 'Left out, somebody sends the referral.',
        example: 'office@example.org',
      },
      contact: {
        label: 'How it may reach the client',
        hint: 'As they wish; left out, they call themselves.',
        example: 'by phone in the afternoon',
      },
      words: {
        label: 'What it may know',
        hint: 'In the client’s own words.',
        example: 'I would like to talk about my sleep',
      },
    },
  },
  'referral.sent': { title: 'The service was written to', fields: { type } },
  'referral.accepted': { title: 'The service takes the client', fields: { type } },
  'referral.declined': { title: 'The client would rather not go there', fields: { type } },
  'referral.firstContact': { title: 'The first meeting there was held', fields: { type } },
};
