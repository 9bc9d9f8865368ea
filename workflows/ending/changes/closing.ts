import { calendarOf, closing } from '../../calendar/index.ts';
import type { Instant } from '../../calendar/almanac.ts';
import type { Context } from '../context.ts';
import type { EndingEvent } from '../events/index.ts';
import {
  heard,
  lastHeld,
  planSession,
  planTouches,
  readLetter,
  remarked,
  takesEffect,
  toldOf,
} from '../matters/index.ts';
import { openTask } from '../tasks/index.ts';
import { type EndingChange, on } from '../parts.ts';
import { finalSession, remember } from './change.ts';

/** By whom it is passed on, or by an answer to the letter that asks. */
const saysNo: ReadonlySet<string> = new Set(['finalSession.declined', 'reply.received']);

/** The last session, and the papers of the ending. */
export const closingChanges = {
  offerFinalSession: ((c) =>
    finalSession(c, {
      state: 'offered',
      offers: c.finalSession.offers + 1,
      // It counts from the day on which the client is asked (sending/reached.ts).
      until: null,
    })) satisfies EndingChange,
  scheduleFinal: on('finalSession.scheduled', (c, e) =>
    finalSession(planSession(c, e.with.start, e.with.start, true), {
      state: 'scheduled',
      until: null,
    }),
  ),
  expectFinal: ((c) => finalSession(c, { state: 'scheduled', until: null })) satisfies EndingChange,
  finalHeld: ((c) => heard(finalSession(c, { state: 'held', until: null }))) satisfies EndingChange,
  finalMissed: ((c) => finalSession(c, { state: 'missed', until: null })) satisfies EndingChange,
  /** The client says so, or lets the time pass in which they could choose. */
  finalDeclined: ((c, e) =>
    finalSession(c, {
      state: 'declined',
      because: saysNo.has(e.type) ? null : 'unanswered',
      until: null,
    })) satisfies EndingChange,
  finalImpossible: on('finalSession.impossible', (c) =>
    finalSession(c, { state: 'impossible', because: 'named', until: null }),
  ),
  approveLetter: on('letter.approved', (c, e) => ({
    ...c,
    letter: 'approved',
    strength: e.with?.strength ?? c.strength,
  })),
  letterHanded: on('letter.handed', (c, e) => ({
    ...readLetter(c, 'handed'),
    strength: e.with.strength ?? c.strength,
  })),
  letterWithheld: on('letter.withheld', (c, e) => {
    const access = e.with.because === 'safety' ? 'withheld' : c.closing.access;
    const said = remarked(c, e, e.with.because);
    return openTask(
      { ...said, letter: 'withheld', closing: { ...c.closing, access } },
      'tell-access',
    );
  }),
  letterReturned: remember({ letter: 'none' }),
  signSummary: remember({ summary: 'signed' }),
  /** What was promised for a day is owed by its evening. */
  scheduleSummary: on('summary.scheduled', (c, e) => {
    const summaryBy = e.with.date;
    const due = closing(c.almanac, calendarOf(c), summaryBy);
    return {
      ...c,
      closing: { ...c.closing, summaryBy },
      tasks: c.tasks.map((t) =>
        t.type === 'sign-summary' && t.state === 'open'
          ? { ...t, due, next: t.next === null ? null : t.next + due - t.due }
          : t,
      ),
    };
  }),
  beginClosing: ((c, e) => ({
    ...c,
    closing: { ...c.closing, since: c.closing.since ?? overSince(c, e) },
  })) satisfies EndingChange,
  tellAccess: remember((c) => ({ closing: { ...c.closing, access: 'told' } })),
  closeAccess: remember((c) => ({ closing: { ...c.closing, accessClosed: true } })),
  settleMoney: on('money.settled', (c, e) => ({
    ...remarked(c, e, e.with.refund),
    closing: { ...c.closing, moneySettled: true },
  })),
  closeEnding: ((c, e) =>
    planTouches({ ...c, closedAt: nothingOwedSince(c, e) })) satisfies EndingChange,
} as const;

/** Since when the work is over: the last that led there had happened, and the ending had taken effect. */
function overSince(c: Context, e: EndingEvent): Instant {
  const effect = takesEffect(c) ?? c.now;
  return Math.max(toldOf(c, e), Math.min(effect, c.now), lastHeld(c)?.at ?? 0);
}

/** Since when nothing is owed: what was told last may have happened before the rest of it. */
function nothingOwedSince(c: Context, e: EndingEvent): Instant {
  const done = c.tasks.map(({ settled }) => settled?.at ?? 0);
  const sent = c.messages.map(({ sentAt }) => sentAt ?? 0);
  return Math.max(toldOf(c, e), c.closing.since ?? 0, ...done, ...sent);
}
