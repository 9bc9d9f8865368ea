// What holds once an ending is decided: notice, approvals, options, appeal, departures.
import * as v from 'valibot';
import { choice, choices, count, flag, group, length, span, spans, text } from './setting.ts';

const signers = ['supervisor', 'lead', 'director'] as const;

export const finalSession = group(
  {
    choose: span('7d', '1d', '60d', 'Time to choose a last session.'),
    within: span('28d', '7d', '120d', 'Time in which it is held, declined or found impossible.'),
  },
  'Every ending has a last session, or says why not.',
);

export const reasons = group(
  {
    synonyms: v.optional(
      v.pipe(
        v.record(
          text('a word of the agency, at most 60 characters', /^.{1,60}$/),
          text('a core code such as planned.goals_reached', /^[a-z]+\.[a-z_]+$/),
          'a group of words',
        ),
        v.maxEntries(60, 'a group of at most 60 words'),
        v.description('The agency’s own words for reasons, each with the core code it means.'),
      ),
      {},
    ),
  },
  'Why endings come about, in the agency’s words.',
);

export const notice = group(
  {
    agency: span('30d', '0d', '180d', 'Notice of an ending that the agency starts.'),
    min: span('10d', '0d', '180d', 'The floor, which no reason goes below.'),
    byReason: v.optional(
      v.pipe(
        v.record(
          text('a reason such as agency.scope_or_capacity', /^[a-z]+\.[a-z_]+$/),
          length,
          'a group of reasons',
        ),
        v.maxEntries(30, 'a group of at most 30 reasons'),
        v.description('Another notice for some reasons.'),
      ),
      { 'agency.scope_or_capacity': '45d' },
    ),
  },
  'How long before it takes effect an ending is told.',
);

export const approvals = group(
  {
    agencyInitiated: choices(
      signers,
      ['supervisor'],
      'Who signs an ending that the agency starts.',
    ),
    emergency: choices(
      signers,
      ['supervisor', 'lead'],
      'Who signs one without notice: two people.',
    ),
    conductLetter: choices(signers, ['supervisor'], 'Who signs a letter about conduct.'),
  },
  'Nobody ends the work of another alone.',
);

export const options = group(
  { minimum: count(3, 0, 9, 'Ways to go on that are offered, or why there are none.') },
  'What else there is.',
);

export const appeal = group(
  {
    window: span('14d', '1d', '90d', 'Time to object.'),
    answer: span('10wd', '1wd', '60wd', 'Time to answer an objection.'),
  },
  'A client may object to an ending that the agency starts.',
);

export const accounts = group(
  {
    serial: v.optional(
      group(
        {
          late: count(3, 2, 12, 'So many late payments …'),
          in: span('6mo', '1mo', '24mo', '… in this time.'),
        },
        'Serial lateness, unlike a blip.',
      ),
      {},
    ),
    orOpen: v.optional(
      group(
        {
          count: count(2, 1, 12, 'Or so many open invoices …'),
          olderThan: span('60d', '14d', '365d', '… older than this.'),
        },
        'Long-open invoices count the same.',
      ),
      {},
    ),
  },
  'When money may become a reason at all.',
);

export const departure = group(
  {
    high: span('4wh', '1wh', '5wd', 'First notice to each client when the leaving is contentious.'),
    medium: span('1wd', '1wh', '10wd', 'The same when it is somewhat so.'),
    low: span('5wd', '1wh', '20wd', 'The same when it is not.'),
    beforeLastDay: span(
      '30d',
      '0d',
      '180d',
      'Where the last day is known, clients hear this long before.',
    ),
    holdAnnouncement: flag(true, 'Clients hear it from us before the announcement.'),
  },
  'A worker leaves.',
);

export const transfer = group(
  {
    accept: span(
      '5wd',
      '1wd',
      '30wd',
      'Time in which the receiver answers; then another is asked.',
    ),
    firstContact: span('10wd', '1wd', '60wd', 'Then the client is asked whether it happened.'),
  },
  'A handover is warm and its loop is closed.',
);

export const mandate = group(
  {
    noticeBefore: span('14d', '1d', '90d', 'The authority hears this long before closing.'),
    clientCopy: flag(true, 'The client sees what was sent.'),
  },
  'Work that an authority ordered.',
);

export const deadlineWatch = spans(
  ['30d', '7d', '1d'],
  'Before each known deadline of a client, until it is handed over.',
);

export const debrief = group(
  {
    offer: span('5wd', '1wd', '20wd', 'The worker is offered a talk.'),
    when: choices(
      ['unplanned', 'abrupt', 'not_achieved', 'departure'],
      ['unplanned', 'abrupt', 'not_achieved', 'departure'],
      'After such endings.',
    ),
  },
  'Workers are cared for as well.',
);

/** `warn` is how `second reader` was called before. */
const wordingLevels = ['enforce', 'second reader', 'off', 'warn'] as const;

export const wording = group(
  {
    readingAge: count(11, 7, 16, 'Letters are readable at this age.'),
    balance: choice(wordingLevels, 'enforce', 'Confidence and availability without doubt.'),
    personLabels: choice(wordingLevels, 'enforce', 'Nobody is labelled or blamed.'),
    defensive: choice(wordingLevels, 'warn', 'Nobody defends the agency.'),
    marketing: choice(wordingLevels, 'enforce', 'A letter sells nothing.'),
  },
  'What is checked in texts that clients read.',
);
