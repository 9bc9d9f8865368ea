import * as v from 'valibot';
import type { Almanac, Instant } from '../calendar/almanac.ts';
import { AlmanacTable, calendarOf, after, knowsPlaces } from '../calendar/index.ts';
import { Ref } from '../chart/rules/index.ts';
import { Policy } from '../policy/index.ts';
import type { Context } from './context.ts';
import { inForce } from './changes/index.ts';

/** What an agency begins with: its settings, and the zone rules where it works. */
export interface Registration {
  /** Its name in workflow ids. */
  agency: string;
  policy: Policy;
  almanac: Almanac;
  /** Reference of whoever opened it. */
  by: string;
  now: Instant;
}

/** What an agency starts with; the host adds the time. */
export type Opening = Omit<Registration, 'now'>;

/** The form of it. The almanac has every place that the settings name. */
export const OpeningForm = v.pipe(
  v.strictObject({ agency: Ref, policy: Policy, almanac: AlmanacTable, by: Ref }),
  v.check(
    ({ policy: { agency }, almanac }) => knowsPlaces(almanac, [agency.zone], agency.holidays),
    'an almanac that has each zone and region that is named',
  ),
);

/** The memory of an agency on its first day. */
export function registered({ agency, policy, almanac, by, now }: Registration): Context {
  const context: Context = {
    now,
    agency,
    policy,
    almanac,
    almanacDue: after(almanac, calendarOf({ policy }), now, '1y'),
    versions: [],
    staff: [],
    keys: [],
    closures: [],
    absences: 0,
    words: [],
    tellAt: null,
    upgrade: null,
    cancelAskedAt: null,
    gone: [],
    notices: [],
    noticed: 0,
    unclaimed: [],
    tasks: [],
  };
  return inForce(context, policy, by, 'opened');
}
