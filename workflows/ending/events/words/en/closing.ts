import type { Label, WordsOf } from '../../../../chart/words.ts';
import type { aftercareSaid, closingSaid } from '../../closing.ts';
import { hour } from './shared.ts';

const strength: Label & { example: string } = {
  label: 'One thing that shows what the client can do',
  hint: 'A fact about this client; it stands in the letter.',
  example: 'You called your sister when the evenings grew long',
};

export const closingWords: WordsOf<typeof closingSaid> = {
  'finalSession.scheduled': {
    title: 'The day of the last meeting was chosen',
    fields: { start: { label: 'When it begins', example: hour } },
  },
  'finalSession.declined': 'The client would rather not meet once more',
  'finalSession.impossible': {
    title: 'There can be no last meeting',
    fields: { because: { label: 'Why', example: 'the worker fell ill' } },
  },
  'letter.approved': { title: 'The closing letter was read and approved', fields: { strength } },
  'letter.handed': { title: 'The closing letter was handed over', fields: { strength } },
  'letter.withheld': {
    title: 'No closing letter is sent',
    fields: {
      because: {
        label: 'Why',
        choices: {
          safety: 'it could bring the client into danger',
          clientOptedOut: 'the client wants no letters',
        },
      },
    },
  },
  'summary.signed': 'The closing summary was signed',
  'ending.closed': 'The work was closed',
};

export const aftercareWords: WordsOf<typeof aftercareSaid> = {
  'touch.answered': {
    title: 'The client answered how things are',
    fields: {
      outcome: {
        label: 'What they said',
        choices: {
          well: 'things are well',
          wants_contact: 'they would like to be called',
          concern: 'something is worrying',
          declined: 'they would rather not be asked any more',
        },
      },
    },
  },
  'followUp.agreed': {
    title: 'We may ask later how things are',
    fields: {
      track: {
        label: 'How often',
        hint: 'A track of the policy; without one, what is usual for this ending.',
        example: 'standard',
      },
    },
  },
  'followUp.declined': 'The client would rather not be asked later',
  'return.requested': 'The client would like to come back',
  'return.agreed': 'The client comes back: the work goes on',
  'return.advised': 'The client was advised where to go, and does not come back to us',
};
