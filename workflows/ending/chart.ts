import { readByAnother } from './changes/index.ts';
import { takeBackMessages } from './sending/index.ts';
import { isDate, isToldAhead } from '../calendar/index.ts';
import { chartOf, type Types } from '../chart/index.ts';
import { nearestFew } from '../policy/index.ts';
import type { Context } from './context.ts';
import { said, type EndingEvent } from './events/index.ts';
import { root } from './machine.ts';
import {
  heardFrom,
  inRuptureLog,
  noted,
  restsIn,
  settledTouches,
  takesBack,
  withLateWord,
  withReason,
  withUndoing,
} from './matters/index.ts';
import { migrations, version } from './migrations.ts';
import { bounded, entriesOf } from './reading/index.ts';
import { OpeningForm, registered, type Opening } from './registration.ts';
import { phases, phaseTraits } from './phases.ts';
import { askedAlways } from './rules/index.ts';
import { parts } from './setup.ts';
import { shared } from './sharing.ts';
import { mootTasksOf, openTask } from './tasks/index.ts';

/** The stage that goes on once nobody is away, and the one around it. */
function whereItRests(c: Context): string[] {
  const phase = restsIn(c);
  return phaseTraits[phase].work === 'together' ? ['together', phase] : [phase];
}

/** The chart of an ending with all that hosting it needs. */
export const endingChart = chartOf({
  types: {} as Types<Context, EndingEvent, Opening>,
  id: 'ending',
  version,
  // Nobody says anything to the second.
  grain: 60_000,
  migrations,
  parts,
  askedAlways,
  /**
   * Whatever a client says or does also ends their silence; what can be corrected later is noted first, with what it changes,
   * and why it was told, as it was said. What waits to be sent because of what is taken back is called off, a contact that is over says how, and an ending because
   * of a rupture stands in their log.
   */
  around: (c, e, change) => {
    const changed = withUndoing(c, change(heardFrom(withReason(noted(c, e), e), e)), e);
    const late = withLateWord(c, inRuptureLog(c, settledTouches(c, changed, e), e), e);
    const told = readByAnother(late, e);
    return takesBack(e) ? takeBackMessages(told) : told;
  },
  opening: OpeningForm,
  registered,
  root,
  said,
  whom: 'an ending',
  where: ({ phase }) => `the ending is ${phaseTraits[phase].is}`,
  rests: (c) =>
    c.phase === 'onHold' ? { stages: ['working', ...whereItRests(c)], until: 'notAway' } : null,
  stages: ['working', 'together', 'aftercare', ...phases],
  isDate,
  isAhead: isToldAhead,
  nearest: nearestFew,
  entriesOf,
  compact: bounded,
  /** The administrator is asked, as long as something of it is set aside. */
  mind: (c, faulty) => (faulty ? openTask(c, 'stuck-case') : mootTasksOf(c, 'stuck-case')),
  share: shared,
});
