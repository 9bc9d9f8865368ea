// What holds at and after the closing: papers, feedback, follow-up, return, records.
import * as v from 'valibot';
import { choice, count, group, span, spans, text, word } from './setting.ts';

/** `2w person booster`: two weeks after closing, by a person, offering a booster session. */
export const touchForm = /^(\d{1,3}(?:h|d|w|mo|y))( person)?( booster)?$/;

export const tracks = [
  'light',
  'standard',
  'supportive',
  'openDoor',
  'caring',
  'crisisAftercare',
  'recovery',
  'firm',
  'none',
] as const;

/** When a touch of the standard track offers a booster session, where an agency says nothing else. */
export const usualBoosters = ['3mo', '12mo'];

const touches = v.pipe(
  v.array(
    text('a touch such as 3mo, "2w person" or "3mo booster"', touchForm),
    'a list of touches',
  ),
  v.maxLength(24, 'a list of at most 24 touches'),
);

export const closing = group(
  {
    summary: span('15d', '1d', '60d', 'The summary is due.'),
    summaryHard: span('30d', '1d', '90d', 'The summary is signed at the latest.'),
    letter: span('5wd', '1wd', '60wd', 'The closing letter is sent.'),
    documents: span('5wd', '1wd', '30wd', 'What belongs to the client goes back forthwith.'),
    proof: span('10d', '1d', '60d', 'Then delivery is proven, or traced.'),
    delivery: choice(
      ['recorded', 'in-person', 'ordinary'],
      'recorded',
      'Originals travel so that their arrival is known.',
    ),
  },
  'What is owed at the end.',
);

export const feedback = group(
  {
    askAfter: span('5d', '1d', '60d', 'After the last contact.'),
    remind: span('14d', '2d', '90d', 'One reminder.'),
    close: span('28d', '7d', '180d', 'Then the question is closed.'),
    releaseAfter: span('10d', '1d', '90d', 'The worker sees an answer after this.'),
    firstReader: choice(
      ['other-supervisor', 'supervisor', 'lead', 'worker'],
      'other-supervisor',
      'Somebody else reads an answer first, so that nobody needs to defend themselves.',
    ),
  },
  'Two questions after an ending that did not go as hoped.',
);

export const followUp = group(
  {
    track: choice(tracks, 'standard', 'The track where the reason of the ending names none.'),
    tracks: v.optional(
      group(
        {
          light: v.optional(touches, ['3mo']),
          standard: v.optional(touches, ['1mo', '3mo', '6mo', '12mo']),
          supportive: v.optional(touches, ['2w person', '1mo', '3mo', '6mo']),
          openDoor: v.optional(touches, ['1mo', '6mo']),
          caring: v.optional(touches, ['1mo', '2mo', '3mo', '4mo', '6mo', '8mo', '10mo', '12mo']),
          crisisAftercare: v.optional(touches, [
            '72h person',
            '7d person',
            '30d person',
            '3mo booster',
            '6mo',
            '12mo booster',
          ]),
          recovery: v.optional(touches, [
            '3mo',
            '6mo',
            '9mo',
            '12mo',
            '15mo',
            '18mo',
            '21mo',
            '24mo',
          ]),
          firm: v.optional(touches, ['1mo', '12mo']),
          none: v.optional(v.pipe(touches, v.maxLength(0, 'an empty list')), []),
        },
        'Touches after closing, counted from it.',
      ),
      {},
    ),
    asksNothing: v.optional(
      v.pipe(
        v.array(word(tracks), 'a list of tracks'),
        v.maxLength(tracks.length, `a list of at most ${tracks.length} tracks`),
        v.description('Touches of these tracks ask nothing and need no reply.'),
      ),
      ['openDoor', 'caring'],
    ),
    boosterOfferAt: spans(usualBoosters, 'Touches of `standard` that offer a booster session.'),
    replyWait: span('14d', '1d', '90d', 'Then a touch counts as not answered, which is fine.'),
    chase: choice(['never', 'once', 'weekly', 'daily'], 'never', 'Asking twice signals doubt.'),
    callBack: span('1wd', '1wh', '5wd', 'Whoever wants contact is called within this.'),
    callBackEscalate: span(
      '2wd',
      '1wh',
      '10wd',
      'A call-back still open is somebody else’s after this.',
    ),
  },
  'How the agency stays in touch after closing.',
);

export const returning = group(
  { answer: span('2wd', '1wh', '10wd', 'An offer or an honest waiting time.') },
  'A client comes back.',
);

export const records = group(
  {
    retain: span('7y', '1y', '100y', 'Records are kept this long after the last contact.'),
    minors: v.optional(
      group(
        { untilAge: count(25, 18, 40, 'Records of minors are kept at least to this age.') },
        'Minors can ask later.',
      ),
      {},
    ),
    access: span('30d', '1d', '1mo', 'A request to see records is answered.'),
    warnAt: span('20d', '1d', '1mo', 'A warning before that.'),
  },
  'How long records stay, and how one sees them.',
);
