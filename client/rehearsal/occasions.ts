/** What a caseload is counted by. */
export const occasionKinds = ['message', 'unsent', 'task', 'late', 'session', 'phase'] as const;
export type OccasionKind = (typeof occasionKinds)[number];

/** Something of which a manager asks how often and when. */
export interface Occasion {
  kind: OccasionKind;
  what: string;
  /** In the agency’s time, `YYYY-MM-DD`. */
  date: string;
}

/** A line of a story (instants ISO 8601) or of the log of an ending (epoch milliseconds). */
export interface Line<At> {
  at: At;
  kind: string;
  what: string;
  [more: string]: unknown;
}

/** What happened, without the steps on the way there; `dateOf` tells the day of an instant where the agency is. */
export function occasionsOf<At>(
  entries: readonly Line<At>[],
  dateOf: (at: At) => string,
): Occasion[] {
  const occasions: Occasion[] = [];
  let phase = '';
  for (const entry of entries) {
    if (entry.kind === 'phase') {
      if (entry.what === phase) continue;
      phase = entry.what;
    }
    const found = occasionOf(entry);
    if (found) occasions.push({ ...found, date: dateOf(entry.at) });
  }
  return occasions;
}

function occasionOf({ kind, what, state, reason }: Line<unknown>): Omit<Occasion, 'date'> | null {
  switch (kind) {
    case 'message':
      if (state === 'sent') return { kind, what };
      return lost.has(state)
        ? { kind: 'unsent', what: `${what} (${String(reason ?? state)})` }
        : null;
    case 'task':
      if (state === 'open') return { kind, what };
      return state === 'escalated' ? { kind: 'late', what } : null;
    case 'session':
      return ahead.has(state) ? null : { kind, what: `${what} ${String(state)}` };
    case 'phase':
      return { kind, what };
    default:
      return null;
  }
}

const lost: ReadonlySet<unknown> = new Set(['suppressed', 'undeliverable']);
const ahead: ReadonlySet<unknown> = new Set(['planned', 'moved']);
