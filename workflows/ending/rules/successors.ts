import { dateAt } from '../../calendar/index.ts';
import { clientZone, dateNamed, openEnquiry, opinionIn } from '../matters/index.ts';
import { messageOf } from '../sending/index.ts';
import type { EndingEvent } from '../events/index.ts';
import { type EndingRule, is } from '../parts.ts';

/**
 * Rules of another firm that takes over, and of dates that are watched until it does (C19). Whatever is said about a
 * former client, to a firm or in public, needs their permission (D31).
 */
export const successorsRules = {
  permissionGiven: {
    ofEvent: true,
    id: 'C19',
    holds: ({ e }) => is(e, 'enquiry.received') && e.with.permission,
    why: ({ e }) =>
      `the client has not permitted that ${(is(e, 'enquiry.received') && e.with.from) || 'whoever asks'} is told anything`,
    mend: 'Ask the client first, and record it when they permit it (with: permission true).',
  },
  enquiryOpen: {
    id: 'C19',
    holds: ({ c }) => openEnquiry(c) !== null,
    why: 'nobody has asked anything that still waits for an answer',
    mend: 'Record it when one comes (enquiry.received).',
  },
  answeredByLetter: {
    ofEvent: true,
    id: 'C19',
    holds: ({ c, e }) => {
      const { from = null, mail = null } = openEnquiry(c) ?? {};
      return (
        is(e, 'enquiry.answered') && e.with.says !== undefined && from !== null && mail !== null
      );
    },
    why: 'nobody said where the answer is written to, or what it says',
    mend: 'Answer it by hand, and tell it.',
  },
  isSuccessorReply: {
    ofEvent: true,
    id: 'C19',
    holds: ({ c, e }) => {
      const message = is(e, 'message.sent') ? messageOf(c, e.with.key) : null;
      return message?.intent === 'successor-reply' && message.state === 'checked';
    },
    why: 'this is another message',
    mend: 'Nothing needs doing.',
  },
  factsAlone: {
    ofEvent: true,
    id: 'D31',
    holds: ({ e }) => !is(e, 'enquiry.answered') || opinionIn(e.with.says ?? '') === null,
    why: ({ e }) =>
      `"${is(e, 'enquiry.answered') ? opinionIn(e.with.says ?? '') : ''}" is an opinion of a person, and no fact`,
    mend: 'Say what was done and when, such as dates and papers.',
  },
  dateAhead: {
    ofEvent: true,
    id: 'C19',
    holds: ({ c, e }) =>
      is(e, 'deadline.watched') && e.with.date > dateAt(c.almanac, clientZone(c), c.now),
    why: 'that date is not ahead',
    mend: 'Give the date until which something must be done.',
  },
  dateWatched: {
    ofEvent: true,
    id: 'C19',
    holds: ({ c, e }) => dateNamed(c, whatSaid(e)) !== null,
    why: ({ c }) => {
      const watched = c.papers.dates.filter((d) => d.state === 'watched').map((d) => d.what);
      return `no such date is watched; there are: ${watched.join(', ') || 'none'}`;
    },
    mend: 'Name one of those, or watch it first (deadline.watched).',
  },
} as const satisfies Record<string, EndingRule>;

function whatSaid(e: EndingEvent): string {
  return is(e, 'deadline.handedOver') || is(e, 'deadline.acknowledged') ? e.with.what : '';
}
