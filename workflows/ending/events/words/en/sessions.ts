import type { Label, WordsOf } from '../../../../chart/words.ts';
import type { sessionsSaid, taperSaid } from '../../sessions.ts';
import { hour } from './shared.ts';

const start: Label & { example: string } = {
  label: 'When it begins',
  hint: 'In the agency’s local time.',
  example: hour,
};

export const reach = {
  label: 'How they may be reached',
  hint: 'You asked when you met.',
  choices: { same: 'as before' },
} as const;

export const sessionsWords: WordsOf<typeof sessionsSaid> = {
  'session.planned': { title: 'The next meeting was agreed', fields: { start } },
  'session.moved': { title: 'The next meeting was moved', fields: { start } },
  'session.held': {
    title: 'The meeting was held',
    fields: {
      lateMinutes: {
        label: 'How late it began, in minutes',
        hint: 'It may be a sign that something is in the way, and says nothing of a person.',
        example: 10,
      },
      reach,
    },
  },
  'session.missed': 'The client did not come',
  'session.excused': {
    title: 'The client could not come, and said so',
    fields: { because: { label: 'Why', example: 'a child was ill' } },
  },
  'session.cancelled': {
    title: 'We could not hold the meeting',
    fields: { because: { label: 'Why', example: 'the worker was ill' } },
  },
};

export const taperWords: WordsOf<typeof taperSaid> = {
  'taper.proposed': {
    title: 'It was proposed how meetings grow rarer',
    fields: {
      preset: { label: 'A plan of the policy, by its name', example: 'standard' },
      steps: {
        label: 'Or the steps one by one',
        hint: 'How often, and how long after the one before: 3x2w is three meetings, each two weeks later.',
        example: ['3x2w', '2x4w'],
      },
    },
  },
  'taper.agreed': 'The client agrees to how meetings grow rarer',
  'taper.declined': 'The client would like it otherwise',
  'taper.waived': 'Meetings do not grow rarer: the work is concluded at once',
  'taper.held': {
    title: 'Meetings stay as they are for now',
    fields: { because: { label: 'Why', example: 'a hard week' } },
  },
  'taper.resumed': 'Meetings go on growing rarer',
  'taper.steppedBack': 'Meetings are more frequent again, by one step',
  'taper.advanced': 'Meetings grow rarer sooner, by one step',
  'setback.reported': 'There was a setback',
  'goals.reopened': 'The goals are worked on again',
  'client.wantedSooner': 'The client would like to end sooner',
};
