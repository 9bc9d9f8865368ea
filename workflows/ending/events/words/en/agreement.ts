import type { WordsOf } from '../../../../chart/words.ts';
import type { agreementSaid } from '../../agreement.ts';
import { day } from './shared.ts';

export const agreementWords: WordsOf<typeof agreementSaid> = {
  'agreement.recorded': {
    title: 'The working agreement was made',
    fields: {
      form: { label: 'Form', choices: { written: 'in writing', spoken: 'by word of mouth' } },
      moneyTerms: { label: 'It says what the work costs, and when that is due' },
      terms: {
        label: 'What was agreed',
        fields: {
          place: { label: 'Place', example: '12 Example Street, second floor' },
          time: { label: 'Time', example: 'Mondays at 10, for 50 minutes' },
          mode: { label: 'How you meet', example: 'in the room, or by video' },
          cancelling: { label: 'How a meeting is cancelled', example: 'a day before, by phone' },
          between: {
            label: 'Contact between meetings',
            example: 'by phone until 5 in the evening',
          },
        },
      },
      items: { label: 'Whatever else was agreed', example: ['we both come sober'] },
    },
  },
  'agreement.reviewed': 'The agreement was read again together',
  'conduct.noted': {
    title: 'What was agreed was not kept',
    fields: {
      behaviour: {
        label: 'What was seen or heard',
        hint: 'For staff alone, and forgotten with the step.',
        example: 'shouted at the reception',
      },
      item: {
        label: 'The agreed item',
        hint: 'Or "reasonable conduct".',
        example: 'reasonable conduct',
      },
      date: { label: 'Day on which it was', example: day },
    },
  },
  'conduct.talked': 'It was talked about with the client',
  'conduct.reminded': {
    title: 'The client is to be reminded of the agreement in writing',
    fields: {
      item: { label: 'The agreed item', example: 'reasonable conduct' },
      behaviour: {
        label: 'What was seen or heard',
        hint: 'The client reads it: what happened, and no word about the person.',
        example: 'there was shouting at the reception',
      },
    },
  },
  'conductStep.approved': 'The letter about the agreement was looked at and approved',
  'agreement.restored': 'The agreement is kept again',
};
