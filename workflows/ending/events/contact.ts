import * as v from 'valibot';
import { channels } from '../memory/index.ts';
import { LocalDate, WeeklyHours, YearlyDate } from '../../calendar/index.ts';
import { Language } from '../row.ts';
import { Line, Mail, Ref, nothing, somethingOf } from '../../chart/rules/index.ts';

/** Signs of an answer that an ending keeps: as much as somebody writes in a letter. */
export const MOST_WORDS = 4000;
/** More files than that are counted as so many. */
export const MOST_FILES = 100;
const Count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000));

/** How the client may be reached. */
export const contactSaid = {
  'client.optedOut': v.optional(
    v.strictObject({ from: v.optional(v.picklist(['followUp', 'all']), 'all') }),
    {
      from: 'all',
    },
  ),
  'client.optedIn': nothing,
  /** At any time, by whoever knows it; a mailbox or number that is lost is told as such. */
  'contactDetails.changed': somethingOf({
    email: v.optional(Mail),
    phone: v.optional(Line),
    address: v.optional(v.pipe(v.array(Line), v.maxLength(6))),
    language: v.optional(Language),
    preferredChannel: v.optional(v.picklist(channels)),
    lost: v.optional(v.picklist(['email', 'phone'])),
    zone: v.optional(Ref),
    regions: v.optional(v.pipe(v.array(Ref), v.maxLength(24))),
    name: v.optional(Line),
  }),
  'safeContact.confirmed': nothing,
  'safeContact.changed': somethingOf({
    channels: v.optional(v.pipe(v.array(v.picklist(channels)), v.minLength(1), v.maxLength(12))),
    notes: v.optional(Line),
    flagged: v.optional(v.boolean()),
    threads: v.optional(v.boolean()),
    hours: v.optional(v.pipe(v.array(WeeklyHours), v.maxLength(12))),
    sender: v.optional(Ref),
    subject: v.optional(Ref),
    links: v.optional(v.boolean()),
    calendar: v.optional(v.boolean()),
    shared: v.optional(v.boolean()),
    codeWord: v.optional(Ref),
    mayKnow: v.optional(v.pipe(v.array(Ref), v.maxLength(12))),
    voicemail: v.optional(Line),
    neverWrite: v.optional(v.boolean()),
    recorded: v.optional(v.boolean()),
    asksWord: v.optional(v.boolean()),
  }),
  /** Whoever has a link to the client’s own page that has run out would like another: it goes to the address that we know. */
  'pageLink.requested': nothing,
  /** Somebody types the code word on the client’s own page, whether it is that (`right`) or not. */
  'pageWord.tried': v.strictObject({ right: v.optional(v.boolean()) }),
  'safety.held': nothing,
  'safety.released': nothing,
  'contact.quieted': v.strictObject({ until: LocalDate }),
  'coolOff.released': nothing,
  /**
   * An answer by mail or phone, as somebody read or heard it; or as a machine read it, which never says what only a person can
   * know. `end`: their one word for it is an end, which may be one of the work or of the letters. `complaint`: their provider was told that a letter is unwanted.
   */
  'reply.received': v.strictObject({
    kind: v.picklist([
      'stop',
      'maybe_stop',
      'end',
      'call_me',
      'risk',
      'not_right',
      'yes',
      'no',
      'other',
      'complaint',
    ]),
    words: v.optional(v.pipe(v.string(), v.maxLength(MOST_WORDS))),
    from: v.optional(v.pipe(v.string(), v.maxLength(254))),
    files: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_FILES))),
    unread: v.optional(v.boolean(), false),
    answerable: v.optional(v.boolean(), true),
  }),
  /** A letter came back, or was refused on its way: why, in one of six classes (RFC 3463). */
  'letter.returned': v.strictObject({
    class: v.picklist(['hard', 'full', 'policy', 'message', 'soft', 'unknown']),
  }),
  'sensitiveDate.named': v.strictObject({
    date: YearlyDate,
  }),
  'checkIn.optedIn': nothing,
  'checkIn.optedOut': nothing,
  /** What was said stays with whoever heard it; how many words it was may be a sign (B7). */
  'checkIn.answered': v.optional(v.strictObject({ words: v.optional(Count) }), {}),
} as const;

const Way = v.picklist(['phone', 'text', 'email', 'letter', 'visit']);

/** Contact is lost, tried for and found again; a pause is decided about. */
export const silenceSaid = {
  'attempt.made': v.strictObject({
    task: v.optional(Ref),
    channel: Way,
    result: v.picklist(['reached', 'no_answer', 'left_message', 'wrong_number', 'declined']),
  }),
  'contact.restored': v.optional(v.strictObject({ channel: v.optional(Way) }), {}),
  'closingOffer.answered': v.strictObject({
    choice: v.picklist(['talk', 'pause', 'close', 'not_now']),
  }),
  'silence.decided': v.strictObject({ decision: v.picklist(['close', 'keepTrying', 'hold']) }),
  'hold.decided': v.strictObject({ decision: v.picklist(['extend', 'close']) }),
} as const;
