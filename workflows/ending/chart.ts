import type { Context } from './context.ts';
import { deadlines } from './instants.ts';
import { machine } from './machine.ts';
import { witness, type EndingEntry } from './witness.ts';

/** How long the log of a running ending may grow before its oldest, most detailed lines are let go. */
const kept = 160;
/** What a dossier needs for good: it is let go last. */
const lasting: ReadonlySet<string> = new Set(['phase', 'event', 'message']);

function compact(log: EndingEntry[]): EndingEntry[] {
  if (log.length <= kept) return log;
  let surplus = log.length - Math.floor(kept * 0.8);
  const thinned = log.filter((entry) => lasting.has(entry.kind) || surplus-- <= 0);
  return thinned.length <= kept ? thinned : thinned.slice(-kept);
}

/** The chart of an ending with all that hosting it needs. `version` is that of the stored shape. */
export const endingChart = {
  id: 'ending',
  version: 1,
  machine,
  instants: Object.fromEntries(
    Object.entries(deadlines).map(([name, deadline]) => [name, deadline.at]),
  ) as Record<string, (c: Context) => number | null>,
  purposes: Object.fromEntries(
    Object.entries(deadlines).map(([name, deadline]) => [name, deadline.purpose]),
  ),
  wishes: ['deliver', 'refreshAlmanac'],
  witness,
  compact,
  migrations: {},
};
