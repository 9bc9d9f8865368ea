import type { Context } from '../context.ts';
import { administering } from './terms.ts';
import { memberOf } from '../matters/index.ts';
import { newsIn } from '../tasks/index.ts';
import { type AgencyFacts, type AgencyRule, is } from '../parts.ts';

const mostPeople = 500;

/** Rules of the people of an agency (docs/field.md#fact-staff). */
export const staffRules = {
  memberNew: {
    ofEvent: true,
    id: '6.2',
    holds: ({ c, e }) => is(e, 'staff.joined') && memberOf(c, e.with.ref) === null,
    why: 'somebody of this reference is here already',
    mend: 'Say what changed (staff.changed), or choose another reference.',
  },
  roomForMore: {
    id: '6.2',
    holds: ({ c }) => c.staff.length < mostPeople,
    why: `there are ${mostPeople} people already`,
    mend: 'Say who has left (staff.left).',
  },
  memberKnown: {
    ofEvent: true,
    id: '6.2',
    holds: ({ c, e }) => memberOf(c, refOf(e)) !== null,
    why: ({ c, e }) => `nobody here is ${refOf(e)}; there are ${everybody(c)}`,
    mend: 'Say who joined (staff.joined).',
  },
  standInsKnown: {
    ofEvent: true,
    id: '6.2',
    holds: ({ c, e }) => standInsOf(e).every((ref) => memberOf(c, ref) !== null),
    why: ({ c, e }) =>
      `${standInsOf(e).find((ref) => memberOf(c, ref) === null) ?? 'whoever stands in'} is not here`,
    mend: 'Say that they joined first (staff.joined).',
  },
  standInsOthers: {
    ofEvent: true,
    id: '6.2',
    holds: ({ e }) => !standInsOf(e).includes(refOf(e)),
    why: 'nobody stands in for themselves',
    mend: 'Name somebody else.',
  },
  standsInForNobody: {
    ofEvent: true,
    id: 'A12',
    holds: ({ c, e }) => leftAlone(c, refOf(e)).length === 0,
    why: ({ c, e }) => `they stand in for ${leftAlone(c, refOf(e)).join(', ')}`,
    mend: 'Name another cover or nominee for them first (staff.changed).',
  },
  theirsOrAdministers: {
    ofEvent: true,
    id: '4.5',
    holds: ({ e }) => e.by.ref === refOf(e) || administering.has(e.by.role),
    why: 'that is for whoever it is about, or for whoever administers the agency: admin, lead or director',
    mend: 'Ask one of them.',
  },
  saidByUs: {
    ofEvent: true,
    id: '6.8',
    holds: ({ e }) => e.by.role === 'system',
    why: 'endings, departures and the mail tell that themselves',
    mend: 'Nothing needs doing.',
  },
  newsToTell: {
    id: '6.8',
    holds: ({ c }) => newsIn(c).length > 0,
    why: 'nobody is to hear of a task at once',
    mend: 'Nothing needs doing.',
  },
  memberAway: {
    ofEvent: true,
    id: 'A9',
    holds: ({ c, e }) => Boolean(memberOf(c, refOf(e))?.away),
    why: 'no absence of theirs is known',
    mend: 'Nothing needs doing.',
  },
  absenceInOrder: {
    ofEvent: true,
    id: 'A9',
    holds: ({ e }) => is(e, 'staff.away') && (e.with.until ?? e.with.from) >= e.with.from,
    why: 'its last day is before its first',
    mend: 'Say both days again.',
  },
} as const satisfies Record<string, AgencyRule>;

function refOf(e: AgencyFacts['e']): string {
  return 'ref' in e.with ? e.with.ref : '';
}

/** Those named to stand in, for the time being or for good. */
function standInsOf(e: AgencyFacts['e']): string[] {
  const named = [
    'cover' in e.with ? e.with.cover : null,
    'nominee' in e.with ? e.with.nominee : null,
  ];
  return named.filter((ref) => typeof ref === 'string');
}

/** Whom nobody would stand in for without this one. */
function leftAlone(c: Context, ref: string): string[] {
  return c.staff
    .filter((m) => m.cover === ref || m.nominee === ref || m.away?.cover === ref)
    .map((m) => m.ref);
}

function everybody(c: Context): string {
  return c.staff.map((m) => m.ref).join(', ') || 'nobody';
}
