import type { Obstacle } from './obstacle.ts';

/** Why something said was not taken, and what could be said instead. Plain JSON: it travels in failures. */
export interface Refusal {
  /** Stable: `malformed`, `unknown`, `impossible`, `ahead`, `changed`, `id-reused`, `defect`, or the id of the first rule that stands against it. */
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

/** What is known of an event that no active state takes. */
export interface Unheard {
  subject: string;
  /** A clause such as "the ending is closing". */
  where: string;
  /** The places of the chart that take it, each by its states, the outer one first. */
  places: readonly (readonly string[])[];
  /** What stands between here and one of these; null where that is not near. */
  first: Pick<Obstacle, 'why' | 'mend'> | null;
}

/** For an event that no active state takes at this moment. */
export function impossible(
  event: string,
  { subject, where, places, first }: Unheard,
  possible: string[],
): Refusal {
  if (first !== null) {
    const why = `"${event}" cannot happen yet, because ${first.why}.`;
    return { code: 'impossible', event, why, mend: first.mend, unmet: [], possible };
  }
  const why = `"${event}" cannot happen while ${where}.`;
  const now =
    possible.length > 0
      ? `Possible now: ${few([subjectOf(event), subject], possible)}.`
      : 'Nothing is possible.';
  const mend = places.length === 0 ? now : `It can be said at: ${placesIn(places)}. ${now}`;
  return { code: 'impossible', event, why, mend, unmet: [], possible };
}

/** Where there are many, the outer states alone. */
function placesIn(places: readonly (readonly string[])[]): string {
  const whole = places.map((states) => states.join(', '));
  return whole.length <= FEW_PLACES
    ? whole.join('; or ')
    : [...new Set(places.map(([outer]) => outer))].join('; ');
}

const FEW_PLACES = 3;
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

/** For what was to be heard only while the chart stood as it was seen. */
export function changed(event: string): Refusal {
  const why = `"${event}" was told of how it stood before, and something has happened since.`;
  const mend = 'Look at it again, and tell it if it still holds.';
  return { code: 'changed', event, why, mend, unmet: [], possible: [] };
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
