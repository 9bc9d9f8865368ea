import type { EndingEntry } from './log-lines.ts';

/** How many characters the log may take in storage, about: with it an ordinary ending stays below 32 KiB. */
const room = 13_000;
/** When there is no more room, that much of it is made free. */
const freed = 1_000;
/** The newest lines stay whatever they tell: somebody may be about to read them. */
const newest = 30;

/** What a dossier needs for good: it is let go last. */
const lasting: ReadonlySet<string> = new Set(['phase', 'event', 'message']);
/** On its way a message is of interest until it is known what became of it. */
const onItsWay: ReadonlySet<string> = new Set(['planned', 'checked', 'retrying', 'deferred']);

/** Lets go what is told least later: attempts of messages, then what tasks and sessions did, then the oldest. */
export function bounded(log: EndingEntry[]): EndingEntry[] {
  const surplus = log.reduce((sum, entry) => sum + lengthOf(entry), 0) - room;
  if (surplus <= 0) return log;
  const rounds = [isOnItsWay, isPassing, () => true];
  let [left, over] = [log, surplus + freed];
  for (const mayGo of rounds) {
    const old = left.length - newest;
    left = left.filter((entry, n) => {
      if (over <= 0 || n >= old || !mayGo(entry)) return true;
      over -= lengthOf(entry);
      return false;
    });
  }
  return left;
}

function isOnItsWay(entry: EndingEntry): boolean {
  return entry.kind === 'message' && onItsWay.has(entry.state);
}

function isPassing({ kind }: EndingEntry): boolean {
  return !lasting.has(kind);
}

/** About how many characters a line takes as JSON; counted, and not made, for this is asked at every step. */
function lengthOf(entry: EndingEntry): number {
  switch (entry.kind) {
    case 'event':
      return 70 + entry.what.length + entry.ref.length;
    case 'message':
      return 110 + entry.what.length + entry.key.length + (entry.subject?.length ?? 0);
    case 'refused':
      return 70 + entry.what.length + entry.why.length;
    case 'task':
      return 100 + 2 * entry.what.length + (entry.reason === undefined ? 0 : 50);
    default:
      return 110;
  }
}
