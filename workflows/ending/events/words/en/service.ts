import type { WordsOf } from '../../../../chart/words.ts';
import type { serviceSaid } from '../../service.ts';
import { day, outcomes } from './shared.ts';

export const serviceWords: WordsOf<typeof serviceSaid> = {
  'goal.named': {
    title: 'A goal was named',
    fields: {
      wording: { label: 'The goal, in the client’s own words', example: 'Sleep through the night' },
      direction: {
        label: 'Direction',
        choices: { gain: 'to gain something', be_free_of: 'to be free of something' },
      },
      enough: { label: 'What would be good enough', example: 'five nights of seven' },
    },
  },
  'goal.rated': {
    title: 'It was said how far a goal is reached',
    fields: {
      goal: {
        label: 'Number of the goal',
        hint: 'As they are counted where the ending is shown.',
        example: 1,
      },
      reached: { label: 'How far it is reached, 0 to 10, as the client sees it', example: 7 },
    },
  },
  'readiness.agreed': {
    title: 'Both see that the work can come to its end',
    fields: {
      basis: {
        label: 'By what',
        choices: {
          goals_met: 'the goals are reached',
          sufficient_progress: 'enough is reached',
          no_longer_needed: 'the work is no longer needed',
          time_ended: 'the agreed time is over',
          other: 'something else',
        },
      },
    },
  },
  'stagnation.decided': {
    title: 'It was decided how to go on where nothing moves',
    fields: {
      decision: {
        label: 'What was decided',
        choices: {
          continue: 'go on as before',
          newApproach: 'try another way',
          refer: 'recommend somebody else',
          planEnding: 'plan the ending',
        },
      },
    },
  },
  'stagnation.countersigned': 'A second person looked at how the work goes on, and signed',
  'expectations.asked': 'Somebody would like to talk about what each expects',
  'duties.rated': {
    title: 'The client said how the worker’s duties are kept',
    fields: {
      duties: {
        label: 'What the worker owes',
        fields: {
          what: { label: 'Duty', example: 'calls back within a day' },
          kept: { label: 'How it is kept, 0 to 10, as the client sees it', example: 8 },
        },
      },
    },
  },
  'expectations.reviewed': {
    title: 'You talked about what each expects',
    fields: {
      workerFirst: {
        label: 'The worker’s duties came first',
        hint: 'How they are kept is told before, with duties.rated.',
      },
      own: {
        label: 'What the client owes the work, as both see it',
        fields: {
          what: { label: 'What', example: 'says a day before when a meeting cannot be' },
          client: { label: 'As the client sees it', example: 'mostly' },
          worker: { label: 'As the worker sees it', example: 'mostly' },
        },
      },
    },
  },
  'case.changed': {
    title: 'What was agreed at the beginning is otherwise now',
    fields: {
      startDate: { label: 'First day of the work', example: '2034-02-05' },
      plannedEnd: { label: 'Planned last day', example: day },
      sessionCap: { label: 'How many meetings at most', example: 20 },
      supervisor: { label: 'Who supervises it', hint: 'Their reference.', example: 'S-2' },
      bornOn: {
        label: 'Day of birth',
        hint: 'The records of somebody who was young stay longer.',
        example: '2019-05-04',
      },
    },
  },
  'worker.offered': 'The client was offered another worker',
  'check.answered': {
    title: 'The client was asked whether something should be different',
    fields: {
      different: {
        label: 'Their answer',
        choices: { yes: 'yes', no: 'no', rather_not_say: 'they would rather not say' },
      },
      words: { label: 'What, in their words', example: 'we go too fast for me' },
    },
  },
  'unease.told': {
    title: 'The client says that something is not right',
    fields: {
      to: {
        label: 'Who is to hear it',
        choices: { worker: 'the worker', other: 'somebody else' },
      },
      person: { label: 'Whom they chose to listen', hint: 'Their reference.', example: 'L-1' },
    },
  },
  'contactStyle.chosen': {
    title: 'The client chose how they like to be written to',
    fields: {
      style: {
        label: 'How',
        choices: {
          chatty: 'warm and at length',
          brief: 'in short',
          minimal: 'as little as possible',
          only_when_asked: 'only when they ask',
        },
      },
    },
  },
  'outcome.recorded': {
    title: 'What came of the work was recorded',
    fields: { outcome: { label: 'What was reached', choices: outcomes } },
  },
};
