/**
 * `npm run campaign:burst`: signals that come while nobody is at work, all taken in by the first task of a worker; exit
 * code 1 where one is lost, a task fails or takes too long.
 */
import { tsToMs } from '@temporalio/common/lib/time.js';
import { setTimeout as pause } from 'node:timers/promises';
import { statusOf } from '../../server-fault.ts';
import { messagesOf } from '../../workflows/host/messages.ts';
import type { HistoryEvent } from '../support/ending-played.ts';
import { onStand } from '../support/stand.ts';

const { inform } = messagesOf();

const most = Number(process.argv[2] ?? 5_000);
/** What the server allows for a workflow task, in ms. */
const LONGEST_TASK = 10_000;
const START_TO_CLOSE = 1;
const FAILED_PRECONDITION = 9;

const rows = await onStand(async (agency) => {
  const found = [];
  for (const signals of [most / 10, most]) {
    const ending = await agency.begin();
    await agency.rest();
    const began = performance.now();
    for (let n = 0; n < signals; n += 100) {
      const some = Array.from({ length: Math.min(100, signals - n) }, (_, k) => n + k);
      await Promise.all(some.map((k) => ending.handle.signal(inform, named(k))));
    }
    const sent = performance.now() - began;
    await agency.work();
    const taken = performance.now();
    // The last one again, to be answered after all others: it was heard before, and nothing changes.
    for (let isHeard = false; !isHeard;) {
      try {
        await ending.handle.executeUpdate('tell', { args: [named(signals - 1)] });
        isHeard = true;
      } catch (error) {
        // While its task is failing it can be told nothing; what failed is counted below.
        if (statusOf(error)?.code !== FAILED_PRECONDITION) throw error;
        await pause(500);
      }
    }
    const took = performance.now() - taken;
    const { logged } = await ending.handle.query<{ logged: number }>('timeline');
    const events = await ending.events();
    const count = (is: (event: HistoryEvent) => unknown) => events.filter((e) => is(e)).length;
    found.push({
      signals,
      'sent, ms': Math.round(sent),
      'taken, ms': Math.round(took),
      'ms each': Number((took / signals).toFixed(2)),
      logged,
      lost: Math.max(0, signals - logged),
      'failed tasks': count((e) => e.workflowTaskFailedEventAttributes),
      // Where the worker of before was waited for, a task goes to another: that is no fault.
      'timed out': count(
        (e) => e.workflowTaskTimedOutEventAttributes?.timeoutType === START_TO_CLOSE,
      ),
      'longest task, ms': longestTask(events),
      runs: (await ending.histories()).length,
      'stored, KiB': Math.round(JSON.stringify(await ending.stored()).length / 1024),
    });
    await ending.handle.terminate();
  }
  return found;
});

console.table(rows);
const clean = rows.every(
  (row) =>
    row.lost + row['failed tasks'] + row['timed out'] === 0 &&
    row['longest task, ms'] < LONGEST_TASK,
);
process.stdout.write(clean ? 'Nothing was lost, and no task failed.\n' : '');
process.exitCode = clean ? 0 : 1;

/** From a task's beginning to its end, in ms. */
function longestTask(events: HistoryEvent[]): number {
  const at = new Map(events.map((event) => [String(event.eventId), tsToMs(event.eventTime)]));
  const lasted = events.flatMap(({ eventTime, workflowTaskCompletedEventAttributes: done }) =>
    done ? [tsToMs(eventTime) - (at.get(String(done.startedEventId)) ?? 0)] : [],
  );
  return Math.max(...lasted);
}

function named(n: number): never {
  const by = { role: 'worker', ref: 'W-7' };
  // As a machine says it, over the wire; nothing of which an ending keeps no more than a few.
  return { type: 'sensitiveDate.named', id: `burst-${n}`, by, with: { date: '05-14' } } as never;
}
