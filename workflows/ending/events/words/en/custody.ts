import type { Choices, WordsOf } from '../../../../chart/words.ts';
import type { Leaving } from '../../../names.ts';
import type { custodySaid } from '../../custody.ts';
import { day } from './shared.ts';

export const leavings: Choices<Leaving> = {
  resigned: 'they resigned',
  dismissed: 'they were dismissed',
  laid_off: 'their post was given up',
  transferred: 'they move to other work',
  illness: 'they are ill',
  death: 'they have died',
  leave: 'they go on leave',
  retirement: 'they retire',
};

export const heat: Choices<'high' | 'medium' | 'low'> = {
  high: 'much',
  medium: 'some',
  low: 'hardly',
};

export const waysHeard: Choices<'call' | 'message' | 'inPerson' | 'heardElsewhere'> = {
  call: 'by phone',
  message: 'in writing',
  inPerson: 'in person',
  heardElsewhere: 'they had heard it elsewhere',
};

export const custodyWords: WordsOf<typeof custodySaid> = {
  'departure.began': {
    title: 'The worker leaves',
    fields: {
      departure: { label: 'The departure, by its id', example: 'departure/agency/W-7' },
      kind: { label: 'Why', hint: 'The client is never told.', choices: leavings },
      contentiousness: { label: 'Whether it is disputed', choices: heat },
      lastDay: { label: 'Last day', example: day },
      dueBy: {
        label: 'By then the client has heard it from us',
        hint: 'Milliseconds since 1970, in UTC.',
        example: 2_054_284_800_000,
      },
      speaker: { label: 'Who now speaks for the agency', example: 'L-1' },
      speakerName: { label: 'How the clients know them', example: 'Kim' },
      call: { label: 'The client is called, not written to' },
    },
  },
  'departure.withdrawn': 'The worker stays after all',
  'departure.told': {
    title: 'The client was told that the worker leaves',
    fields: { how: { label: 'How', choices: waysHeard } },
  },
  'departure.optionsTalked': {
    title: 'You talked about how the client goes on',
    fields: {
      choice: {
        label: 'What they would like',
        choices: {
          newWorker: 'to go on with another worker',
          otherService: 'to go on elsewhere',
          pause: 'a pause',
          end: 'to end',
          undecided: 'they do not know yet',
        },
      },
    },
  },
  'worker.unavailable': {
    title: 'The worker is away',
    fields: {
      until: { label: 'Until', example: day },
      cover: { label: 'Who stands in', example: 'W-8' },
      coverName: { label: 'How the client knows them', example: 'Robin' },
    },
  },
  'worker.returned': 'The worker is back',
  'worker.died': 'The worker has died',
  'conflict.checked': {
    title: 'It was looked at whether the worker knows the client otherwise',
    fields: { found: { label: 'They do, or have an interest of their own' } },
  },
  'cover.named': {
    title: 'Somebody stands in for the worker',
    fields: {
      ref: { label: 'Who', hint: 'Their reference.', example: 'W-8' },
      name: { label: 'How the client knows them', example: 'Robin' },
    },
  },
};
