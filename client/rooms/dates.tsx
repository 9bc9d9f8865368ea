/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { localTimeOf, type Zoned } from '../local-time.ts';

const days = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
});
const longDays = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

const dateIn = (local: string): Date => new Date(`${local.slice(0, 10)}T00:00Z`);

/** A local date or time as `Monday 16 July 2035`. */
export function longDay(local: string): string {
  return longDays.format(dateIn(local)).replace(',', '');
}

/** The same as `Mon 16 July`, with the year where it is not that of `today` (a local date). */
export function shortDay(local: string, today: string): string {
  const year = local.slice(0, 4) === today.slice(0, 4) ? '' : ` ${local.slice(0, 4)}`;
  return `${days.format(dateIn(local)).replace(',', '')}${year}`;
}

/** A local date, or a local time with its hour, for people and for machines. */
export const When = ({ local, today }: { local: string; today: string }) => {
  const [, clock] = /[T ](\d\d:\d\d)/.exec(local) ?? [];
  return (
    <time datetime={local.replace(' ', 'T')}>
      {shortDay(local, today)}
      {clock === undefined ? '' : `, ${clock}`}
    </time>
  );
};

/** How a page tells time: what day it is where the agency works, and each instant (epoch milliseconds) in its local time. */
export interface Clock {
  today: string;
  local: (instant: number) => string;
}

export function clockAt(zoned: Zoned, now: number): Clock {
  const local = localTimeOf(zoned);
  return { today: local(now).slice(0, 10), local };
}
