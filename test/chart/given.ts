import {
  begin,
  due,
  fire,
  load,
  store,
  tell,
  type Live,
  type Step,
} from '../../workflows/chart/index.ts';
import { loan, said, TERM } from './loan.ts';
import type { Loan } from './loan.ts';

export const NOON = Date.UTC(2035, 1, 5, 12);

/** A loan begun at noon, with these said to it, each at its instant, and taken through JSON before each. */
export function given(...story: [at: number, type: string, more?: object][]): Live<Loan> {
  let live = begin(loan, { term: TERM }, NOON).live;
  for (const [at, type, more] of story) live = told(live, at, type, more).live;
  return live;
}

export function told(live: Live<Loan>, at: number, type: string, more: object = {}): Step<Loan> {
  return tell(loan, thawed(live), said(type, `${type}@${at}`, more), at);
}

/** The same state after a JSON round trip. */
function thawed(live: Live<Loan>): Live<Loan> {
  return load(loan, JSON.parse(JSON.stringify(store(loan, live))));
}

/** Fires all that is due by `now`, as a host does that was just woken. */
export function woken(live: Live<Loan>, now: number): Live<Loan> {
  let current = live;
  for (let timer = due(current, now); timer; timer = due(current, now)) {
    current = fire(loan, current, timer, now).live;
  }
  return current;
}

export function timerOf(live: Live<Loan>, delay: string) {
  const timer = live.timers.find(({ id }) => id.startsWith(`${delay}.`));
  if (!timer) throw new Error(`no timer ${delay}`);
  return timer;
}
