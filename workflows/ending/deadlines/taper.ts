import type { Context } from '../context.ts';
import { addDays, dateOf, daysBetween, toInstant, usualDays } from '../../calendar/index.ts';
import type { Instant } from '../../calendar/almanac.ts';
import {
  wishes,
  plannedSession,
  onLastStep,
  contactOn,
  later,
  isOurs,
  openDay,
} from '../matters/index.ts';
import { running, type EndingDeadline } from '../parts.ts';

/** Weaning. */
export const taperDeadlines = {
  checkInDue: {
    at: running(midGap),
    purpose: 'a check-in in the middle of a long gap',
  },
  finalInviteDue: {
    at: running((c) => {
      const planned = plannedSession(c);
      if (!planned?.final || !onLastStep(c)) return null;
      // Nothing that we started is brought to its end while the risk is urgent (G2).
      if (c.risk === 'urgent' && isOurs(c)) return null;
      const { start } = planned;
      const invited = addDays(
        start.slice(0, 10),
        -Math.round(usualDays(c.policy.finalSession.choose)),
      );
      return toInstant(c.almanac, c.policy.agency.zone, `${invited}${start.slice(10)}`);
    }),
    purpose: 'the last session is near',
  },
  holdReviewDue: {
    at: running((c) =>
      c.since.hold === null ? null : later(c, c.since.hold, c.policy.taper.holdReview),
    ),
    purpose: 'the taper has been on hold for long',
  },
} as const satisfies Record<string, EndingDeadline>;

/** The middle of a long gap, when the client wants to be asked and was not asked yet. */
function midGap(c: Context): Instant | null {
  const { midGapCheckIn, midGapFrom } = c.policy.taper;
  const next = plannedSession(c);
  const last = c.sessions.findLast((s) => s.state !== 'planned');
  if (!next || !last || !wishes(midGapCheckIn, c.row.checkIns)) return null;
  const [from, to] = [dateOf(last.start), dateOf(next.start)];
  // A closed day that moved the last meeting makes no long gap a short one.
  const place = dateOf(last.slot);
  const began = openDay(c, place) === from ? place : from;
  if (daysBetween(began, to) < usualDays(midGapFrom)) return null;
  if (c.messages.some((m) => m.intent === 'gap-check-in' && m.about === next.n)) return null;
  return contactOn(c, addDays(from, Math.floor(daysBetween(from, to) / 2)));
}
