import type { Instant, ZoneRules } from '../workflows/calendar/almanac.ts';
import { toInstant, toLocal } from '../workflows/calendar/index.ts';
import type { Clock } from './said-time.ts';

/** The zone of a view and its law; a worker older than these answers without them. */
export interface Zoned {
  zone?: string;
  zoneRules?: ZoneRules;
}

/** Instants (epoch milliseconds) in the local time of a view, `YYYY-MM-DD HH:mm`. */
export function localTimeOf({ zone = 'UTC', zoneRules }: Zoned): (instant: Instant) => string {
  if (zoneRules !== undefined && zoneRules.length > 0) {
    const law = { zones: { [zone]: zoneRules } };
    return (instant) => toLocal(law, zone, instant).replace('T', ' ');
  }
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return (instant) => format.format(instant);
}

/** What a view says, without the law that is only there to tell its instants by. */
export function withoutRules<V extends Zoned>(view: V): Omit<V, 'zoneRules'> {
  return { ...view, zoneRules: undefined };
}

/** The clock where a view is told. */
export async function clockOf(view: Promise<Zoned>): Promise<Clock> {
  const zoned = await view;
  const { zone = 'UTC', zoneRules = [] } = zoned;
  const now = localTimeOf(zoned)(Date.now()).replace(' ', 'T');
  const law = { zones: { [zone]: zoneRules } };
  return { now, toInstant: (local) => toInstant(law, zone, local) };
}
