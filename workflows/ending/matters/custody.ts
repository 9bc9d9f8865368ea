import { addDays, closing, toInstant, calendarOf } from '../../calendar/index.ts';
import type { Instant } from '../../calendar/almanac.ts';
import type { Context } from '../context.ts';
import type { Decision } from '../memory/decision.ts';
import type { CustodyMemory, Departure } from '../memory/custody.ts';
import { awaitedOf } from '../memory/index.ts';
import type { ReasonCode, Leaving } from '../names.ts';
import { phaseTraits } from '../phases.ts';

/** The reason of an ending that comes of it (A9–A11). */
const reasonOfLeaving: Record<Leaving, ReasonCode> = {
  resigned: 'worker.resigned',
  dismissed: 'worker.dismissed',
  laid_off: 'worker.laid_off',
  transferred: 'worker.transferred',
  illness: 'worker.adverse_event',
  death: 'worker.died',
  leave: 'worker.adverse_event',
  retirement: 'worker.retired',
};

/** Who looks after the client now: the state of the region `custody` (docs/field.md#standing-custody). */
export type Care = 'assigned' | 'departing' | 'uncovered' | 'covered' | 'handedOver' | 'over';

export function careOf(c: Context): Care {
  if (!inCare(c)) return 'over';
  const { cover, departure } = c.custody;
  const awaits = awaitedOf(c);
  if (awaits === 'meeting') return 'handedOver';
  if (isMissing(c)) {
    if (awaits === 'handover') return 'handedOver';
    return cover === null ? 'uncovered' : 'covered';
  }
  return departure === null ? 'assigned' : 'departing';
}

/** The client has a worker, or should have one. */
export function inCare(c: Context): boolean {
  return phaseTraits[c.phase].work !== 'over';
}

/** The worker cannot look after the client: away, dead or gone. */
export function isMissing(c: Context): boolean {
  return c.custody.away !== null || isGone(c);
}

/** The worker has left: from their cut-off on nothing goes out in their name (G11). */
function isGone(c: Context): boolean {
  const { departure } = c.custody;
  return departure !== null && cutOff(c, departure) <= c.now;
}

/** When the worker’s access ends: after their last day; on its morning where the leaving is contentious. */
export function cutOff(c: Context, departure: Departure): Instant {
  return toInstant(c.almanac, c.policy.agency.zone, `${cutOffDate(departure)}T00:00`);
}

/** Until when the worker can still do something for the client; null where they do not leave. */
export function lastHours(c: Context): Instant | null {
  const { departure } = c.custody;
  if (departure === null) return null;
  const date = addDays(cutOffDate(departure), -1);
  return closing(c.almanac, calendarOf(c), date);
}

function cutOffDate({ lastDay, contentious, kind }: Departure): string {
  return contentious || kind === 'death' ? lastDay : addDays(lastDay, 1);
}

/** When an absence should be over; null: nobody knows. */
export function absenceEnds(c: Context): Instant | null {
  const until = c.custody.away?.until ?? null;
  if (until === null) return null;
  return closing(c.almanac, calendarOf(c), until);
}

export function changeCustody(c: Context, part: Partial<CustodyMemory['custody']>): Context {
  return { ...c, custody: { ...c.custody, ...part } };
}

export function changeDeparture(c: Context, part: Partial<Departure>): Context {
  const { departure } = c.custody;
  return departure === null ? c : changeCustody(c, { departure: { ...departure, ...part } });
}

/** Because their worker leaves, the client ends here (C23, A9–A11): our doing, and their choice. */
export function departureDecision(c: Context): Decision {
  return {
    kind: 'unplanned',
    initiator: 'agency',
    reason: reasonOfDeparture(c) ?? 'worker.adverse_event',
    outcome: null,
    scope: 'organisation',
    confirmed: { client: true, worker: false },
    decidedAt: c.now,
    heardAt: c.now,
  };
}

/** The worker who leaves, and lives; null: they stay. */
export function whoLeaves({ row, custody: { away, departure } }: Context): string | null {
  const lives = departure?.kind !== 'death' && away?.died !== true;
  return departure !== null && lives ? row.worker : null;
}

/** Why it ends, where the worker’s leaving is why. */
export function reasonOfDeparture(c: Context): ReasonCode | null {
  const { away, departure } = c.custody;
  if (departure !== null) return reasonOfLeaving[departure.kind];
  return away?.died === true ? 'worker.died' : null;
}

/** The worker was threatened: nothing is signed by them, and nobody is invited to meet them (A6). */
export function isThreatened(c: Context): boolean {
  return c.threatened === c.row.worker;
}

/** How the person whom the client meets is called in a letter: whoever is really there. */
export function personMet(c: Context): string | null {
  if (isThreatened(c)) return null;
  if (!isMissing(c)) return c.row.workerName ?? null;
  return c.custody.cover?.name ?? null;
}

/** In whose name a message goes out (G11): never in that of a worker who is not there any more. */
export function spokesperson(c: Context): string | null {
  if (isThreatened(c)) return null;
  if (!isMissing(c)) return c.row.workerName ?? null;
  return c.custody.departure?.speakerName ?? null;
}
