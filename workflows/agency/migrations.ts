import type { JsonObject } from '../chart/chart.ts';
import type { Context, Member } from './context.ts';

/**
 * By version `n`: the stored state of an agency of version `n` made into that of `n + 1`.
 *
 * 1 → 2: the agency looks for the endings of somebody away itself, and renews its almanac: both at once, for nobody knows
 * how old what it has may be.
 */
export const migrations: Record<number, (stored: JsonObject) => JsonObject> = {
  1: (stored) => {
    const position = stored['position'] as JsonObject;
    const was = position['context'] as Context;
    const searching = ({ away, ...member }: Member): Member => ({
      ...member,
      away: away && { ...away, findAt: away.begun ? was.now : null },
    });
    const context = { ...was, almanacDue: was.now, staff: was.staff.map(searching) };
    const value = { ...(position['value'] as JsonObject), almanac: {} };
    return { ...stored, position: { ...position, value, context } } as unknown as JsonObject;
  },
};
