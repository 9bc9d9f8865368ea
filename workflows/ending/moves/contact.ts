import { knowsPlaces } from '../almanac.ts';
import { calendarOf } from '../calendar.ts';
import type { Context } from '../context.ts';
import { after } from '../deadlines.ts';
import { resolveSessions } from '../sessions.ts';
import { finishTasksOf, openTask } from '../tasks.ts';
import { resolveTouches } from '../touches.ts';
import { type Move, on, remember } from './move.ts';

/** How the client may be reached, the relationship, and the law of the clock. */
export const contactMoves = {
  optOutOfFollowUp: remember({ optedOut: 'followUp' }),
  optOutOfAll: remember({ optedOut: 'all' }),
  optIn: remember({ optedOut: 'none' }),
  addressBad: remember({ addressGood: false }),
  changeDetails: on('contactDetails.changed', (c, e) => {
    const { email, name, zone, regions } = e.with;
    const row = { ...c.row, email: email ?? c.row.email, name: name ?? c.row.name };
    const moving = zone === undefined && regions === undefined ? c.moving : { zone, regions };
    const mended = finishTasksOf(c, 'fix-contact-details');
    const addressGood = c.addressGood || email !== undefined;
    return settleIn({ ...mended, row, moving, addressGood });
  }),
  nameSensitiveDate: on('sensitiveDate.named', (c, e) =>
    resolveTouches({ ...c, sensitiveDates: [...c.sensitiveDates, e.with.date].slice(-12) }),
  ),
  ruptureSuspected: remember({ rupture: 'suspected' }),
  ruptureOpen: remember({ rupture: 'open' }),
  ruptureRepairing: remember({ rupture: 'repairing' }),
  ruptureOver: remember({ rupture: 'none' }),
  setRisk: on('risk.changed', (c, e) => ({ ...c, risk: e.with.level })),
  useAlmanac: on('almanac.refreshed', (c, e) => {
    const almanac = e.with.almanac;
    const fresh = { ...c, almanac, almanacDue: after(almanac, calendarOf(c), c.now, '1y') };
    return resolveTouches(resolveSessions(settleIn(fresh)));
  }),
  retryAlmanac: remember((c) => ({ almanacDue: after(c.almanac, calendarOf(c), c.now, '1d') })),
  /** A place that nobody knows is not moved to; a person is asked. */
  stayHere: ((c) =>
    c.moving === null ? c : openTask({ ...c, moving: null }, 'fix-contact-details')) satisfies Move,
} as const;

/** The client’s new place counts once the almanac knows it; until then the old one does. */
function settleIn(c: Context): Context {
  if (c.moving === null) return c;
  const { zone = c.row.zone, regions = c.row.regions } = c.moving;
  const known = knowsPlaces(c.almanac, zone === undefined ? [] : [zone], regions ?? []);
  if (!known) return c;
  return resolveTouches({ ...c, moving: null, row: { ...c.row, zone, regions } });
}
