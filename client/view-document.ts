import type { Instant } from '../workflows/calendar/almanac.ts';
import type { Reason } from '../workflows/ending/context.ts';
import type { EndingEntry } from '../workflows/ending/reading/log-lines.ts';
import type { Beside } from '../workflows/ending/reading/standings.ts';
import type { View } from '../workflows/ending/reading/view.ts';
import { withoutRules } from './local-time.ts';
import { type StoryEntry, toIso, toStoryEntry } from './scenario/document.ts';

/** What a reader may see of an ending, as JSON: instants in ISO 8601 (UTC), local dates and times in its `zone`. */
export function toViewDocument(view: View) {
  return {
    ...withoutRules(view),
    next: view.next && { ...view.next, at: toIso(view.next.at) },
    faults: view.faults.map((fault) => ({ ...fault, since: toIso(fault.since) })),
    owed: view.owed.map((task) => ({ ...task, due: toIso(task.due) })),
    session: view.session && { ...view.session, at: toIso(view.session.at) },
    ...besideDocument(view),
    touches: view.touches.map((touch) => ({ ...touch, at: toIso(touch.at) })),
    messages: view.messages.map((message) => ({ ...message, due: toIso(message.due) })),
    settled: view.settled.map((one) => ({ ...one, at: isoOf(one.at) })),
    said: {
      ...view.said,
      opened: (view.said.opened ?? []).map((one) => ({
        ...one,
        at: toIso(one.at),
        until: toIso(one.until),
      })),
    },
    reasons: view.reasons.map((one) => ({ ...one, at: toIso(one.at) })),
  };
}

/** What stands beside the journey. */
function besideDocument({ notice, silence, custody, transfer, clocks }: Beside) {
  return {
    notice: notice && { ...notice, effectiveAt: isoOf(notice.effectiveAt) },
    silence: silence && { ...silence, since: toIso(silence.since) },
    custody: {
      ...custody,
      departure: custody.departure && {
        ...custody.departure,
        told: isoOf(custody.departure.told),
      },
    },
    transfer: transfer && { ...transfer, at: toIso(transfer.at) },
    clocks: { ...clocks, since: isoOf(clocks.since) },
  };
}

const isoOf = (instant: Instant | null): string | null =>
  instant === null ? null : toIso(instant);

/**
 * A line of an ending’s log, with the reason that was given for it, as it was said: the log itself has codes alone. Of a letter that left, with
 * the version of the templates that it was printed from, and its language where that is not the client’s.
 *
 * @param reasons those that the view of the ending has
 */
export function logLine(entry: EndingEntry, reasons: readonly Reason[]): StoryEntry {
  const shown = toStoryEntry(entry);
  if (entry.kind === 'message') {
    const { letter, language } = entry;
    return {
      ...shown,
      ...(letter === undefined ? {} : { letter }),
      ...(language === undefined ? {} : { language }),
    };
  }
  if (entry.kind !== 'event') return shown;
  const { at, what, ref } = entry;
  const reason = reasons.find((one) => one.at === at && one.what === what && one.ref === ref);
  return reason === undefined ? shown : { ...shown, because: reason.because };
}
