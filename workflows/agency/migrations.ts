import {
  armingsOnly,
  inContext,
  withFaults,
  type JsonObject,
  type Migrations,
} from '../chart/index.ts';
import type { Context, Member } from './context.ts';

/** Of what is stored. A build reads its own and, by the migrations, all before it. */
export const version = 6;

/**
 * By version `n`: the stored state of an agency of version `n` made into that of `n + 1`.
 *
 * 1 → 2: the agency looks for the endings of somebody away itself, and renews its almanac: both at once, for nobody knows
 * how old what it has may be.
 *
 * 2 → 3: what a timer is called and what it tells is no longer stored with it.
 *
 * 3 → 4: what was said is remembered by time, and what threw is set aside.
 *
 * 4 → 5: people owe the agency something, and can take it. Nobody owed anything before.
 *
 * 5 → 6: a task says how it came to its end; of those that had, nobody knows it. Nobody's calendar is had anywhere, no address
 * of anybody is known, nobody was told of a task, and no program had a key.
 */
export const migrations: Migrations = {
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
  2: armingsOnly,
  3: withFaults,
  4: inContext<Context>((c) => ({ ...c, gone: [], tasks: [] })),
  5: (stored) => {
    const position = stored['position'] as JsonObject;
    const value = { ...(position['value'] as JsonObject), work: {} };
    return toldOfWork({ ...stored, position: { ...position, value } });
  },
};

/** Of the staff no address was known, and nobody was told of anything. */
const toldOfWork = inContext<Context>((c) => ({
  ...c,
  tasks: c.tasks.map((t) => ({ ...t, news: null, settled: null })),
  staff: c.staff.map((member) => ({
    ...member,
    mail: null,
    lost: false,
    phone: null,
    language: null,
    zone: null,
    digest: true,
    texts: true,
    digestAt: c.now,
    calendar: null,
  })),
  keys: [],
  notices: [],
  noticed: 0,
  unclaimed: [],
}));
