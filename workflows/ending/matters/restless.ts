import type { Context } from '../context.ts';
import type { EndingEvent } from '../events/index.ts';

/** So many changes in a row, without a meeting between them, are a sign (B7, B20). */
const often = 3;

const changes: ReadonlySet<string> = new Set([
  'session.moved',
  'session.cancelled',
  'session.excused',
]);

/** To move or call off again and again is no contact: nothing is heard of the client by it. */
export function isRestless(c: Context, { type }: Pick<EndingEvent, 'type'>): boolean {
  return changes.has(type) && c.service.changed + 1 >= often;
}

/** This change makes it a sign, and each that makes as many again. */
export function makesSign(c: Context, { type }: Pick<EndingEvent, 'type'>): boolean {
  return changes.has(type) && (c.service.changed + 1) % often === 0;
}
