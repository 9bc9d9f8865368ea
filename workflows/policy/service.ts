// What holds while the work goes on: sessions, early planning, silence, standstill, pauses.
import * as v from 'valibot';
import { choice, clock, count, flag, group, part, span, spans } from './setting.ts';

export const sessions = group(
  {
    hour: clock('10:00', 'Where a session has no hour yet, it is planned for this one.'),
    minutes: count(50, 10, 240, 'How long a session lasts.'),
    reminders: choice(
      ['opt-in', 'opt-out', 'never'],
      'opt-in',
      'Reminders are for those who want them.',
    ),
    remindBefore: span('48h', '2h', '168h', 'Early enough to move the session.'),
  },
  'Sessions as they are usually planned.',
);

export const planEarly = group(
  {
    start: span(
      '14d',
      '1d',
      '90d',
      'The ending is named at the start: after this, or at `startSession`.',
    ),
    startSession: count(2, 1, 10, 'The session in which the ending is first named.'),
    share: v.optional(
      v.pipe(part(0.3, 0.9), v.description('Planning opens when this much of the work is done.')),
      0.6,
    ),
    beforeEnd: span('8w', '1w', '52w', 'Or this long before the planned end, if that is earlier.'),
    openEnded: span('6mo', '1mo', '24mo', 'Open-ended work is asked after this.'),
  },
  'The ending is planned early.',
);

export const timeWarning = group(
  {
    shares: v.optional(
      v.pipe(
        v.array(part(0.1, 0.95), 'a list of shares'),
        v.maxLength(4, 'a list of at most 4 shares'),
        v.description('Told when this much of the agreed work is done.'),
      ),
      [0.5, 0.75],
    ),
    sessionsLeft: count(2, 1, 10, 'Told once more when so many sessions are left.'),
  },
  'A limit of time or sessions is told in good time.',
);

export const silence = group(
  {
    factor: count(2, 1, 8, 'Silence is this many times the usual gap between sessions.'),
    min: span('14d', '3d', '90d', 'But never shorter than this.'),
    ladder: spans(
      ['2d', '7d', '14d', '21d'],
      'Attempts to reach out, counted from the silence; the last offers a closing.',
    ),
    decide: span('30d', '7d', '120d', 'People decide about a silent case, never the clock.'),
    review: span('60d', '14d', '180d', 'Since the last service: a supervisor looks at it.'),
    summaryBy: span('85d', '14d', '180d', 'Since the last service: the summary is due.'),
  },
  'A client who is no longer heard of.',
);

export const stagnation = group(
  {
    sessions: count(12, 4, 60, 'Sessions in which no goal moved.'),
    months: count(6, 1, 24, 'Months in which no goal moved.'),
    yearly: flag(true, 'And again every year.'),
    countersign: choice(
      ['supervisor', 'lead', 'none'],
      'supervisor',
      'Whoever decides to continue is not alone with it.',
    ),
  },
  'Work that stands still is talked about.',
);

export const hold = group(
  {
    review: span('30d', '7d', '180d', 'A hold is looked at after this.'),
    then: span('1mo', '7d', '6mo', 'And then as often as this.'),
    expiry: span('6mo', '1mo', '24mo', 'After this a hold ends in a decision.'),
  },
  'A pause that the client or the world imposed.',
);
