import { nextReplyDue, nextTouch, retentionEnds } from '../matters/index.ts';
import type { EndingDeadline } from '../parts.ts';

/** After closing. */
export const aftercareDeadlines = {
  touchDue: {
    at: nextTouch,
    purpose: 'the next follow-up contact',
  },
  replyEnds: {
    at: nextReplyDue,
    purpose: 'a reply to the follow-up is waited for',
  },
  retentionEnds: {
    at: (c) => {
      const bound = c.records.legalHold !== null || c.records.access?.given === false;
      return c.since.settled === null || bound ? null : retentionEnds(c);
    },
    purpose: 'the records are kept until then',
  },
} as const satisfies Record<string, EndingDeadline>;
