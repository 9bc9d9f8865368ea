import type { HostedEvent } from './chart.ts';

/** One rule that stands against an event: its id, why, and what would mend it. */
export interface Unmet {
  id: string;
  why: string;
  mend: string;
}

/** Why an event was not taken, and what could be said instead. Plain JSON: it travels in failures. */
export interface Refusal {
  code: string;
  event: string;
  why: string;
  mend: string;
  unmet: Unmet[];
  possible: string[];
}

/** Tells what was read from what could not be: only events have a type. */
export function isRefusal(read: HostedEvent | Refusal): read is Refusal {
  return !('type' in read);
}

/** For what a reader could not make an event of. */
export function malformed(event: string, why: string): Refusal {
  const mend = 'Say it again in the shape that the event asks for.';
  return { code: 'malformed', event, why, mend, unmet: [], possible: [] };
}

/** For the machine's own lifecycle events, which nobody outside may say. */
export function reserved(event: string, possible: string[]): Refusal {
  const why = `"${event}" belongs to the chart itself and cannot be told from outside.`;
  return { code: 'reserved', event, why, mend: anyOf(possible), unmet: [], possible };
}

/** For an event that no active state takes at this moment. */
export function impossible(event: string, possible: string[]): Refusal {
  const why = `"${event}" cannot happen now.`;
  return { code: 'impossible', event, why, mend: anyOf(possible), unmet: [], possible };
}

function anyOf(possible: string[]): string {
  return possible.length > 0 ? `Possible now: ${possible.join(', ')}.` : 'Nothing is possible now.';
}
