import type { StoryDocument, StoryEntry } from '../scenario/document.ts';

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

/** The day of an instant (ISO 8601) where the agency is. */
export type DateOf = (iso: string) => string;

/** What happened in a story, without the steps on the way there. */
export function occasionsOf({ entries }: StoryDocument, dateOf: DateOf): Occasion[] {
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

function occasionOf({ kind, what, state = '', reason }: StoryEntry): Omit<Occasion, 'date'> | null {
  switch (kind) {
    case 'message':
      if (state === 'sent') return { kind, what };
      return lost.has(state) ? { kind: 'unsent', what: `${what} (${reason ?? state})` } : null;
    case 'task':
      if (state === 'open') return { kind, what };
      return state === 'escalated' ? { kind: 'late', what } : null;
    case 'session':
      return ahead.has(state) ? null : { kind, what: `${what} ${state}` };
    case 'phase':
      return { kind, what };
    case 'event':
    case 'refused':
    case 'timer':
    case 'news':
      return null;
    default:
      return kind satisfies never;
  }
}

const lost: ReadonlySet<string> = new Set(['suppressed', 'undeliverable']);
const ahead: ReadonlySet<string> = new Set(['planned', 'moved']);
