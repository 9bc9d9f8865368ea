import type { Context } from './context.ts';
import { deadlines } from './deadlines/index.ts';
import { migrations } from './migrations.ts';
import { machine } from './machine.ts';
import { timingOf } from '../chart/rules/deadline.ts';
import type { Registration } from './registration.ts';
import type { Chart, Entry } from '../chart/chart.ts';
import { entriesOf } from './reading/log.ts';

/** How many lines the log of an agency keeps: it may run for decades. */
const kept = 200;

/** The chart of an agency with all that hosting it needs. `version` is that of the stored shape. */
export const agencyChart: Chart<Context, Omit<Registration, 'now'>> = {
  id: 'agency',
  version: 2,
  machine,
  ...timingOf<Context>(deadlines),
  wishes: ['tellEnding', 'listEndings', 'refreshAlmanac'],
  entriesOf,
  compact: (log: Entry[]) => (log.length > kept ? log.slice(-Math.floor(kept * 0.8)) : log),
  migrations,
};
