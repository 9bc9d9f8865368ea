import * as v from 'valibot';
import { choice, count, flag, group, span, text, window } from './setting.ts';

const caps = group(
  {
    perDay: count(1, 1, 5, 'Automatic messages a client may get in one day.'),
    perWeek: count(3, 1, 10, 'Automatic messages a client may get in one week.'),
    perPurposeDays: count(7, 1, 60, 'Days between two automatic messages of the same purpose.'),
  },
  'Spacing: too many messages read as doubt.',
);

const avoidSensitiveDates = group(
  {
    before: span('2d', '0d', '14d', 'Nothing automatic this long before a sensitive date.'),
    after: span('2d', '0d', '14d', 'Nothing automatic this long after a sensitive date.'),
  },
  'Anniversaries and other hard days that a client named.',
);

const safeContactReview = group(
  {
    onStageChange: flag(true, 'Safety changes when the stage does.'),
    max: span(
      '90d',
      '7d',
      '365d',
      'The safe-contact plan is asked again at the latest after this.',
    ),
    flagged: span('30d', '1d', '365d', 'The same, where the plan is flagged.'),
  },
  'How often the safe-contact plan is asked again.',
);

export const contact = group(
  {
    defaultWhenUnknown: choice(
      ['person-call-only', 'mail'],
      'person-call-only',
      'What is allowed as long as nobody asked the client.',
    ),
    discreetMail: v.optional(
      v.pipe(
        text('an address such as post@example.org or ""', /^$|^[^\s@<>,;"]+@[^\s@<>,;"]+$/),
        v.description(
          'An address of yours whose domain says nothing of what you do: whoever is to be reached with care gets mail from it; "" writes from the office.',
        ),
      ),
      '',
    ),
    quietHours: window('20:00-09:00', 'No automatic message in these hours of the client.'),
    unknownZoneWindow: window(
      '10:00-18:00',
      "Narrower window when the client's zone is not known.",
    ),
    caps: v.optional(caps, {}),
    avoidSensitiveDates: v.optional(avoidSensitiveDates, {}),
    safeContactReview: v.optional(safeContactReview, {}),
    replyWithin: span(
      '1wd',
      '1h',
      '10wd',
      'Who writes between or after the meetings hears by when somebody answers (D20).',
    ),
    tracking: choice(['none', 'opens', 'clicks'], 'none', 'A letter never watches its reader.'),
    afterClosureReplyTo: choice(
      ['office', 'worker'],
      'office',
      'After closing, replies go to the office: the worker is not on call.',
    ),
  },
  'How and when a client may be written to.',
);
