import { isDate, isToldAhead } from '../calendar/index.ts';
import { chartOf, type Types } from '../chart/index.ts';
import { completed, nearestFew } from '../policy/index.ts';
import type { Context } from './context.ts';
import { said, type AgencyEvent } from './events/index.ts';
import { root } from './machine.ts';
import { migrations, version } from './migrations.ts';
import { entriesOf } from './reading/index.ts';
import { OpeningForm, registered, type Opening } from './registration.ts';
import { parts } from './setup.ts';
import { finishSettled, moot, openTasks } from './tasks/index.ts';

/** How many lines the log of an agency keeps: it may run for decades. */
const kept = 200;

/** The chart of an agency with all that hosting it needs. */
export const agencyChart = chartOf({
  types: {} as Types<Context, AgencyEvent, Opening>,
  id: 'agency',
  version,
  migrations,
  parts,
  /** A task whose matter a change brings about is settled by it. */
  around: (c, e, change) => finishSettled(change(c), e),
  opening: OpeningForm,
  registered,
  root,
  said,
  whom: 'an agency',
  where: ({ policy }) => `the agency is under version ${policy.version} of its settings`,
  isDate,
  isAhead: isToldAhead,
  nearest: nearestFew,
  entriesOf,
  compact: (log) => (log.length > kept ? log.slice(-Math.floor(kept * 0.8)) : log),
  /** The administrator is asked, as long as something of it is set aside. */
  mind: (c, faulty) => (faulty ? openTasks(c, 'stuck-case') : moot(c, 'stuck-case')),
  /** A setting that was not thought of when it was stored has its usual value. */
  share: (context) => ({ ...context, policy: completed(context.policy) }),
});
