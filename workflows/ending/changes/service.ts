import {
  changeService,
  likedTouches,
  dayOf,
  goalOf,
  marksPassed,
  missedTwice,
  mostRuptures,
  nameGoal,
  noteSigns,
  planEarly,
  rateGoal,
  reasonTraits,
  remarked,
  seeSign,
  stillFrom,
  toldOf,
} from '../matters/index.ts';
import type { Context, Task } from '../context.ts';
import type { Expectations, Rupture } from '../memory/service.ts';
import { mootTasksOf, openAnother, openTask, settleTasksOf } from '../tasks/index.ts';
import { type EndingChange, on } from '../parts.ts';

/** What happens to the memory of the work itself. */
export const serviceChanges = {
  nameGoal: on('goal.named', (c, { with: { wording, direction, enough } }) =>
    nameGoal(c, { ...goalOf(wording), direction, enough: enough ?? null }),
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
  /** How it goes on is decided: nobody goes on although nothing moved. */
  endReview: ((c, e) =>
    mootTasksOf(
      settleTasksOf(c, e, 'stagnation-review'),
      'countersign-review',
    )) satisfies EndingChange,
  /** What lies ahead is reckoned anew; of what is passed by then nobody is told. */
  changeCase: on('case.changed', (c, { with: facts }) => {
    const known = { ...c, row: { ...c.row, ...facts } };
    const { planEarlyStart, planEarlyMid } = planEarly(known);
    const planned = {
      ...known,
      planEarlyStart: c.planEarlyStart === null ? null : planEarlyStart,
      planEarlyMid: c.planEarlyMid === null ? null : planEarlyMid,
    };
    return changeService(planned, { warned: marksPassed(planned) });
  }),
  warnOfLimit: ((c) =>
    changeService(c, {
      warned: Math.max(c.service.warned + 1, marksPassed(c)),
    })) satisfies EndingChange,
  noteWords: on('checkIn.answered', (c, { with: { words } }) =>
    words === undefined ? c : noteSigns(c, { words }),
  ),
  seeSign: ((c, { type }) => seeSign(c, type)) satisfies EndingChange,
  noticeSigns: ((c) =>
    changeService(c, {
      signsSeen: missedTwice(c)?.n ?? c.service.signsSeen,
    })) satisfies EndingChange,
  /** Each whom the client chose has it, and nobody else takes it from them unasked (B9). */
  askChosenEar: on('unease.told', (c, e) => {
    const { person = null } = e.with;
    const isOpen = ({ type, state }: Task) => type === 'independent-ear' && state === 'open';
    const hears = (task: Task) =>
      isOpen(task) && (person === null || task.holder === null || task.holder === person);
    const asked = c.tasks.some(hears) ? c : openAnother(c, 'independent-ear', null, toldOf(c, e));
    const ear = asked.tasks.findLast(hears);
    if (ear === undefined || person === null) return asked;
    const tasks = asked.tasks.map((task) => (task === ear ? { ...task, holder: person } : task));
    return { ...asked, tasks };
  }),
  rateDuties: on('duties.rated', (c, e) =>
    changeExpectations(c, { duties: e.with.duties, rated: true }),
  ),
  reviewExpectations: on('expectations.reviewed', (c, e) => {
    const own = (e.with.own ?? []).map(({ what, client = null, worker = null }) => ({
      what,
      client,
      worker,
    }));
    const reviewed = changeExpectations(c, { reviewedAt: c.now, rated: false, own });
    return settleTasksOf(reviewed, e, 'expectation-review');
  }),
  /** Before the worker ends the work, what each expects is talked about, unless it was (B15). */
  expectReview: on('ending.opened', (c, e) => {
    if (c.decision?.initiator !== 'worker' || c.service.expectations.reviewedAt !== null) return c;
    const { aboutWorker, noProgress } = reasonTraits(c.decision.reason);
    // Where nobody is named, the worker is taken for who starts it only so that no rule is passed by.
    const theirs = noProgress || e.with.initiator === 'worker';
    return theirs && !aboutWorker ? openTask(c, 'expectation-review') : c;
  }),
  offerAnother: ((c) => changeExpectations(c, { offeredAnother: true })) satisfies EndingChange,
  noteRupture: on('rupture.named', (c, e) => {
    const { form = null, topic = null, hypothesis = null, secondView = false } = e.with;
    const named = { form, topic, hypothesis, secondView };
    const rupture: Rupture = { ...named, state: 'open', repair: null, on: dayOf(c, e) };
    return changeService(c, { ruptures: [...c.service.ruptures, rupture].slice(-mostRuptures) });
  }),
  countRepair: on('rupture.repaired', (c, e) =>
    changeService(changeRupture(c, { state: 'repaired', repair: e.with.how ?? null }), {
      repaired: c.service.repaired + 1,
    }),
  ),
  beginRepair: ((c) => changeRupture(c, { state: 'repairing' })) satisfies EndingChange,
  leaveRupture: ((c) => changeRupture(c, { state: 'setAside' })) satisfies EndingChange,
  noteCheck: on('check.answered', (c, e) => {
    const { different, words } = e.with;
    return remarked(c, e, words === undefined ? different : `${different}: ${words}`);
  }),
  chooseStyle: on('contactStyle.chosen', (c, e) =>
    likedTouches({ ...c, row: { ...c.row, contactStyle: e.with.style } }),
  ),
  recordOutcome: on('outcome.recorded', (c, e) =>
    c.decision === null ? c : { ...c, decision: { ...c.decision, outcome: e.with.outcome } },
  ),
} as const;

function changeExpectations(c: Context, part: Partial<Expectations>): Context {
  return changeService(c, { expectations: { ...c.service.expectations, ...part } });
}

/** What becomes of the rupture that was named last; one that was only suspected has no name. */
function changeRupture(c: Context, part: Partial<Rupture>): Context {
  const { ruptures } = c.service;
  const last = ruptures.at(-1);
  if (last === undefined || c.rupture === 'none' || c.rupture === 'suspected') return c;
  return changeService(c, { ruptures: [...ruptures.slice(0, -1), { ...last, ...part }] });
}
