import { settledBy } from '../../chart/index.ts';
import type { Context } from '../context.ts';
import type { Touch, TouchOutcome } from '../memory/touch.ts';
import type { EndingEvent } from '../events/index.ts';
import {
  addDays,
  addMonths,
  dateAt,
  touchInstant,
  after,
  toSpan,
  calendarOf,
} from '../../calendar/index.ts';
import type { Instant } from '../../calendar/almanac.ts';
import { clientZone, windowOf } from './hours.ts';
import { trackOf } from '../../policy/index.ts';
import { toldOf } from './told.ts';

/**
 * The follow-up track, planned from the day of closing: calendar months from that anchor, not from
 * the last touch (docs/field.md#timers). A person who agreed to no follow-up has none.
 */
export function planTouches(c: Context): Context {
  const { closedAt } = c;
  if (closedAt === null) return { ...c, touches: [] };
  const anchor = dateAt(c.almanac, clientZone(c), closedAt);
  const touches = touchesAgreed(c).map(({ after: length, ...agreed }): Touch => {
    const date = dateAfter(anchor, length);
    return {
      ...agreed,
      date,
      at: momentOf(c, date),
      state: 'planned',
      outcome: null,
      replyBy: null,
      settled: null,
    };
  });
  return { ...c, touches };
}

/** A contact of the track, so long after the closing. */
type Agreed = Pick<Touch, 'k' | 'by' | 'asksNothing' | 'booster'> & { after: string };

/** The contacts that the client agreed to, as they like them: what is promised by letter, and what is planned at the closing. */
export function touchesAgreed(c: Context): Agreed[] {
  if (!c.row.consentFollowUp || c.track === null || c.track === 'none') return [];
  const { touches, asksNothing } = trackOf(c.policy, c.track);
  return touches
    .map(({ at: length, by, booster }, n) => ({
      k: n + 1,
      by,
      asksNothing,
      booster,
      after: length,
    }))
    .filter(({ k }) => isLiked(c, k));
}

/** How many of the touches of a track come, as the client likes contact (B12): all, every other one, the first, or none. */
function isLiked({ row: { contactStyle } }: Context, k: number): boolean {
  if (contactStyle === 'brief') return k % 2 === 1;
  if (contactStyle === 'minimal') return k === 1;
  return contactStyle !== 'only_when_asked';
}

/** The client says how they like contact: what lies ahead and is more than that does not come. */
export function likedTouches(c: Context): Context {
  return {
    ...c,
    touches: c.touches.map((t) =>
      t.state !== 'planned' || isLiked(c, t.k) ? t : { ...t, state: 'dropped' },
    ),
  };
}

/** The touches that are due now. */
export function dueTouches(c: Context): Touch[] {
  return c.touches.filter((t) => t.state === 'planned' && t.at <= c.now);
}

/** Marks a touch as asked; a reply is waited for, and never chased (A37). */
export function askTouch(c: Context, k: number): Context {
  const replyBy = after(c.almanac, calendarOf(c), c.now, c.policy.followUp.replyWait);
  return changeTouch(c, k, { state: 'asked', replyBy });
}

/** What the client answered, to the touch that is waiting or to the last one; null: it is not known yet what that comes to. */
export function answerTouch(c: Context, outcome: TouchOutcome | null): Context {
  const touch = c.touches.findLast(awaitsAnswer) ?? answeredTouch(c);
  return touch ? changeTouch(c, touch.k, { state: 'answered', outcome, replyBy: null }) : c;
}

/** Asked, and not answered yet; or answered by mail, and nobody has said what that comes to. */
export function awaitsAnswer({ state, outcome }: Touch): boolean {
  return state === 'asked' || state === 'unanswered' || (state === 'answered' && outcome === null);
}

/** The one that they answered last: things may be otherwise the next day, and a word can be chosen by mistake. Who wants none is asked none. */
export function answeredTouch({ touches }: Context): Touch | undefined {
  const last = touches.findLast(({ state }) => state === 'answered');
  return last?.outcome === 'declined' ? undefined : last;
}

export function dropTouch(c: Context, k: number): Context {
  return changeTouch(c, k, { state: 'dropped', replyBy: null });
}

/** No further touches: the client's choice, or the end. */
export function dropTouches(c: Context): Context {
  return {
    ...c,
    touches: c.touches.map((t) =>
      t.state === 'planned' || t.state === 'asked' ? { ...t, state: 'dropped', replyBy: null } : t,
    ),
  };
}

/** Each touch that is asked and planned no more says how it came to that, whichever change brought it about. */
export function settledTouches(before: Context, c: Context, e: EndingEvent): Context {
  if (before.touches === c.touches) return c;
  const isOver = ({ state }: Touch) => state !== 'planned' && state !== 'asked';
  const states = new Map(before.touches.map(({ k, state }) => [k, state]));
  const fresh = (t: Touch) => isOver(t) && states.get(t.k) !== t.state;
  if (!c.touches.some(fresh)) return c;
  const settled = settledBy(toldOf(c, e), e);
  return { ...c, touches: c.touches.map((t) => (fresh(t) ? { ...t, settled } : t)) };
}

/** What was due while the client was away comes later by as long. */
export function shiftTouches(c: Context, by: number): Context {
  const days = Math.ceil(by / 86_400_000);
  return {
    ...c,
    touches: c.touches.map((t) => {
      if (t.state === 'asked' && t.replyBy !== null) return { ...t, replyBy: t.replyBy + by };
      if (t.state !== 'planned') return t;
      return touchOn(c, t, days);
    }),
  };
}

/** The same touch so many days later, at its moment of that day. */
export function touchOn(c: Context, touch: Touch, days: number): Touch {
  const date = addDays(touch.date, days);
  return { ...touch, date, at: momentOf(c, date) };
}

/** A refreshed almanac, other quiet hours or a new sensitive date: the date stays, the instant is found again. */
export function resolveTouches(c: Context): Context {
  let changed = false;
  const touches = c.touches.map((t) => {
    if (t.state !== 'planned') return t;
    const at = momentOf(c, t.date);
    if (at === t.at) return t;
    changed = true;
    return { ...t, at };
  });
  return changed ? { ...c, touches } : c;
}

export function nextTouch(c: Context): Instant | null {
  if (c.frozen) return null;
  return c.touches.find((t) => t.state === 'planned')?.at ?? null;
}

export function nextReplyDue(c: Context): Instant | null {
  if (c.frozen) return null;
  return earliest(c.touches.map((t) => (t.state === 'asked' ? t.replyBy : null)));
}

export function touchesOver(c: Context): boolean {
  return c.touches.every((t) => t.state !== 'planned' && t.state !== 'asked');
}

function momentOf(c: Context, date: string): Instant {
  return touchInstant(c.almanac, c.policy.agency.zone, windowOf(c), date, c.ref);
}

function dateAfter(anchor: string, duration: string): string {
  const { years = 0, months = 0, weeks = 0, days = 0, hours = 0 } = toSpan(duration);
  return addDays(addMonths(anchor, years * 12 + months), weeks * 7 + days + Math.round(hours / 24));
}

function earliest(instants: (Instant | null)[]): Instant | null {
  const known = instants.filter((i) => i !== null);
  return known.length > 0 ? Math.min(...known) : null;
}

export function changeTouch(c: Context, k: number, part: Partial<Touch>): Context {
  return { ...c, touches: c.touches.map((t) => (t.k === k ? { ...t, ...part } : t)) };
}
