import { calendarOf, after } from '../../calendar/index.ts';
import type { Context } from '../context.ts';
import { toldOf } from '../matters/index.ts';
import type { RecordsMemory } from '../memory/records.ts';
import { type EndingChange, on } from '../parts.ts';

/** As long as a night on duty; milliseconds. */
const OPEN_FOR = 12 * 3_600_000;
/** Openings that are kept; the log has the others. */
const KEPT = 20;

/** What happens to the memory of the keeping of records. */
export const recordsChanges = {
  noteRequest: ((c, e) =>
    change(c, { access: { at: toldOf(c, e), given: false } })) satisfies EndingChange,
  giveRecords: ((c) =>
    change(c, {
      access: c.records.access && { ...c.records.access, given: true },
    })) satisfies EndingChange,
  noteErasure: ((c, e) =>
    change(c, {
      erasure: { at: toldOf(c, e), decision: 'open', because: null },
    })) satisfies EndingChange,
  decideErasure: on('erasure.decided', (c, { with: { decision, because } }) =>
    change(c, {
      erasure: { at: c.records.erasure?.at ?? c.now, decision, because: because ?? null },
    }),
  ),
  openRecord: on('record.opened', (c, { by: { role, ref }, with: { because } }) => {
    const opening = { ref, role, at: c.now, until: c.now + OPEN_FOR, because };
    return change(c, { opened: [...c.records.opened, opening].slice(-KEPT) });
  }),
  setHold: ((c) =>
    change(c, { legalHold: { since: c.now, review: inAYear(c) } })) satisfies EndingChange,
  repeatHoldReview: ((c) =>
    change(c, {
      legalHold: c.records.legalHold && { ...c.records.legalHold, review: inAYear(c) },
    })) satisfies EndingChange,
  releaseHold: ((c) => change(c, { legalHold: null })) satisfies EndingChange,
} as const;

function change(c: Context, part: Partial<RecordsMemory['records']>): Context {
  return { ...c, records: { ...c.records, ...part } };
}

function inAYear(c: Context): number {
  return after(c.almanac, calendarOf(c), c.now, '1y');
}
