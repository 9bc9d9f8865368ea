import type { Context } from '../context.ts';
import { type RuleName, g8, holds, ruleOf } from '../rules/index.ts';
import {
  markFinal,
  advanceTaper,
  beginTaper,
  changeTaper,
  proposeTaper,
  proposedSteps,
  replan,
  stepBack,
  changeService,
} from '../matters/index.ts';
import { openTask } from '../tasks/index.ts';
import { type Move, arranging, on, remember } from './change.ts';

/** Sessions thin out, hold, step back and go on. */
export const taperChanges = {
  proposeTaper: on('taper.proposed', (c, e) => {
    const proposed = proposedSteps(c, e.with);
    return proposed ? proposeTaper(c, proposed.preset, proposed.steps) : c;
  }),
  forgetTaper: ((c) => ({ ...markFinal(c, false), taper: null })) satisfies Move,
  beginTaper: arranging(beginTaper),
  advanceTaper: ((c) => advanceTaper(c)) satisfies Move,
  stretchNow: arranging((c) => replan(advanceTaper(c))),
  /** The session was held, but the plan does not stretch yet: it says why. */
  repeatStep: ((c, e) => {
    const unmet = g8.all.filter((name: RuleName) => !holds(name, { c, e }));
    return changeTaper(c, {
      setback: false,
      repeated: unmet.map((name) => `${ruleOf(name).id} ${name}`),
    });
  }) satisfies Move,
  /** Asked for once; when it stays empty, the two of them agree anew, and nothing is held against anybody (D10). */
  askForPractice: ((c, e) => {
    if (holds('practised', { c, e })) return c;
    const emptyHanded = c.service.emptyHanded + 1;
    const counted = changeService(c, { emptyHanded });
    return openTask(counted, emptyHanded > 1 ? 'recontract' : 'risk-and-practice');
  }) satisfies Move,
  stepBack: arranging(stepBack),
  noteSetback: ((c) => changeTaper(c, { setback: true })) satisfies Move,
  holdTaper: ((c) => startHold(changeTaper(c, { heldFor: 'asked' }))) satisfies Move,
  holdForRupture: ((c) => startHold(changeTaper(c, { heldFor: 'rupture' }))) satisfies Move,
  resumeTaper: ((c) => ({
    ...changeTaper(c, { heldFor: null }),
    since: { ...c.since, hold: null },
  })) satisfies Move,
  repeatHoldReview: remember((c) => ({ since: { ...c.since, hold: c.now } })),
  wantCheckIns: ((c) => ({ ...c, row: { ...c.row, checkIns: true } })) satisfies Move,
  wantNoCheckIns: ((c) => ({ ...c, row: { ...c.row, checkIns: false } })) satisfies Move,
} as const;

function startHold(c: Context): Context {
  return { ...c, since: { ...c.since, hold: c.since.hold ?? c.now } };
}
