import type { Context } from '../context.ts';
import { type RuleName, g8, holds, ruleOf } from '../rules/index.ts';
import {
  markFinal,
  advanceTaper,
  beginTaper,
  changeTaper,
  proposeTaper,
  promiseDates,
  proposedSteps,
  replan,
  stepBack,
  changeService,
} from '../matters/index.ts';
import { openTask } from '../tasks/index.ts';
import { type EndingChange, on } from '../parts.ts';
import { arranging, remember } from './change.ts';

/** Sessions thin out, hold, step back and go on. */
export const taperChanges = {
  proposeTaper: on('taper.proposed', (c, e) => {
    const proposed = proposedSteps(c, e.with);
    return 'why' in proposed ? c : proposeTaper(c, proposed.preset, proposed.steps);
  }),
  forgetTaper: ((c) => ({ ...markFinal(c, false), taper: null })) satisfies EndingChange,
  beginTaper: arranging(beginTaper),
  advanceTaper: ((c) => advanceTaper(c)) satisfies EndingChange,
  stretchNow: arranging((c) => replan(advanceTaper(c))),
  /** The session was held, but the plan does not stretch yet: it says why. */
  repeatStep: ((c, e) => {
    const unmet = g8.all.filter((name: RuleName) => !holds(name, { c, e }));
    return changeTaper(c, {
      setback: false,
      repeated: unmet.map((name) => `${ruleOf(name).id} ${name}`),
    });
  }) satisfies EndingChange,
  /** Asked for once; when it stays empty, the two of them agree anew, and nothing is held against anybody (D10). */
  askForPractice: ((c, e) => {
    if (holds('practised', { c, e })) return c;
    const emptyHanded = c.service.emptyHanded + 1;
    const counted = changeService(c, { emptyHanded });
    return openTask(counted, emptyHanded > 1 ? 'recontract' : 'risk-and-practice');
  }) satisfies EndingChange,
  stepBack: arranging(stepBack),
  planAnew: arranging(replan),
  /** The last step was not reached: the meeting that was to be the last is one of the plan. */
  weanAgain: arranging((c) =>
    replan({ ...c, finalSession: { state: 'none', because: null, offers: 0, until: null } }),
  ),
  promiseDates: ((c, e) => promiseDates(c, e)) satisfies EndingChange,
  noteEarlySetback: ((c) => changeService(c, { setback: true })) satisfies EndingChange,
  noteSetback: ((c) => changeTaper(c, { setback: true })) satisfies EndingChange,
  holdTaper: ((c) => startHold(changeTaper(c, { heldFor: 'asked' }))) satisfies EndingChange,
  holdForRupture: ((c) => startHold(changeTaper(c, { heldFor: 'rupture' }))) satisfies EndingChange,
  resumeTaper: ((c) => ({
    ...changeTaper(c, { heldFor: null }),
    since: { ...c.since, hold: null },
  })) satisfies EndingChange,
  repeatHoldReview: remember((c) => ({ since: { ...c.since, hold: c.now } })),
  wantCheckIns: ((c) => ({ ...c, row: { ...c.row, checkIns: true } })) satisfies EndingChange,
  wantNoCheckIns: ((c) => ({ ...c, row: { ...c.row, checkIns: false } })) satisfies EndingChange,
} as const;

function startHold(c: Context): Context {
  return { ...c, since: { ...c.since, hold: c.since.hold ?? c.now } };
}
