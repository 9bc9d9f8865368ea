import { commonWords } from '../../../ending/events/words/index.ts';
import type { WordsOf } from '../../../chart/words.ts';
import type { Documents } from '../../../ending/events/words/index.ts';
import type { said } from '../index.ts';
import type { staffSaid } from '../staff.ts';

/** By subject: the groups in which people find it. */
export interface AgencyWords {
  readonly staff: { readonly title: string; readonly events: WordsOf<typeof staffSaid> };
  readonly terms: {
    readonly title: string;
    readonly events: WordsOf<Omit<typeof said, keyof typeof staffSaid>, Documents>;
  };
}

const { taking, cancelAsked, policy, almanac } = commonWords.en;
const day = '2035-02-05';
const ref = { label: 'Who', hint: 'Their reference.', example: 'W-7' };
const role = {
  label: 'Their role',
  choices: {
    worker: 'worker',
    supervisor: 'supervisor',
    lead: 'service lead',
    director: 'director',
    duty: 'on duty',
    'on-call': 'on call',
    intake: 'intake',
    records: 'keeper of the records',
    admin: 'administrator',
    accounts: 'accounts',
    cover: 'stands in for others',
  },
};
const own = {
  cover: { label: 'Who stands in when they are away', example: 'W-8' },
  nominee: { label: 'Who tells the clients, should they die', example: 'S-2' },
  workingDays: {
    label: 'Days on which they work',
    choices: {
      mon: 'Monday',
      tue: 'Tuesday',
      wed: 'Wednesday',
      thu: 'Thursday',
      fri: 'Friday',
      sat: 'Saturday',
      sun: 'Sunday',
    },
  },
  hours: { label: 'Hours in which they work', example: '09:00-17:00' },
};

export const english: AgencyWords = {
  staff: {
    title: 'The people of the agency',
    events: {
      'staff.joined': { title: 'Somebody begins to work here', fields: { ref, role, ...own } },
      'staff.changed': {
        title: 'Something has changed about a colleague',
        fields: { ref, role, ...own },
      },
      'staff.left': { title: 'A colleague works here no more', fields: { ref } },
      'staff.away': {
        title: 'A colleague is away',
        fields: {
          ref,
          from: { label: 'First day', example: day },
          until: { label: 'Last day', hint: 'Left out, nobody knows yet.', example: '2035-02-16' },
          cover: {
            label: 'Who stands in',
            hint: 'Left out, whoever usually does.',
            example: 'W-8',
          },
        },
      },
      'staff.back': { title: 'A colleague is back', fields: { ref } },
      'calendar.opened': { title: 'A calendar can be subscribed to', fields: { ref } },
      'calendar.closed': {
        title: 'A calendar’s address is gone for good',
        fields: { ref },
      },
    },
  },
  terms: {
    title: 'Settings and closed days',
    events: {
      'policy.applied': { title: 'The agency has newer settings', fields: { policy, almanac } },
      'endings.found': {
        title: 'Running endings come under the newer settings',
        fields: { endings: { label: 'Which', hint: 'Their references.', example: ['R-2001'] } },
      },
      'closure.announced': {
        title: 'The agency is closed for some days',
        fields: {
          from: { label: 'First day', example: '2035-12-24' },
          until: { label: 'Last day', example: '2035-12-31' },
        },
      },
      'admin.cancelRequested': cancelAsked,
      ...taking,
    },
  },
};
