import type { Instant } from '../../calendar/almanac.ts';
import { calendarOf, after, inWords } from '../../calendar/index.ts';
import type { Context } from '../context.ts';
import type { AccountsMemory, Balance } from '../memory/accounts.ts';

type Late = AccountsMemory['accounts']['late'][number];

/** How bad it is, least first. */
const balances: readonly Balance[] = ['current', 'blip', 'watch', 'serial'];

/**
 * How the account stands (C18): serial lateness is so many late payments in some months, or so many invoices
 * open for long; one step before that it is watched. A single late payment is a blip and starts nothing.
 */
export function balanceOf(c: Context): Balance {
  const { serial, orOpen } = c.policy.accounts;
  const late = c.accounts.late.filter((i) => counts(c, i)).length;
  const open = c.accounts.late.filter((i) => isLongOpen(c, i)).length;
  if (late >= serial.late || open >= orOpen.count) return 'serial';
  if (late >= 2 || open >= 1) return 'watch';
  return late > 0 || c.accounts.late.some((i) => !i.paid) ? 'blip' : 'current';
}

/** Something is owed now: what was late and is paid by now ends nothing (C18). */
export function isOwing(c: Context): boolean {
  return c.accounts.late.some((i) => !i.paid);
}

/** How it stands, in figures: "2 of 3 late payments in 6 months, and 1 of 2 invoices open for more than 60 days". */
export function figuresOf(c: Context): string {
  const { serial, orOpen } = c.policy.accounts;
  const late = c.accounts.late.filter((i) => counts(c, i)).length;
  const open = c.accounts.late.filter((i) => isLongOpen(c, i)).length;
  const [time, long] = [inWords(serial.in), inWords(orOpen.olderThan)];
  return `${late} of ${serial.late} late payments in ${time}, and ${open} of ${orOpen.count} invoices open for more than ${long}`;
}

/** It is bad enough that somebody talks about it with the client (C18, D19). */
export function asksTalk(c: Context): boolean {
  const balance = balanceOf(c);
  return balance === 'watch' || balance === 'serial';
}

/** It stands worse than when the client was last told. */
export function hasWorsened(c: Context): boolean {
  return balances.indexOf(balanceOf(c)) > balances.indexOf(c.accounts.told);
}

/** When it will stand differently by itself: an invoice is open for long, or a late payment is long ago. */
export function nextTurn(c: Context): Instant | null {
  const turns = c.accounts.late.flatMap((i) => [
    ...(i.paid ? [] : [longOpenFrom(c, i)]),
    forgottenFrom(c, i),
  ]);
  const ahead = turns.filter((at) => at > c.now);
  return ahead.length > 0 ? Math.min(...ahead) : null;
}

/** What was late is no older than before somebody was away (G14). */
export function shiftLate(c: Context, by: number): Context {
  return changeAccounts(c, { late: c.accounts.late.map((i) => ({ ...i, due: i.due + by })) });
}

export function changeAccounts(c: Context, part: Partial<AccountsMemory['accounts']>): Context {
  return { ...c, accounts: { ...c.accounts, ...part } };
}

function counts(c: Context, late: Late): boolean {
  return forgottenFrom(c, late) > c.now;
}

function isLongOpen(c: Context, late: Late): boolean {
  return !late.paid && longOpenFrom(c, late) <= c.now;
}

function forgottenFrom(c: Context, { due }: Late): Instant {
  return after(c.almanac, calendarOf(c), due, c.policy.accounts.serial.in);
}

function longOpenFrom(c: Context, { due }: Late): Instant {
  return after(c.almanac, calendarOf(c), due, c.policy.accounts.orOpen.olderThan);
}
