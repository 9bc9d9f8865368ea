import {
  authorityUntold,
  awayAgain,
  beginningTold,
  begun,
  planEarly,
  trackOfReason,
  clientDecision,
  heardAt,
  toldOf,
  underWay,
  lastDecision,
  withoutEntry,
  markFinal,
  callOff,
  dropTouches,
  debriefOver,
} from '../matters/index.ts';
import { cancelMessages, intend as intendMessage, silenceMessages } from '../sending/index.ts';
import { absenceMoves } from './absence.ts';
import { settleTasksOf, tasksWithout } from '../tasks/index.ts';
import type { Context } from '../context.ts';
import type { EndingEvent } from '../events/index.ts';
import type { EndingChange } from '../parts.ts';
import { remember } from './change.ts';
import { goesOnThere } from './mandate.ts';

/** The client ends, is away, dies, or comes back. */
export const clientChanges = {
  clientEnds: ((c, e) => ({
    ...c,
    decisionBefore: c.decision,
    finalSessionBefore: c.finalSession,
    decision: { ...clientDecision(c, e), decidedAt: toldOf(c, e), heardAt: toldOf(c, e) },
    since: { ...c.since, ended: toldOf(c, e) },
    lastContact: heardAt(c, toldOf(c, e)).lastContact,
    tasks: saidAll(c, e).tasks,
  })) satisfies EndingChange,
  withdrawDecision: ((c) => {
    const before = c.finalSessionBefore ?? c.finalSession;
    const told = lastDecision(c);
    const ended = c.decision?.decidedAt ?? c.now;
    // What was decided before may end it another day.
    const there = c.decisionBefore === null ? goesOnThere(c, ended) : authorityUntold(c, ended);
    const back: Context = {
      ...markFinal(there, before.state === 'scheduled'),
      ...(told !== null && { ...awayAgain(c, told), entries: withoutEntry(c, told) }),
      decision: c.decisionBefore,
      decisionBefore: null,
      finalSession: before,
      finalSessionBefore: null,
      since: { ...c.since, ended: null },
    };
    // What was owed where the work goes on is owed again.
    return told === null
      ? back
      : { ...tasksWithout({ ...back, phase: told.phase }, told), phase: c.phase };
  }) satisfies EndingChange,
  makeEffective: remember((c) => ({
    decisionBefore: null,
    finalSessionBefore: null,
    // It ends because they want it to, whatever the agency had proposed.
    notice: null,
    track: c.track === 'none' ? 'none' : trackOfReason(c, c.decision?.reason ?? ''),
    since: { ...c.since, ended: null },
  })),
  /** G1: the closing talk is offered once, whatever happens later. */
  offerClosingTalk: ((c) =>
    c.closingOffers > 0
      ? c
      : intendMessage({ ...c, closingOffers: 1 }, 'closing-talk-offer')) satisfies EndingChange,
  stopFollowUp: ((c, e) => ({
    ...c,
    since: { ...c.since, ended: toldOf(c, e) },
  })) satisfies EndingChange,
  goOnFollowing: remember((c) => ({ since: { ...c.since, ended: null } })),
  hearAgain: ((c) => c) satisfies EndingChange,
  ...absenceMoves,
  /** Death silences every message at once, and leaves nothing for the client to be asked. */
  silence: ((c, e) => ({
    ...dropTouches(silenceMessages(callOff(c, e, toldOf(c, e)))),
    alive: false,
    frozen: null,
    absences: [],
    absence: null,
    awayReview: null,
    silence: null,
    planEarlyStart: null,
    planEarlyMid: null,
    since: { ...c.since, ended: null, hold: null, settled: toldOf(c, e) },
  })) satisfies EndingChange,
  /** A new service begins; what was learnt of risks and strengths stays (A25). */
  beginAgain: ((c, e) => {
    // An authority that had heard of the closing knows of nothing else; of who comes back later it learns nothing unasked.
    const told = c.closedAt === null ? goesOnThere(c, c.since.serving) : c;
    return planEarly({
      ...told,
      ...begun(c.now, c.row.sessionsSoFar + c.counts.held),
      entries: beginningTold(c, e),
      reflection: debriefOver(c, 'moot'),
      tasks: settleTasksOf(told, e, 'return-triage').tasks,
      counts: { ...c.counts, returns: c.counts.returns + 1 },
    });
  }) satisfies EndingChange,
  /** Nothing of it goes on: what waits is called off, and nobody is asked anything. */
  annul: ((c, e) => dropTouches(cancelMessages(callOff(c, e)))) satisfies EndingChange,
  planEarlyDone: remember({ planEarlyStart: null }),
} as const;

/** Whose worker leaves, and who ends the work, has said how they go on (C2); a note is owed where somebody takes over. */
function saidAll(c: Context, e: EndingEvent): Context {
  const talked = settleTasksOf(c, e, 'options-talk');
  return underWay(c) ? talked : settleTasksOf(talked, e, 'handover-note');
}
