import { calendarOf, after } from '../../calendar/index.ts';
import type { Context } from '../context.ts';
import { changeCustody, changeDeparture, inCare, numbered } from '../matters/index.ts';
import type { Settlement } from '../matters/transfer.ts';
import type { Departure, Report, Telling } from '../memory/custody.ts';
import { openTask } from '../tasks/index.ts';

/** What is handed to the departure’s workflow: one event of its own language. */
export type ReportPost = {
  key: string;
  workflow: string;
  event: {
    type: Report['fact']['type'];
    id: string;
    by: { role: 'system'; ref: string };
    with: Record<string, string | number>;
  };
};

/** How long to wait after each attempt that failed; after the last of them a person is asked. */
const backoff = ['15min', '2h', '1d'] as const;

/** Wants the departure to know something, at once. */
function report(c: Context, departure: Departure, fact: Report['fact']): Context {
  const { workflow } = departure;
  const word = fact.type.slice('client.'.length);
  const [, numbers] = numbered(c, fact.type);
  const nth = numbers[fact.type] ?? 1;
  // What is said once more is not the same again.
  const key = `${c.ref}/${word}${nth > 1 ? `/${nth}` : ''}`;
  const fresh: Report = { key, workflow, fact, state: 'due', failures: 0, again: null };
  return changeCustody({ ...c, numbers }, { reports: [...c.custody.reports, fresh] });
}

/** The client has heard that their worker leaves, and so does the departure. */
export function hearDeparture(c: Context, how: Telling): Context {
  const { departure } = c.custody;
  if (departure === null) return c;
  const told = changeDeparture(c, { told: { at: c.now, how } });
  return report(told, departure, { type: 'client.told', how, at: c.now });
}

/** The departure is told what became of this client. */
export function settleDeparture(c: Context, outcome: Settlement): Context {
  const { departure } = c.custody;
  if (departure === null || departure.settled) return c;
  const told = report(c, departure, { type: 'client.settled', outcome });
  return changeDeparture(told, { settled: true });
}

/** What became of them was told by mistake, or taken back: the departure waits for them again. */
export function unsettleDeparture(c: Context): Context {
  const { departure } = c.custody;
  if (departure === null || !departure.settled || !inCare(c)) return c;
  const told = report(c, departure, { type: 'client.unsettled' });
  return changeDeparture(told, { settled: false });
}

/** That the client has heard was told by mistake; the departure hears of it, if it was told. */
export function untellDeparture(before: Context, c: Context): Context {
  const { departure } = c.custody;
  const untold = before.custody.departure?.told != null && departure?.told === null;
  if (departure === null || !untold) return c;
  const waits = (r: Report) => r.fact.type === 'client.told' && r.state !== 'asked';
  if (!before.custody.reports.some(waits)) return report(c, departure, { type: 'client.untold' });
  return changeCustody(c, { reports: c.custody.reports.filter((r) => !waits(r)) });
}

/** Hands over what is due. */
export function handReports(c: Context): { context: Context; posts: ReportPost[] } {
  const due = c.custody.reports.filter((r) => r.state === 'due');
  const posts = due.map(({ key, workflow, fact: { type, ...facts } }) => ({
    key,
    workflow,
    event: {
      type,
      id: key,
      by: { role: 'system' as const, ref: c.ref },
      with: { ref: c.ref, ...facts },
    },
  }));
  return { context: change(c, 'due', { state: 'asked' }), posts };
}

/** The departure has it. */
export function forgetReport(c: Context, key: string): Context {
  return changeCustody(c, {
    reports: c.custody.reports.filter((r) => r.key !== key || r.state !== 'asked'),
  });
}

/** It could not be told: it is tried again, and in the end a person tells it. */
export function failReport(c: Context, key: string): Context {
  const failed = c.custody.reports.find((r) => r.key === key && r.state === 'asked');
  if (!failed) return c;
  const wait = backoff[failed.failures];
  if (wait === undefined) return openTask(forgetReport(c, key), 'report-by-hand');
  const again = after(c.almanac, calendarOf(c), c.now, wait);
  const later: Report = { ...failed, state: 'failed', failures: failed.failures + 1, again };
  return changeCustody(c, { reports: c.custody.reports.map((r) => (r === failed ? later : r)) });
}

/** When a report is tried again; null: none waits. */
export function nextReport(c: Context): number | null {
  const waits = c.custody.reports.flatMap((r) => (r.again === null ? [] : [r.again]));
  return waits.length === 0 ? null : Math.min(...waits);
}

export function retryReports(c: Context): Context {
  const reports = c.custody.reports.map((r) =>
    r.again !== null && r.again <= c.now ? { ...r, state: 'due' as const, again: null } : r,
  );
  return changeCustody(c, { reports });
}

function change(c: Context, state: Report['state'], part: Partial<Report>): Context {
  const reports = c.custody.reports.map((r) => (r.state === state ? { ...r, ...part } : r));
  return changeCustody(c, { reports });
}
