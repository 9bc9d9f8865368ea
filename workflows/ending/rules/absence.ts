import type { Absence } from '../memory/absence.ts';
import type { EndingEvent } from '../events/index.ts';
import { dayOf, isClientAway, isMajeure } from '../matters/index.ts';
import { type EndingRule, is } from '../parts.ts';

/** Rules of who is away, and of who is back (A5, D23, G14). */
export const absenceRules = {
  clientAway: {
    id: 'G14',
    holds: ({ c }) => isClientAway(c),
    why: 'the client is not away',
    mend: 'Tell when they are (client.unavailable); if something of ours is over, tell that (forceMajeure.ended, worker.returned).',
  },
  oursStops: {
    ofEvent: true,
    id: 'D23',
    holds: ({ e }) => is(e, 'forceMajeure.notified') && e.with.whose !== 'client',
    why: 'it is the client who is kept away',
    mend: 'Nothing needs doing.',
  },
  majeureLasts: {
    ofEvent: true,
    id: 'G14',
    holds: ({ c, e }) => {
      const known = c.absences.filter(isMajeure);
      if (!is(e, 'forceMajeure.ended')) return known.length > 0;
      const { whose } = e.with;
      return whose === undefined ? known.length === 1 : known.some((one) => one.whose === whose);
    },
    why: ({ c }) => {
      const known = c.absences.filter(isMajeure).map(whoseOf);
      return known.length > 0
        ? `what nobody could help keeps ${known.join(' and ')} away`
        : 'nothing that nobody could help is known to keep anybody away';
    },
    mend: 'Say whose it was (with: whose); of any other absence say who is back (client.resumed, worker.returned).',
  },
  workerAway: {
    id: 'A9',
    holds: ({ c }) => c.absences.some(({ whose }) => whose === 'worker'),
    why: 'the worker is not away',
    mend: 'Tell when they are (worker.unavailable); that the house is open again is forceMajeure.ended.',
  },
  endsLater: {
    ofEvent: true,
    id: 'A5',
    holds: ({ c, e }) => (untilIn(e) ?? '9999') >= dayOf(c, e),
    why: ({ c, e }) => `it would be over on ${untilIn(e) ?? ''}, before it began on ${dayOf(c, e)}`,
    mend: 'Say its last day (with: until), and on which day it began if not today (on).',
  },
  away: {
    id: 'G14',
    holds: ({ c }) => c.frozen !== null,
    why: 'nobody is away whose absence stops the clocks',
    mend: 'Nothing needs doing.',
  },
  notAway: {
    id: 'G14',
    holds: ({ c }) => c.frozen === null,
    why: ({ c }) =>
      `the clocks stand still while ${c.absences.map(whoseOf).join(' and ')} ${c.absences.length === 1 ? 'is' : 'are'} away`,
    mend: 'Tell when they are back (client.resumed, worker.returned, forceMajeure.ended).',
  },
} as const satisfies Record<string, EndingRule>;

/** The last day that is said of an absence. */
function untilIn(e: EndingEvent): string | undefined {
  return 'until' in e.with ? e.with.until : undefined;
}

function whoseOf({ whose }: Absence): string {
  return `the ${whose}`;
}
