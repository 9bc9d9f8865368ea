import { commonWords } from '../../../ending/events/words/index.ts';
import type { WordsOf } from '../../../chart/words.ts';
import type { Documents } from '../../../ending/events/words/index.ts';
import type { said } from '../index.ts';
import type { keysSaid } from '../keys.ts';
import type { staffSaid } from '../staff.ts';
import type { workSaid } from '../work.ts';

/** By subject: the groups in which people find it. */
export interface AgencyWords {
  readonly staff: { readonly title: string; readonly events: WordsOf<typeof staffSaid> };
  readonly keys: { readonly title: string; readonly events: WordsOf<typeof keysSaid> };
  readonly work: { readonly title: string; readonly events: WordsOf<typeof workSaid> };
  readonly terms: {
    readonly title: string;
    readonly events: WordsOf<
      Omit<typeof said, keyof typeof staffSaid | keyof typeof keysSaid | keyof typeof workSaid>,
      Documents
    >;
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
  mail: { label: 'E-mail', example: 'robin@example.org' },
  phone: { label: 'Phone', example: '+44 20 7946 0001' },
  language: { label: 'Language', hint: 'As a code: en, de, ar.', example: 'en' },
  zone: { label: 'Time zone', example: 'Europe/London' },
  digest: { label: 'They would like a list of their tasks each morning' },
  texts: { label: 'They would like a text message about what is urgent' },
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
  keys: {
    title: 'Programs that act for the staff',
    events: {
      'key.made': {
        title: 'A program gets a key',
        fields: {
          key: { label: 'What the key is called', example: 'intake-desk' },
          ref: {
            label: 'For whom it acts',
            hint: 'In their role, with their cases and no others.',
            example: 'I-1',
          },
          scopes: {
            label: 'What it may do',
            choices: {
              'endings:read': 'read endings',
              'endings:tell': 'say what happened in endings',
              tasks: 'see and do tasks',
              'agency:read': 'read what the agency is like',
              'agency:tell': 'say what happened in the agency',
              import: 'bring cases',
              rehearse: 'rehearse settings and stories',
            },
          },
          hash: {
            label: 'A hash of the key',
            hint: 'SHA-256, in hexadecimal: endwell key make makes both.',
            example: '0'.repeat(64),
          },
        },
      },
      'key.revoked': {
        title: 'A key does not hold any more',
        fields: { key: { label: 'Which key', example: 'intake-desk' } },
      },
    },
  },
  work: {
    title: 'What endings and letters bring',
    events: {
      'work.came': {
        title: 'Somebody is to hear of a task at once',
        fields: {
          of: {
            label: 'Where the task is',
            choices: { ending: 'in an ending', departure: 'in a departure' },
          },
          ref: { label: 'In which', hint: 'Its reference.', example: 'R-2001' },
          task: { label: 'Which task', example: 'call-back#1' },
          type: { label: 'Its kind', example: 'call-back' },
          who: { label: 'The role that owes it', example: 'worker' },
          person: { label: 'Who owes it by name', example: 'W-7' },
          due: {
            label: 'When it is due',
            hint: 'Milliseconds since 1970, in UTC.',
            example: 2_054_284_800_000,
          },
          why: {
            label: 'Why at once',
            choices: {
              urgent: 'it is urgent',
              late: 'it is overdue',
              offer: 'it is an offer to them',
              feedback: 'the client answered about the work',
            },
          },
        },
      },
      'mail.unclaimed': {
        title: 'Somebody wrote, and no ending is named by it',
        fields: {
          words: { label: 'Their own words', example: 'Please call me on Thursday.' },
          from: { label: 'The address it came from', example: 'sam@example.org' },
          risk: { label: 'Somebody may be in danger' },
        },
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
