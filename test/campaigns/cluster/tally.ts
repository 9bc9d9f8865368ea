/** A letter that came to the mail server. */
export interface Arrival {
  messageId: string;
  to: string;
  at: number;
}

/** What became of the letters that were due at one instant. */
export interface Tally {
  due: number;
  lost: number;
  /** More than a minute after they were due. */
  late: number;
  /** Another letter to somebody who had theirs. */
  duplicates: number;
  /** The same letter handed over once more, as SMTP permits: a mailbox knows it by its Message-ID. */
  again: number;
  early: number;
  /** Seconds after they were due: half of them, and all. */
  half: number;
  last: number;
}

const LATE_MS = 60_000;

/** The lines of the mail server (`kill/mail-server-process.ts`); one that is being written is not there yet. */
export function readArrivals(text: string): Arrival[] {
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  return whole
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [messageId = '', to = '', at = ''] = line.split(' ');
      return { messageId, to, at: Number(at) };
    });
}

/** Counts what came for these addresses; whatever came for others is not ours. */
export function tally(due: readonly string[], dueAt: number, arrivals: readonly Arrival[]): Tally {
  const ours = new Set(due);
  const first = new Map<string, Arrival>();
  const ids = new Set<string>();
  const counts = { duplicates: 0, again: 0 };
  for (const arrival of arrivals.filter(({ to }) => ours.has(to))) {
    if (ids.has(arrival.messageId)) counts.again++;
    else if (first.has(arrival.to)) counts.duplicates++;
    else first.set(arrival.to, arrival);
    ids.add(arrival.messageId);
  }
  const after = [...first.values()].map(({ at }) => at - dueAt).sort((one, other) => one - other);
  return {
    due: ours.size,
    lost: ours.size - first.size,
    late: after.filter((ms) => ms > LATE_MS).length,
    early: after.filter((ms) => ms < 0).length,
    ...counts,
    half: (after[Math.ceil(after.length / 2) - 1] ?? NaN) / 1000,
    last: (after.at(-1) ?? NaN) / 1000,
  };
}
