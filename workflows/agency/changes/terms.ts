import { dateAt, calendarOf, after } from '../../calendar/index.ts';
import type { Almanac } from '../../calendar/almanac.ts';
import type { Policy } from '../../policy/index.ts';
import { nextMorning, unknownZones, withClosures } from '../matters/index.ts';
import type { Because, Context } from '../context.ts';
import { callUnder, hoursAnew } from '../sending/index.ts';
import { openTasks } from '../tasks/index.ts';
import { type AgencyChange, on } from '../parts.ts';

const keptVersions = 60;

/** What happens to the settings of an agency. */
export const termsChanges = {
  applyPolicy: on('policy.applied', (c, e) => {
    const policy = withClosures(e.with.policy, ahead(c));
    return inForce(renewed(c, e.with.almanac, policy), policy, e.by.ref, 'applied');
  }),
  useAlmanac: on('almanac.refreshed', (c, e) => renewed(c, e.with.almanac)),
  retryAlmanac: ((c) => ({
    ...c,
    almanacDue: after(c.almanac, calendarOf(c), c.now, '1d'),
  })) satisfies AgencyChange,
  /** A zone that nobody knows is nobody's: they are taken to be where the agency is. */
  forgetZones: on('almanac.failed', (c, e) => {
    if (e.with.code !== 'almanac.zoneUnknown') return c;
    const unknown = unknownZones(c);
    const staff = c.staff.map((m) => (unknown.includes(m.zone ?? '') ? { ...m, zone: null } : m));
    return { ...c, staff };
  }),
  callEndings: on('endings.found', (c, e) => callUnder(c, e.with.endings)),
  /** A closure is a version of its own. */
  announceClosure: on('closure.announced', (c, e) => {
    const closed = { ...c, closures: [...ahead(c), e.with] };
    const version = c.policy.version + 1;
    const policy = withClosures({ ...c.policy, version }, closed.closures);
    return inForce(closed, policy, e.by.ref, 'closure');
  }),
  noteCancelAsked: ((c) =>
    openTasks({ ...c, cancelAskedAt: c.now }, 'cancel-asked')) satisfies AgencyChange,
} as const;

/** A version is in force from now on; what was before it is history. */
export function inForce(c: Context, policy: Policy, by: string, because: Because): Context {
  const version = { version: policy.version, at: c.now, by, because };
  const under = { ...c, policy, versions: [...c.versions, version].slice(-keptVersions) };
  return because === 'opened' ? under : openTasks(under, 'bring-under');
}

/** All hours are reckoned anew. Where somebody is in a zone that it does not have, it is looked up again at once. */
function renewed(before: Context, almanac: Almanac, policy = before.policy): Context {
  const c = { ...before, almanac, policy };
  const lacking = unknownZones(c).length > 0;
  const almanacDue = lacking ? c.now : after(almanac, calendarOf(c), c.now, '1y');
  const moved = policy.agency.zone !== before.policy.agency.zone;
  const staff = c.staff.map((m) =>
    m.zone === null && !moved ? m : { ...m, digestAt: nextMorning(c, m) },
  );
  return hoursAnew({ ...c, almanacDue, staff });
}

/** Closures that are not over. */
function ahead(c: Context): Context['closures'] {
  const today = dateAt(c.almanac, c.policy.agency.zone, c.now);
  return c.closures.filter(({ until }) => until >= today);
}
