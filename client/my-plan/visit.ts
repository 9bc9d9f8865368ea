import { city, longDate, moment } from '../../activities/letters/local-time.ts';
import { dateAt, toLocal } from '../../workflows/calendar/index.ts';
import {
  type JsonObject,
  isRefusal,
  type Live,
  repetitionOf,
  revived,
  type Refusal,
  type Stored,
  tell,
} from '../../workflows/chart/index.ts';
import { endingChart } from '../../workflows/ending/chart.ts';
import type { Context, Session, Told } from '../../workflows/ending/context.ts';
import type { Said } from '../../workflows/ending/events/index.ts';
import {
  clientZone,
  clocksDiffer,
  expectedSession,
  lastDecision,
  lyingAhead,
  undoEnds,
  withdrawnUntil,
} from '../../workflows/ending/matters/index.ts';
import type { TaskType } from '../../workflows/ending/names.ts';
import type { Words } from './words.ts';

/** Somebody of the agency who is there. */
export interface Colleague {
  ref: string;
  role: string;
}

/** An ending as its own client may see it, at one moment. */
export interface Visit {
  c: Context;
  /** Who is there besides, where a choice asks for them. */
  colleagues: readonly Colleague[];
  /** Nothing of it goes on: its records are destroyed, or it was none. */
  isOver: boolean;
  /** What stands against something that the client would say; null: nothing does. The same chart says it as everywhere. */
  objection: (type: Said, facts?: JsonObject) => Refusal | null;
  /** What would be, had they said it; null: it would not be heard. Nothing of it is told to anybody. */
  after: (type: Said, facts?: JsonObject) => Visit | null;
  /** Whether just this was told under this id, and is known still. */
  wasTold: (type: Said, facts: JsonObject, id: string) => boolean;
}

/** @param now epoch milliseconds; an ending whose time is skipped is ahead of ours */
export function visitOf(stored: Stored, now: number): Visit {
  return visitAt(revived(endingChart, stored), now);
}

function visitAt(live: Live<Context>, now: number): Visit {
  const { position } = live;
  const c = { ...position.context, now: Math.max(position.context.now, now) };
  const heard = (type: Said, facts: JsonObject, id = 'my-plan') =>
    endingChart.hear({ type, id, by: saidBy(c.ref), with: facts });
  return {
    c,
    colleagues: [],
    isOver: position.status !== 'active',
    objection: (type, facts = {}) => {
      const event = heard(type, facts);
      return isRefusal(event) ? event : endingChart.objectTo({ ...position, context: c }, event);
    },
    after: (type, facts = {}) => {
      const event = heard(type, facts);
      if (isRefusal(event)) return null;
      const step = tell(endingChart, live, event, c.now);
      return step.outcome === 'taken' ? visitAt(step.live, c.now) : null;
    },
    wasTold: (type, facts, id) => {
      const event = heard(type, facts, id);
      return !isRefusal(event) && repetitionOf(live.seen, event, c.now) === 'same';
    },
  };
}

/** Whoever has the link speaks as the client of this ending. */
export function saidBy(ref: string): { role: 'client'; ref: string } {
  return { role: 'client', ref };
}

/** The meeting that comes next. */
export function meetingAhead(c: Context): Session | null {
  return expectedSession(c) && lyingAhead(c);
}

/** Until when the client could take it back that they end, or would like to end sooner, or can, once they said so. */
export function takesBackUntil(c: Context): number {
  const sooner = toldSooner(c);
  if (sooner !== null) return withdrawnUntil(c, sooner);
  return undoEnds({ ...c, since: { ...c.since, ended: c.since.ended ?? c.now } });
}

/** Whether a meeting that is planned does not take place because they end, unless they take that back before. */
export function lapses(c: Context, { final, at }: Session): boolean {
  return !final && at >= takesBackUntil(c);
}

/** The same, once they did. */
export function isOff(c: Context, session: Session): boolean {
  return hasEnded(c) && lapses(c, session);
}

/** They said that they end, or sooner than planned. */
export function hasEnded(c: Context): boolean {
  return c.since.ended !== null || toldSooner(c) !== null;
}

/** That they would like to end sooner than planned, where that is what was decided last; null: it is not. */
export function toldSooner(c: Context): Told | null {
  const last = c.since.ended === null ? lastDecision(c) : null;
  return last?.type === 'client.wantedSooner' ? last : null;
}

/** A local time of the agency as the client reads it; where their clocks show another, it is said whose clocks these are. */
export function momentFor(c: Context, local: string, at: number, language: string): string {
  const { zone } = c.policy.agency;
  const said = moment(local, language);
  return clocksDiffer(c, [at]) ? `${said} (${city(zone)})` : said;
}

/** An instant as the client reads it: their own day, and the hour of it. */
export function instantFor(c: Context, at: number, language: string): string {
  return moment(toLocal(c.almanac, clientZone(c), at), language);
}

/** When the first of these tasks is due that lies ahead, or else the last of them; null: none is open. */
function dueOf({ tasks: all, now }: Context, tasks: readonly TaskType[]): number | null {
  const dues = all
    .filter(({ type, state }) => state === 'open' && tasks.includes(type))
    .map(({ due }) => due)
    .toSorted((a, b) => a - b);
  return dues.find((due) => due >= now) ?? dues.at(-1) ?? null;
}

/** Somebody gets back about the next meeting only once it is over: it may be too late to move it. */
export function comesTooLate(c: Context): boolean {
  const meeting = meetingAhead(c);
  const due = dueOf(c, ['call-back']);
  return meeting !== null && due !== null && due > meeting.at;
}

/** Whether one of these tasks waits for somebody. */
export function awaits({ tasks: all }: Context, tasks: readonly TaskType[]): boolean {
  return all.some(({ type, state }) => state === 'open' && tasks.includes(type));
}

/**
 * By when somebody gets back, who owes one of these tasks: the first of them; where each day has passed that is said, and stays that day.
 * Null: nobody has to.
 */
export function hearing(
  c: Context,
  tasks: readonly TaskType[],
  { hear, late }: Words,
  language: string,
): string | null {
  const due = dueOf(c, tasks);
  if (due === null) return null;
  const says = due < c.now ? late : hear;
  return says(longDate(dateAt(c.almanac, clientZone(c), due), language));
}
