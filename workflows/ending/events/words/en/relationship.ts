import type { WordsOf } from '../../../../chart/words.ts';
import type { feedbackSaid, relationshipSaid } from '../../relationship.ts';

export const relationshipWords: WordsOf<typeof relationshipSaid> = {
  'strain.suspected': 'Something may be in the way between you',
  'rupture.named': {
    title: 'Something came between client and worker',
    fields: {
      form: {
        label: 'How it shows',
        choices: { withdrawal: 'drawing back', confrontation: 'open conflict', mixed: 'both' },
      },
      topic: {
        label: 'What it is about',
        choices: {
          goals: 'where the work is to lead',
          tasks: 'what is done for it',
          bond: 'how you are with each other',
          pace: 'how fast it goes',
          ending_itself: 'the ending itself',
        },
      },
      hypothesis: {
        label: 'A guess at what is behind it',
        hint: 'For staff alone, and only a guess.',
        choices: {
          thinking: 'a way of seeing things',
          reinforcement: 'what stays as it is has its good sides',
          sensible_response: 'a sensible answer to a hard situation',
        },
      },
      secondView: { label: 'It was looked at a second way' },
    },
  },
  'rupture.repairing': 'You are mending what came between you',
  'rupture.repaired': {
    title: 'What came between you is mended',
    fields: { how: { label: 'How it was mended', example: 'we talked about it openly' } },
  },
  'rupture.setAside': 'You set aside together what came between you',
  'risk.changed': {
    title: 'How safe the client is has changed',
    fields: {
      level: {
        label: 'How it stands',
        choices: {
          clear: 'nothing is worrying',
          concern: 'something is worrying',
          urgent: 'somebody may be in danger: it is urgent',
        },
      },
    },
  },
};

export const feedbackWords: WordsOf<typeof feedbackSaid> = {
  'feedback.answered': {
    title: 'The client answered about the work',
    fields: {
      stood: { label: 'What stood in the way', example: 'the meetings were too early for me' },
      tags: {
        label: 'Where it lay, as the client sees it',
        choices: {
          service: 'the service',
          worker: 'the worker',
          timing: 'the times',
          life_events: 'what happened in life',
          method: 'the way of working',
          access: 'getting there',
        },
      },
      again: {
        label: 'Would they seek help again',
        choices: {
          very_likely: 'surely',
          likely: 'rather yes',
          unsure: 'they do not know',
          unlikely: 'rather not',
          very_unlikely: 'surely not',
        },
      },
      why: {
        label: 'About seeking help again, in their words',
        example: 'it was good to be heard',
      },
      unlikely: {
        label: 'They would be slow to seek help again',
        hint: 'In short, where no scale was used.',
      },
      feelings: {
        label: 'What the ending leaves behind',
        choices: {
          rejection: 'feeling turned away',
          relief: 'relief',
          anger: 'anger',
          guilt: 'guilt',
          shame: 'shame',
          sadness: 'sadness',
          worry: 'worry',
          gratitude: 'gratitude',
          pride: 'pride',
        },
      },
      answer: { label: 'Where the answer is kept besides', example: 'folder 7' },
      forWorker: {
        label: 'The worker may see it later',
        hint: 'If not, it stays with whoever read it.',
      },
    },
  },
  'feedback.replied': {
    title: 'The client was thanked for the answer',
    fields: {
      words: {
        label: 'What the client reads',
        hint: 'Thanks, and what comes of it; nobody defends themselves.',
        example: 'Thank you for telling us. We now offer meetings in the evening.',
      },
    },
  },
  'feedback.declined': 'The client would rather not answer',
  'feedback.released': 'The worker may see what the client answered',
  'feedback.withheld': 'What the client answered stays with whoever read it',
  'debrief.booked': 'The worker has a day on which to talk the ending over',
  'debrief.done': 'The worker talked the ending over',
  'debrief.declined': 'The worker would rather not talk the ending over',
};
