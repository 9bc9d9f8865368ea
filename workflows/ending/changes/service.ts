import {
  changeService,
  marksPassed,
  missedTwice,
  nameGoal,
  rateGoal,
  stillFrom,
} from '../matters/index.ts';
import { settleTasksOf } from '../tasks/index.ts';
import { type EndingChange, on } from '../parts.ts';

/** What happens to the memory of the work itself. */
export const serviceChanges = {
  nameGoal: on('goal.named', (c, { with: { wording, direction, enough } }) =>
    nameGoal(c, { wording, direction, enough: enough ?? null, reached: null }),
  ),
  rateGoal: on('goal.rated', (c, e) => rateGoal(c, e.with.goal, e.with.reached)),
  /** From here on it counts anew whether goals move; later reviews are yearly (D15). */
  decideStagnation: on('stagnation.decided', (c, e) =>
    changeService(settleTasksOf(c, e, 'stagnation-review'), {
      stagnation: e.with.decision,
      decidedBy: e.by.ref,
      still: stillFrom(c),
      reviews: c.service.reviews + 1,
    }),
  ),
  countersign: ((c, e) => settleTasksOf(c, e, 'countersign-review')) satisfies EndingChange,
  endReview: ((c, e) => settleTasksOf(c, e, 'stagnation-review')) satisfies EndingChange,
  warnOfLimit: ((c) =>
    changeService(c, {
      warned: Math.max(c.service.warned + 1, marksPassed(c)),
    })) satisfies EndingChange,
  noticeSigns: ((c) =>
    changeService(c, {
      signsSeen: missedTwice(c)?.n ?? c.service.signsSeen,
    })) satisfies EndingChange,
  reviewExpectations: ((c, e) => {
    const { offeredAnother } = c.service.expectations;
    const reviewed = changeService(c, { expectations: { reviewedAt: c.now, offeredAnother } });
    return settleTasksOf(reviewed, e, 'expectation-review');
  }) satisfies EndingChange,
  offerAnother: ((c) =>
    changeService(c, {
      expectations: { ...c.service.expectations, offeredAnother: true },
    })) satisfies EndingChange,
  countRepair: ((c) =>
    changeService(c, { repaired: c.service.repaired + 1 })) satisfies EndingChange,
  chooseStyle: on('contactStyle.chosen', (c, e) => ({
    ...c,
    row: { ...c.row, contactStyle: e.with.style },
  })),
  recordOutcome: on('outcome.recorded', (c, e) =>
    c.decision === null ? c : { ...c, decision: { ...c.decision, outcome: e.with.outcome } },
  ),
} as const;
