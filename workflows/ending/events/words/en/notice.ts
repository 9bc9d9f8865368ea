import type { WordsOf } from '../../../../chart/words.ts';
import type { noticeSaid } from '../../notice.ts';
import { day, outcomes, reasons } from './shared.ts';

export const noticeWords: WordsOf<typeof noticeSaid> = {
  'ending.proposed': {
    title: 'We would like to end the work',
    fields: {
      reason: {
        label: 'Why',
        hint: 'One of these, or a word of the agency’s own.',
        choices: reasons,
        example: 'agency.scope_or_capacity',
      },
      initiator: { label: 'Who wants it', choices: { agency: 'the agency', worker: 'the worker' } },
      outcome: { label: 'What was reached', choices: outcomes },
      stillNeeded: { label: 'The client still needs what ends here' },
      integrity: {
        label: 'It does not end to begin another kind of tie',
        hint: 'The supervisor’s answer, after asking the worker.',
      },
      businessEffect: {
        label: 'What late money stops',
        hint: 'It is weighed, and never kept or sent.',
        example: 'the rent of the room',
      },
    },
  },
  'conversation.held': 'You talked with the client about the ending that is proposed',
  'conversation.prevented': {
    title: 'There could be no talk about the ending that is proposed',
    fields: {
      because: {
        label: 'Why',
        choices: {
          declined: 'the client would rather not',
          unreachable: 'the client could not be reached',
          payer: 'whoever pays does not allow it',
          danger: 'somebody would be in danger',
        },
      },
    },
  },
  'options.offered': {
    title: 'The client was offered ways to go on',
    fields: {
      what: { label: 'Which', example: ['the family centre in Exampleton'] },
    },
  },
  'options.none': {
    title: 'No ways to go on were found',
    fields: { because: { label: 'Why', example: 'every service nearby has a long list' } },
  },
  'approval.given': {
    title: 'Looked at and signed',
    fields: {
      of: {
        label: 'What is signed',
        choices: {
          agencyEnding: 'that the agency ends the work',
          conductLetter: 'the letter about conduct',
          emergency: 'that the work ends at once, because somebody is in danger',
          urgentRisk: 'that another service takes over although the risk is urgent',
        },
      },
    },
  },
  'notice.given': {
    title: 'Notice was given',
    fields: {
      behaviour: {
        label: 'What was seen or heard',
        hint: 'The client reads it: what happened, and no word about the person.',
        example: 'there was shouting at the reception',
      },
      agreementItem: { label: 'The agreed item', example: 'reasonable conduct' },
      returnConditions: {
        label: 'How the work could begin again',
        example: 'a talk with the service lead',
      },
      effectiveOn: {
        label: 'The day on which the work ends',
        hint: 'Left out, the first that the notice allows.',
        example: day,
      },
    },
  },
  'notice.withdrawn': {
    title: 'The proposal or notice is taken back',
    fields: { because: { label: 'Why', example: 'a way to go on was found' } },
  },
  'appeal.lodged': 'The client objects to the ending',
  'appeal.decided': {
    title: 'The objection was answered',
    fields: { upheld: { label: 'The client is right: the work goes on' } },
  },
  'emergency.declared': {
    title: 'Somebody is in danger: the work ends at once',
    fields: {
      because: {
        label: 'What happened',
        choices: {
          violence: 'there was violence',
          threat: 'there was a threat',
          danger: 'somebody is in danger',
        },
      },
    },
  },
  'return.reviewed': 'A supervisor looked at how the work can begin again well',
};
