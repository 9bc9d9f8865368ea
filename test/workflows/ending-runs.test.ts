import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tsToMs } from '@temporalio/common/lib/time.js';
import type { EndingEntry } from '../../workflows/ending/reading/log-lines.ts';
import { Agency } from '../support/ending-agency.ts';
import { toTaper, toSettled } from '../support/ending-lives.ts';
import type { PlayedEnding } from '../support/ending-played.ts';
import { connectTestServer } from '../support/server.ts';

/** Skipped time still runs on while a worker is at work. */
const LATENESS = 60_000;
const worker = { role: 'worker', ref: 'W-7' } as const;

/** Its runs are over after 30 steps. */
let brief: Agency;
let usual: Agency;
afterAll(async () => {
  await brief.close();
  await usual.close();
});
const server = await connectTestServer();

beforeAll(async () => {
  brief = await Agency.open(server);
  await brief.work({ bundle: { shortRuns: true } });
  usual = await Agency.open(server);
  await usual.work();
});

const runOf = async (ending: PlayedEnding) => (await ending.handle.describe()).runId;

/** Says something that changes nothing until the run is over and the next one has begun. */
async function intoNextRun(ending: PlayedEnding): Promise<void> {
  const run = await runOf(ending);
  for (let n = 0; n < 40 && (await runOf(ending)) === run; n++) {
    await ending.tell('checkIn.answered');
    await ending.settle();
  }
  if ((await runOf(ending)) === run) throw new Error('the run is not over after 40 steps');
}

describe('a run that ends in the middle of a taper', () => {
  it('given its timers, when the next run begins, then all are armed for the same instants, and fire on their day', async () => {
    const ending = await brief.begin({ firstSession: '2035-02-05T10:00' });
    await toTaper(ending, 'laterByDeadlines');
    const before = await ending.stored();
    await intoNextRun(ending);
    const after = await ending.stored();
    expect(after.timers).toEqual(before.timers);
    const next = (await ending.timers())[0]!;
    const last = (await ending.histories()).at(-1)?.events ?? [];
    const armed = last.find(({ timerStartedEventAttributes }) => timerStartedEventAttributes);
    const toGo = tsToMs(armed?.timerStartedEventAttributes?.startToFireTimeout);
    // The workflow reckons from the start of its task, which the event of the timer follows closely.
    const set = tsToMs(armed?.eventTime) + toGo;
    const { session, owed } = await ending.view();
    // What becomes overdue wakes the run as well a minute later, for the sake of the lists.
    const first = Math.min(next.at, ...owed.map(({ due }) => due + 60_000));
    expect(set - first).toBeGreaterThanOrEqual(0);
    expect(set - first).toBeLessThan(LATENESS);
    expect(session?.start).toBe('2035-02-26T10:00');
    await ending.laterByDeadlines(session!.start);
    const due = (await ending.log()).find(({ at }) => at >= session!.at);
    expect(due).toMatchObject({ kind: 'phase', what: 'consolidating', step: 'sessionDue' });
    expect(due!.at - session!.at).toBeLessThan(LATENESS);
    expect(await ending.replay({ shortRuns: true })).toBeGreaterThan(1);
  });

  it('given an id that was taken in the run before, when it is told again, then nothing happens, and with other words it is refused', async () => {
    const ending = await brief.begin();
    await ending.tell('sensitiveDate.named', { date: '05-14' }, worker, 'd-1');
    await intoNextRun(ending);
    const before = await ending.stored();
    await ending.tell('sensitiveDate.named', { date: '05-14' }, worker, 'd-1');
    const other = ending.tell('sensitiveDate.named', { date: '06-14' }, worker, 'd-1');
    await expect(other).rejects.toMatchObject({ refusal: { code: 'id-reused' } });
    expect(await ending.stored()).toEqual(before);
    expect(before.position).toMatchObject({ context: { sensitiveDates: ['05-14'] } });
    await ending.replay({ shortRuns: true });
  });
});

describe('15 months in runs of 30 steps', () => {
  it('given the same story in one run, when both are settled, then all was due on the same days and every letter left once', async () => {
    const row = { email: 'months@example.org', reminders: true, checkIns: true };
    const [one, many] = [await usual.begin(row), await brief.begin(row)];
    await Promise.all([toSettled(one), toSettled(many, 'laterByDeadlines')]);
    expect(daysOf(await many.log())).toEqual(daysOf(await one.log()));
    for (const [ending, agency] of [
      [one, usual],
      [many, brief],
    ] as const) {
      const wished = await wishedOf(ending);
      const { asked, answered } = await deliveriesOf(ending);
      expect(asked).toBe(wished);
      expect(answered).toBe(wished);
      const letters = agency.catcher.received.filter(({ to }) => to.includes(row.email));
      expect(letters.map(({ copies }) => copies)).toEqual(Array<number>(wished).fill(1));
      await expectTimersOnTime(ending);
    }
    expect(await one.replay()).toBeLessThan(4);
    expect(await many.replay({ shortRuns: true })).toBeGreaterThan(2);
    await many.replay({ shortRuns: true, preload: false });
  });
});

/** The log by days: what is told and what is answered may overtake each other within one. */
function daysOf(log: EndingEntry[]): string[] {
  return log.map((entry) => JSON.stringify(dated(entry))).sort();
}

/** An entry without its hour and what is this ending's own. */
function dated({ at, ...entry }: EndingEntry): object {
  const { key: _key, ...rest } = entry as { key?: string };
  for (const name of ['due', 'until']) {
    const value = (rest as Record<string, unknown>)[name];
    if (typeof value === 'number') Object.assign(rest, { [name]: dayOf(value) });
  }
  return { on: dayOf(at), ...rest };
}

const dayOf = (instant: number) => new Date(instant).toISOString().slice(0, 10);

/** How many letters the chart gave out of hand. */
async function wishedOf(ending: PlayedEnding): Promise<number> {
  // What became of a message is among the last things that the log lets go.
  const log = await ending.log();
  return log.filter((entry) => entry.kind === 'message' && entry.state === 'sent').length;
}

async function deliveriesOf(ending: PlayedEnding): Promise<{ asked: number; answered: number }> {
  let [asked, answered] = [0, 0];
  for (const { events } of await ending.histories()) {
    const ids = new Set<string>();
    for (const { eventId, ...event } of events ?? []) {
      const { activityTaskScheduledEventAttributes: of } = event;
      if (of?.activityType?.name === 'deliver') ids.add(String(eventId));
      const { activityTaskCompletedEventAttributes: done } = event;
      if (ids.has(String(done?.scheduledEventId))) answered += 1;
    }
    asked += ids.size;
  }
  return { asked, answered };
}

/** Every timer that fired did so when it was set to. */
async function expectTimersOnTime(ending: PlayedEnding): Promise<void> {
  let fired = 0;
  for (const { events } of await ending.histories()) {
    const due = new Map<string, number>();
    for (const event of events ?? []) {
      const { timerStartedEventAttributes: set, timerFiredEventAttributes: rang } = event;
      const at = tsToMs(event.eventTime);
      if (set) due.set(set.timerId ?? '', at + tsToMs(set.startToFireTimeout));
      if (!rang) continue;
      fired += 1;
      expect(Math.abs(at - due.get(rang.timerId ?? '')!)).toBeLessThan(LATENESS);
    }
  }
  expect(fired).toBeGreaterThan(10);
}
