import type { News, NewsReason } from '../../chart/index.ts';
import type { Instant } from '../../calendar/almanac.ts';
import type { Context, Notice, NoticeItem, NoticeKind } from '../context.ts';
import { atWork, awake, changeMember, hearersOf, isAway, memberOf } from '../matters/index.ts';
import { openTasks } from '../tasks/index.ts';

const minute = 60_000;
const hour = 60 * minute;
/** How long to wait after each attempt that did not get through; after the last of them it is given up. */
const backoff = [5 * minute, 30 * minute, 2 * hour, 6 * hour];
/** What others did not do comes together in one mail: nobody is written to about it more often. */
const spacing = hour;
const gathered: ReadonlySet<NoticeKind> = new Set(['supervisor-escalation', 'worker-task']);
const mostItems = 30;
const keptSettled = 40;

const kindFor = {
  urgent: 'worker-task',
  late: 'supervisor-escalation',
  offer: 'worker-debrief-offer',
  feedback: 'worker-task',
} as const satisfies Record<NewsReason, NoticeKind>;

/** A task of which somebody is to hear at once: whoever owes it and is here, whoever stands in, or the next who is. */
export function noteWork(c: Context, news: Omit<News, 'of'> & { of: NoticeItem['of'] }): Context {
  const { of, ref, type, due, who, person, why } = news;
  const item = { of, ref, type, due, overdue: why === 'late' };
  // Care and what a client answered are for them alone (C28, A20).
  const own = why === 'offer' || why === 'feedback';
  const but = of === 'departure' ? ref : null;
  const hearers = own ? (person === null ? [] : [person]) : hearersOf(c, { who, person, but });
  return hearers.reduce((before, to) => {
    const notice = { kind: kindFor[why], to, own, items: [item] };
    const mailed = intend(before, { ...notice, by: 'mail' });
    const member = memberOf(c, to);
    const texted = why === 'urgent' && member?.texts === true && member.phone !== null;
    return texted ? intend(mailed, { ...notice, by: 'sms' }) : mailed;
  }, c);
}

type Intended = Pick<Notice, 'kind' | 'to' | 'by' | 'own' | 'items'>;

/** Wants it told; what waits of the same kind takes it along. */
export function intend(c: Context, intended: Intended): Context {
  const { kind, to, by, own } = intended;
  const waiting = c.notices.find(
    (n) =>
      n.state === 'waits' &&
      n.attempts === 0 &&
      n.kind === kind &&
      n.to === to &&
      n.by === by &&
      n.own === own,
  );
  // What came in the night is one mail in the morning, and one text.
  const gathers = waiting !== undefined && gathered.has(kind) && !own;
  const all = gathers ? joined(waiting.items, intended.items) : intended.items;
  const [items, more] = [all.slice(0, mostItems), Math.max(0, all.length - mostItems)];
  if (gathers) return change(c, waiting.key, { items, more });
  const noticed = c.noticed + 1;
  const waits = { state: 'waits', due: spaced(c, kind, to), attempts: 0, reason: null } as const;
  const notice: Notice = { key: `notice-${noticed}`, ...intended, items, more, ...waits };
  return { ...c, noticed, notices: bounded([...c.notices, notice]) };
}

function joined(before: readonly NoticeItem[], more: readonly NoticeItem[]): NoticeItem[] {
  const isOf = (one: NoticeItem) =>
    more.some(({ ref, type }) => one.ref === ref && one.type === type);
  return [...before.filter((one) => !isOf(one)), ...more];
}

function spaced(c: Context, kind: NoticeKind, to: string): Instant {
  if (kind !== 'supervisor-escalation') return c.now;
  const last = c.notices.findLast((n) => n.kind === kind && n.to === to && n.state === 'sent');
  return last === undefined ? c.now : Math.max(c.now, last.due + spacing);
}

