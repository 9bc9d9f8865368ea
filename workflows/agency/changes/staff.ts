import type { Context, Member } from '../context.ts';
import { hashOf } from '../../chart/index.ts';
import { beginning, changeMember, memberOf, nextMorning, unknownZones } from '../matters/index.ts';
import { hoursAnew, sayBack } from '../sending/index.ts';
import { openTasks, released } from '../tasks/index.ts';
import { type AgencyChange, on } from '../parts.ts';

/** What is known of somebody of whom nothing was said. */
const unsaid = {
  cover: null,
  nominee: null,
  workingDays: null,
  hours: null,
  away: null,
  mail: null,
  lost: false,
  phone: null,
  language: null,
  zone: null,
  digest: true,
  texts: true,
  calendar: null,
} as const;

/** Their hours are reckoned anew; a zone that the almanac does not have yet is looked up at once. */
function placed(c: Context, ref: string): Context {
  const member = memberOf(c, ref);
  if (member === null) return c;
  const known = hoursAnew(changeMember(c, ref, { digestAt: nextMorning(c, member) }));
  return unknownZones(known).length === 0 ? known : { ...known, almanacDue: c.now };
}

/** What happens to the people of an agency. */
export const staffChanges = {
  join: on('staff.joined', (c, { with: { ref, role, ...own } }) => {
    const member: Member = { ref, role, ...unsaid, digestAt: c.now, ...said(own) };
    return placed({ ...c, staff: [...c.staff, member] }, ref);
  }),
  change: on('staff.changed', (c, { with: { ref, ...part } }) => {
    const found = part.mail === undefined ? {} : { lost: false };
    return placed(changeMember(c, ref, { ...said(part), ...found }), ref);
  }),
  /** Said again, the address stays; opened anew, however soon, it is another one. */
  openCalendar: on('calendar.opened', (c, { id, with: { ref } }) =>
    changeMember(c, ref, { calendar: memberOf(c, ref)?.calendar ?? hashOf(id) }),
  ),
  closeCalendar: on('calendar.closed', (c, e) => changeMember(c, e.with.ref, { calendar: null })),
  leave: on('staff.left', (c, e) => {
    const member = memberOf(c, e.with.ref);
    const staff = c.staff.filter((m) => m !== member);
    const words = c.words.filter((w) => w.about?.member !== e.with.ref);
    // Nobody acts for them any more, also should somebody come back under this reference.
    const keys = c.keys.filter(({ ref }) => ref !== e.with.ref);
    const n = c.absences + 1;
    return isGone({ ...c, staff, words, keys, absences: n }, e.with.ref, n);
  }),
  /**
   * Their endings are looked for on its first day, and hear of it. Said again, it is another absence in the place of the
   * first: longer, shorter, or with somebody else standing in; who has heard of the one hears of the other.
   */
  goAway: on('staff.away', (c, { with: { ref, from, until, cover } }) => {
    const n = c.absences + 1;
    const member = memberOf(c, ref);
    const before = member?.away?.begun ? member.away : null;
    const standIn = cover ?? before?.cover ?? member?.cover ?? null;
    const nobody = { endings: [], begun: false, findAt: null };
    const away = { n, from: before?.from ?? from, until: until ?? null, cover: standIn, ...nobody };
    const words = c.words.filter((w) => w.key !== null || w.about?.member !== ref);
    return beginAbsences(changeMember({ ...c, words, absences: n }, ref, { away }));
  }),
  beginAbsences: ((c) => beginAbsences(c)) satisfies AgencyChange,
  comeBack: on('staff.back', (c, e) => {
    const member = memberOf(c, e.with.ref);
    return member
      ? placed(changeMember(sayBack(c, member), member.ref, { away: null }), member.ref)
      : c;
  }),
} as const;

function beginAbsences(c: Context): Context {
  const begun = beginning(c).reduce((before, { ref, away }) => {
    if (away === null) return before;
    const now = { ...away, begun: true, findAt: c.now };
    return isGone(changeMember(before, ref, { away: now }), ref, away.n);
  }, c);
  return openTasks(begun, 'name-cover');
}

/** What they took goes back to its role: here at once, elsewhere as soon as it is found. */
function isGone(c: Context, ref: string, n: number): Context {
  const others = c.gone.filter((one) => one.ref !== ref);
  return released({ ...c, gone: [...others, { ref, n, findAt: c.now }] }, ref);
}

/** Only what was said: what was not stays as it was. */
function said(part: { [K in keyof Member]?: Member[K] | undefined }): Partial<Member> {
  return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined));
}
