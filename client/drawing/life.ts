import { addDays, daysBetween } from '../../workflows/calendar/index.ts';
import { phases, phaseTraits } from '../../workflows/ending/phases.ts';
import type { Occasion } from '../rehearsal/occasions.ts';
import { listed } from './drawing.tsx';
import { titleOfPhase } from './phases.ts';
import { nameOfDate } from './scale.ts';

/** One ending in time; dates are `YYYY-MM-DD` where the agency is. */
export interface Life {
  today: string;
  /** What happened, oldest first. */
  occasions: readonly Occasion[];
  /** What is to come if people do what is asked of them, soonest first; empty where nobody reckoned it. */
  foreseen: readonly Occasion[];
}

/** A phase, from one day to another. */
export interface Span {
  phase: string;
  from: string;
  to: string;
  foreseen: boolean;
}

/** Nothing lies ahead of them but the keeping of the records. */
const resting: ReadonlySet<string> = new Set(phases.filter((phase) => phaseTraits[phase].atRest));
/** While nothing is decided, one session follows the other without an end: so many say it. */
const mostSessions = 3;

/** What of it is worth a picture: not the years in which records are kept, nor sessions without an end. */
export function withinReach({ today, occasions, foreseen }: Life): Life {
  const isRest = ({ kind, what }: Occasion) => kind === 'phase' && resting.has(what);
  const here = occasions.findLast(({ kind }) => kind === 'phase');
  const ahead = here && isRest(here) ? [] : foreseen.filter(({ date }) => date >= today);
  const changes = ahead.filter(({ kind }) => kind === 'phase');
  const rest = changes.find(isRest);
  if (rest !== undefined) {
    const until = ahead.indexOf(rest) + 1;
    return { today, occasions, foreseen: ahead.slice(0, until) };
  }
  const sessions = ahead.filter(({ kind }) => kind === 'session');
  const last = changes.length > 0 ? undefined : sessions[mostSessions - 1];
  return {
    today,
    occasions,
    foreseen: last ? ahead.filter(({ date }) => date <= last.date) : ahead,
  };
}

/** The first and the last day of its picture: with some room after whatever is last. */
export function edgesOf({ today, occasions, foreseen }: Life): [from: string, until: string] {
  const from = occasions[0]?.date ?? today;
  const last = foreseen.at(-1)?.date ?? today;
  const room = Math.max(14, Math.round(daysBetween(from, last) * 0.09));
  return [from, addDays(last, room)];
}

/** Its phases one after the other; the one it is in goes on, foreseen, for as long as something lies ahead. */
export function spansOf(life: Life): Span[] {
  const { today, occasions, foreseen } = life;
  const isPhase = ({ kind }: Occasion) => kind === 'phase';
  const been = occasions.filter(isPhase);
  const here = been.at(-1);
  const lasting = here && foreseen.length > 0 ? [{ ...here, date: today }] : [];
  const ahead = [...lasting, ...foreseen.filter(isPhase)];
  const [, until] = edgesOf(life);
  const spans = (some: readonly Occasion[], end: string, isForeseen: boolean): Span[] =>
    some.map(({ what, date }, n) => {
      const to = some[n + 1]?.date ?? end;
      return { phase: what, from: date, to, foreseen: isForeseen };
    });
  return [...spans(been, today, false), ...spans(ahead, until, true)];
}

/** The same in words. */
export function sayTimeline(life: Life): string {
  const phases = life.occasions.filter(({ kind }) => kind === 'phase');
  const coming = life.foreseen.filter(({ kind }) => kind === 'phase');
  const said = ({ what, date }: Occasion) => `${titleOfPhase(what)} from ${nameOfDate(date)}`;
  const counted = (some: readonly Occasion[]): string[] => {
    const of = (kind: string, is: (what: string) => boolean = () => true) =>
      some.filter((one) => one.kind === kind && is(one.what)).length;
    const [held, letters] = [of('session', wasHeld), of('message')];
    return [
      ...count(held, 'session', 'held'),
      ...count(of('session') - held, 'session', 'not held'),
      ...count(letters, 'letter', 'sent'),
      ...count(of('unsent'), 'letter', 'not sent'),
    ];
  };
  const sofar = counted(life.occasions);
  const ahead = [...coming.map(said), ...counted(life.foreseen)];
  return [
    `${phases.map(said).join(', ')}. Today is ${nameOfDate(life.today)}.`,
    ...(sofar.length === 0 ? [] : [`So far ${listed(sofar)}.`]),
    ...(ahead.length === 0 ? [] : [`Foreseen: ${listed(ahead)}.`]),
  ].join(' ');
}

function count(n: number, what: string, became: string): string[] {
  return n === 0 ? [] : [`${n} ${what}${n === 1 ? '' : 's'} ${became}`];
}

/** Whether a session took place: `session held`, `final session held`. */
export function wasHeld(what: string): boolean {
  return what.endsWith(' held');
}