/** When the next notice is decided; null: none waits but for somebody who is away. */
export function nextNotice(c: Context): Instant | null {
  const due = c.notices.flatMap((n) => (n.state === 'waits' && !rests(c, n) ? [n.due] : []));
  return due.length === 0 ? null : Math.min(...due);
}

/** What is for them alone waits until they are back. */
function rests(c: Context, { own, to }: Notice): boolean {
  const member = memberOf(c, to);
  return own && member !== null && isAway(member);
}

/** Each that is due leaves, waits for an hour at which it may, goes to somebody else, or is dropped with its reason. */
export function decideNotices(c: Context): { context: Context; leaving: Notice[] } {
  const due = c.notices.filter((n) => n.state === 'waits' && n.due <= c.now && !rests(c, n));
  const leaving: Notice[] = [];
  const context = due.reduce((before, notice) => {
    const { key, kind, to, by, own } = notice;
    const member = memberOf(before, to);
    if (member === null) return settle(before, key, 'dropped', 'hasLeft');
    if (isAway(member)) {
      const asked = { who: member.role, person: to, but: to };
      const [other] = kind === 'worker-digest' ? [] : hearersOf(before, asked);
      if (other === undefined) return settle(before, key, 'dropped', 'isAway');
      return intend(settle(before, key, 'dropped', 'isAway'), { ...notice, to: other });
    }
    const address = by === 'sms' ? member.phone : member.lost ? null : member.mail;
    if (address === null) return settle(before, key, 'dropped', 'noAddress');
    const urgent = kind === 'worker-task' && !own;
    const at = urgent ? awake(before, member) : atWork(before, member);
    if (at > before.now)
      return change(before, key, { due: at, reason: urgent ? 'quietHours' : 'notAtWork' });
    leaving.push(notice);
    return change(before, key, { state: 'leaving', attempts: notice.attempts + 1, reason: null });
  }, c);
  return { context, leaving };
}

/** What waits only until people are awake, or at work, is decided anew: when that is, has changed. */
export function hoursAnew(c: Context): Context {
  const isHeld = ({ state, reason }: Notice) =>
    state === 'waits' && (reason === 'quietHours' || reason === 'notAtWork');
  return { ...c, notices: c.notices.map((n) => (isHeld(n) ? { ...n, due: c.now } : n)) };
}

/** It left. */
export function noteSent(c: Context, key: string): Context {
  return settle(c, key, 'sent', null);
}

/** It did not: it is tried again, or given up. Somebody who cannot be reached is asked for by a person. */
export function noteFailed(c: Context, key: string, code: string, final: boolean): Context {
  const notice = c.notices.find((n) => n.key === key && n.state === 'leaving');
  if (notice === undefined) return c;
  const wait = backoff[notice.attempts - 1];
  if (!final && wait !== undefined)
    return change(c, key, { state: 'waits', due: c.now + wait, reason: code });
  // No text was tried, because none leaves here.
  const failed = settle(c, key, code === 'sms.missing' ? 'dropped' : 'failed', code);
  if (code !== 'mail.refusedAddress') return failed;
  return openTasks(changeMember(failed, notice.to, { lost: true }), 'mend-address');
}

function settle(c: Context, key: string, state: Notice['state'], reason: string | null): Context {
  const settled = change(c, key, { state, reason, due: c.now });
  return { ...settled, notices: bounded(settled.notices) };
}

function change(c: Context, key: string, part: Partial<Notice>): Context {
  return { ...c, notices: c.notices.map((n) => (n.key === key ? { ...n, ...part } : n)) };
}

/** What is under way stays; of the settled ones the last few do. */
function bounded(all: Notice[]): Notice[] {
  const isUnderWay = ({ state }: Notice) => state === 'waits' || state === 'leaving';
  let surplus = all.filter((n) => !isUnderWay(n)).length - keptSettled;
  return surplus > 0 ? all.filter((n) => isUnderWay(n) || surplus-- <= 0) : all;
}
