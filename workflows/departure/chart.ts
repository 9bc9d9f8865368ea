import { isDate, isToldAhead } from '../calendar/index.ts';
import { chartOf, type Types } from '../chart/index.ts';
import { completed, nearestFew } from '../policy/index.ts';
import type { Context } from './context.ts';
import { said, type DepartureEvent } from './events/index.ts';
import { root } from './machine.ts';
import { migrations, version } from './migrations.ts';
import { whereabouts } from './names.ts';
import { entriesOf } from './reading/index.ts';
import { OpeningForm, registered, type Opening } from './registration.ts';
import { parts } from './setup.ts';
import { finishSettled, moot, openTasks } from './tasks/index.ts';

/** How long the log of a departure may grow before its oldest lines are let go. */
const kept = 600;

/** The chart of a departure with all that hosting it needs. */
export const departureChart = chartOf({
  types: {} as Types<Context, DepartureEvent, Opening>,
  id: 'departure',
  version,
  migrations,
  parts,
  /** A task whose matter a change brings about is settled by it. */
  around: (c, e, change) => finishSettled(change(c), e),
  opening: OpeningForm,
  registered,
  root,
  said,
  whom: 'a departure',
  where: ({ phase }) => whereabouts[phase],
  stages: Object.keys(whereabouts),
  isDate,
  isAhead: isToldAhead,
  nearest: nearestFew,
  entriesOf,
  compact: (log) => (log.length <= kept ? log : log.slice(-Math.floor(kept * 0.8))),
  /** The administrator is asked, as long as something of it is set aside. */
  mind: (c, faulty) => (faulty ? openTasks(c, 'stuck-case') : moot(c, 'stuck-case')),
  /** A setting that was not thought of when it was stored has its usual value. */
  share: (context) => ({ ...context, policy: completed(context.policy) }),
});
