import type { Obstacle } from './obstacle.ts';

/** Why something said was not taken, and what could be said instead. Plain JSON: it travels in failures. */
export interface Refusal {
  /** Stable: `malformed`, `unknown`, `impossible`, `ahead`, `id-reused`, `defect`, or the id of the first rule that stands against it. */
  code: string;
  event: string;
  why: string;
  mend: string;
  unmet: Obstacle[];
  possible: string[];
}

/** Why something said could not be understood. */
export interface Misheard extends Refusal {
  code: 'malformed' | 'unknown';
}

/** Tells what was read from what could not be: only events have a type. */
export function isRefusal(read: { type: string } | Refusal): read is Refusal {
  return !('type' in read);
}

/** For what a reader could not make an event of. */
export function malformed(event: string, why: string): Misheard {
  const mend = 'Say it again in the form it asks for.';
  return { code: 'malformed', event, why, mend, unmet: [], possible: [] };
}

/** For a word that is in no catalogue. */
export function unknown(event: string, why: string, mend: string): Misheard {
  return { code: 'unknown', event, why, mend, unmet: [], possible: [] };
}

/**
 * For an event that no active state takes at this moment; `where` is a clause such as "the ending is closing", and so is `told`,
 * of where it is taken: "while it is following".
 */
export function impossible(
  event: string,
  { subject, where, told }: { subject: string; where: string; told: string | null },
  possible: string[],
): Refusal {
  const why = `"${event}" cannot happen while ${where}${told === null ? '' : `: it is told ${told}`}.`;
  const mend =
    possible.length > 0
      ? `Possible now: ${few([subjectOf(event), subject], possible)}.`
      : 'Nothing is possible.';
  return { code: 'impossible', event, why, mend, unmet: [], possible };
}

const most = 12;

function subjectOf(event: string): string {
  return event.slice(0, Math.max(0, event.indexOf('.')));
}

/** A few of what is possible, that of these subjects first: nobody reads seventy names. */
function few(subjects: readonly string[], possible: readonly string[]): string {
  const near = subjects.flatMap((subject) => possible.filter((one) => subjectOf(one) === subject));
  const shown = [...new Set([...near, ...possible])].slice(0, most);
  const left = possible.length - shown.length;
  return left > 0 ? `${shown.join(', ')}, and ${left} more` : shown.join(', ');
}

/** For what is told of a day or an hour that has not come. */
export function ahead({ type, on }: { type: string; on: string }): Refusal {
  const why = `"${type}" is told of ${on}, which has not come.`;
  const mend = 'Tell it when it has happened; what is only planned is told as a plan.';
  return { code: 'ahead', event: type, why, mend, unmet: [], possible: [] };
}

/** For something said under the id of something else. */
export function reused({ type, id }: { type: string; id: string }): Refusal {
  const why = `"${type}" has the id "${id}", under which something else was told in the last 30 days.`;
  const mend = 'Tell it with an id of its own.';
  return { code: 'id-reused', event: type, why, mend, unmet: [], possible: [] };
}

/** For whatever failed through no fault of who said it. */
export function defect(event: string): Refusal {
  const what = event === '' ? 'What was said' : `"${event}"`;
  const why = `${what} was not taken, because something in Endwell is broken: nothing has changed.`;
  const mend = 'Whoever runs Endwell finds it in the log; tell it again once that is mended.';
  return { code: 'defect', event, why, mend, unmet: [], possible: [] };
}

/** In place of a view that cannot be made. */
export function unseen(): Refusal {
  const why = 'It goes on, but cannot be shown: something in Endwell is broken.';
  const mend = 'Whoever runs Endwell finds it in the log; what was told is kept.';
  return { code: 'defect', event: '', why, mend, unmet: [], possible: [] };
}
