import type { Choices, WordsOf } from '../../../../chart/words.ts';
import type { clientSaid } from '../../client.ts';
import { day } from './shared.ts';

const sides: Choices<'client' | 'worker' | 'agency'> = {
  client: 'the client',
  worker: 'the worker',
  agency: 'the agency',
};

export const clientWords: WordsOf<typeof clientSaid> = {
  'client.ended': {
    title: 'The client ends the work',
    fields: {
      reason: {
        label: 'Why, where they like to say',
        hint: 'Nobody has to give a reason.',
        example: 'I would like to go on by myself',
      },
    },
  },
  'decision.withdrawn': 'The decision to end was taken back',
  'client.unavailable': {
    title: 'The client is away for a while',
    fields: {
      because: {
        label: 'Why, as far as it is known',
        hint: 'A word that blames nobody.',
        example: 'in hospital',
      },
      until: { label: 'Until', example: day },
    },
  },
  'client.resumed': 'The client is back',
  'forceMajeure.notified': {
    title: 'Something that nobody could help keeps one side away',
    fields: {
      whose: {
        label: 'Who is kept away',
        hint: 'Whose side it is is no blame.',
        choices: sides,
      },
      until: { label: 'Until', example: day },
    },
  },
  'forceMajeure.ended': {
    title: 'What kept one side away is over',
    fields: {
      whose: {
        label: 'Who was kept away',
        hint: 'Where more than one side is.',
        choices: sides,
      },
    },
  },
  'client.died': 'The client has died',
  'ending.annulled': {
    title: 'The case was registered by mistake',
    fields: {
      because: { label: 'How it came about', example: 'registered twice' },
    },
  },
  'entry.corrected': {
    title: 'Something was told by mistake',
    fields: {
      entry: {
        label: 'The entry that is wrong',
        hint: 'Its id, such as client.died#1; a name alone is the last of that name.',
        example: 'session.missed#1',
      },
      because: {
        label: 'How it came about',
        hint: 'It is weighed, and not kept.',
        example: 'I took the wrong case',
      },
      instead: {
        label: 'What it was instead',
        hint: 'Of a recorded meeting alone.',
        choices: {
          held: 'it was held',
          missed: 'the client did not come',
          excused: 'the client could not come',
          cancelled: 'we could not hold it',
          planned: 'it is still to come',
        },
      },
    },
  },
};
