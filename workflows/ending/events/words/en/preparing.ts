import { reach } from './sessions.ts';
import type { Choices, WordsOf } from '../../../../chart/words.ts';
import type { preparingSaid } from '../../preparing.ts';
import { day, outcomes, reasons } from './shared.ts';

const risks: Choices<
  | 'habit_return'
  | 'peer_pressure'
  | 'anniversary'
  | 'stress'
  | 'money'
  | 'housing'
  | 'isolation'
  | 'other'
> = {
  habit_return: 'old habits',
  peer_pressure: 'friends and family',
  anniversary: 'a hard day of the year',
  stress: 'stress',
  money: 'money',
  housing: 'housing',
  isolation: 'being alone',
  other: 'something else',
};

export const preparingWords: WordsOf<typeof preparingSaid> = {
  'ending.named': 'It was said that the work has an end, planned together',
  'ending.opened': {
    title: 'The ending was decided',
    fields: {
      kind: {
        label: 'Planned or not',
        hint: 'Left out, as the reason says.',
        choices: { planned: 'planned together', unplanned: 'it came unplanned' },
      },
      initiator: {
        label: 'Who wants it',
        hint: 'Left out, as the reason says.',
        choices: {
          client: 'the client',
          worker: 'the worker',
          mutual: 'both together',
          agency: 'the agency',
          authority: 'the authority that ordered the work',
        },
      },
      reason: {
        label: 'Why',
        hint: 'One of these, or a word of the agency’s own.',
        choices: reasons,
        example: 'planned.goals_reached',
      },
      outcome: { label: 'What was reached', choices: outcomes },
      scope: {
        label: 'What ends',
        choices: {
          worker: 'the work with this worker',
          programme: 'this programme',
          organisation: 'all work with us',
        },
      },
    },
  },
  'ending.confirmed': 'The other side agrees to the ending',
  'endingTalk.held': { title: 'You talked about the ending', fields: { reach } },
  'change.reviewed': {
    title: 'You looked back on what changed',
    fields: {
      changes: {
        label: 'What changed, and what the client did for it',
        hint: 'In the client’s own words: the change is theirs.',
        example: ['I go for a walk when I cannot sleep'],
      },
      strength: { label: 'What the client is good at', example: 'asks for help in time' },
    },
  },
  'riskFactor.named': {
    title: 'It was named what may pull back',
    fields: {
      type: { label: 'What', choices: risks },
      strategy: { label: 'What then helps', example: 'call a friend before the evening' },
    },
  },
  'riskFactors.declined': 'The client would rather not talk about what may pull back',
  'strategy.practised': {
    title: 'A way to meet it was practised',
    fields: {
      factor: { label: 'What it meets', choices: risks },
      where: {
        label: 'Where',
        choices: {
          session: 'in a meeting',
          real_life: 'in daily life',
          repair: 'when something between you was mended',
        },
      },
      how: {
        label: 'How it went',
        hint: 'In the client’s words.',
        example: 'I said no, and it was all right',
      },
    },
  },
  'practice.waived': 'The client would rather not practise',
  'support.named': {
    title: 'Somebody was named who supports the client',
    fields: { label: { label: 'Who or what', example: 'the choir on Thursdays' } },
  },
  'nextStep.agreed': {
    title: 'A next step was agreed',
    fields: {
      what: { label: 'What', example: 'see the doctor' },
      owner: { label: 'Who does it', example: 'the client' },
      by: { label: 'Until', example: day },
    },
  },
  'nextSteps.declined': 'The client would rather agree no next steps',
  'contingency.planned': {
    title: 'It was written down what to do if help is needed later',
    fields: {
      earlySigns: { label: 'Early signs', example: 'three bad nights in a row' },
      firstSteps: { label: 'What helps first', example: 'a walk, and a call to my sister' },
      whoToContact: { label: 'Whom to ask', example: 'the family doctor' },
      agencyMay: {
        label: 'What we may do',
        hint: 'What the client wants the agency to do.',
        example: 'call me once in spring',
      },
      wayBack: {
        label: 'The way back',
        hint: 'How they would like to come back.',
        example: 'a short call, and one meeting to begin with',
      },
    },
  },
};
