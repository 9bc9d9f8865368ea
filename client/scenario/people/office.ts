import { after, calendarOf } from '../../../workflows/calendar/index.ts';
import type { Context } from '../../../workflows/ending/context.ts';
import { type Answer, concerns } from '../mail.ts';
import type { Deed } from './people.ts';

/** What came back by then: whoever reads the mail of the office tells that the address is lost. */
export function returned(c: Context, answers: readonly Answer[]): Deed[] {
  return answers.flatMap((one) => {
    const { bounces, times } = one;
    if (bounces === null) return [];
    const sent = c.messages.filter(({ key, intent, sentAt }) => {
      const post = { key, intent, to: { address: c.row.email ?? '' } };
      return sentAt !== null && concerns(one, post, sentAt);
    });
    return sent.slice(0, times).map(({ key, sentAt }): Deed => {
      const at = after(c.almanac, calendarOf(c), sentAt ?? c.now, bounces);
      const by = { role: 'admin', ref: 'admin-1' } as const;
      const id = `returned ${key}`;
      const facts = { lost: 'email' } as const;
      const event = { type: 'contactDetails.changed', id, by, with: facts } as const;
      return { key: id, at: Math.max(at, c.now), event };
    });
  });
}
