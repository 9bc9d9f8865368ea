import type { Context } from './context.ts';
import { deadlines } from './deadlines/index.ts';
import { machine } from './machine.ts';
import { timingOf } from '../chart/rules/deadline.ts';
import { entriesOf, type DepartureEntry } from './reading/log.ts';

/** How long the log of a departure may grow before its oldest lines are let go. */
const kept = 600;

function compact(log: DepartureEntry[]): DepartureEntry[] {
  return log.length <= kept ? log : log.slice(-Math.floor(kept * 0.8));
}

/** The chart of a departure with all that hosting it needs. `version` is that of the stored shape. */
export const departureChart = {
  id: 'departure',
  version: 1,
  machine,
  ...timingOf<Context>(deadlines),
  wishes: ['tellEnding'],
  entriesOf,
  compact,
  migrations: {},
};
