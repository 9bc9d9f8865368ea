import { addMonths, dateAt } from '../../calendar/index.ts';
import { clientZone } from './hours.ts';
import type { Context } from '../context.ts';
import { underMandate } from './mandate.ts';
import { isProposed } from './notice.ts';
import { reasonTraits } from './reasons.ts';

const ofAge = 18 * 12;

/**
 * Whether a supervisor reads the closing letter before it leaves (docs/field.md#task-approve-letter): where the
 * agency ended, conduct was the reason, an authority has a say, or the client is under age.
 */
export function asksSecondReader(c: Context): boolean {
  const conduct =
    c.decision !== null && reasonTraits(c.decision.reason).approvals === 'conductLetter';
  return isProposed(c) || conduct || underMandate(c) || isMinor(c);
}

/** The client is under age, as far as their day of birth is known. */
export function isMinor(c: Context): boolean {
  const { bornOn } = c.row;
  return bornOn !== undefined && addMonths(bornOn, ofAge) > dateAt(c.almanac, clientZone(c), c.now);
}
