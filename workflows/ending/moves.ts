/**
 * What happens to the memory of an ending when something is said or comes due: context in, context
 * out. Each move has a name that the chart uses, and that a supervisor would understand.
 */
import { knowsPlaces } from './almanac.ts';
import { after } from './deadlines.ts';
import { calendarOf } from './calendar.ts';
import type { Context, FinalSession, Session } from './context.ts';
import type { EndingEvent, EventName, EventOf } from './events.ts';
import { mayWrite } from './gate.ts';
import { planEarlyMidOf, planEarlyStartOf } from './instants.ts';
import {
  cancelMessages,
  intend as intendMessage,
  messageOf,
  noteFailed,
  noteSent,
} from './messages.ts';
import { followUpWanted } from './gate.ts';
import type { Intent } from './intents.ts';
import type { Phase } from './phases.ts';
import {
  markFinal,
  planAfter,
  planSession,
  plannedSession,
  recordSession,
  resolveSessions,
  shiftSession,
} from './sessions.ts';
import {
  advanceTaper,
  beginTaper,
  changeTaper,
  planStep,
  proposedSteps,
  proposeTaper,
  replan,
  stepBack,
} from './taper.ts';
import {
  escalateTasks,
  finishSettled,
  finishTask,
  openTask,
  shiftTasks,
  withdrawOutside,
  type TaskType,
} from './tasks.ts';
import {
  answerTouch,
  askTouch,
  closeUnanswered,
  dropTouch,
  dropTouches,
  dueTouches,
  planTouches,
  resolveTouches,
  shiftTouches,
} from './touches.ts';
import { usualDays } from './policy.ts';
import { trackOfReason } from './reasons.ts';
import { g8, holds, ruleOf, type RuleName } from './guards.ts';

type Move<P = undefined> = (c: Context, e: EndingEvent, params: P) => Context;

/** A move that only makes sense on the event it is named for. */
function on<N extends EventName>(type: N, move: (c: Context, e: EventOf<N>) => Context): Move {
  return (c, e) => (e.type === type ? move(c, e as EventOf<N>) : c);
}

/** A move that plans or moves a session: who wants reminders gets one for the new time. */
function arranging(move: Move): Move {
  return (c, e, params) => {
    const next = move(c, e, params);
    const planned = plannedSession(next);
    const before = plannedSession(c);
    const same = planned?.n === before?.n && planned?.start === before?.start;
    return planned === null || same ? next : remind(next, planned);
  };
}

const remember =
  (part: Partial<Context> | ((c: Context) => Partial<Context>)): Move =>
  (c) => ({ ...c, ...(typeof part === 'function' ? part(c) : part) });

function finalSession(c: Context, part: Partial<FinalSession>): Context {
  return { ...c, finalSession: { ...c.finalSession, ...part } };
}

export const moves = {
  // sessions
  planNextSession: arranging((c) => (plannedSession(c) ? c : planAfter(c, c.row.cadenceDays))),
  planStepSession: arranging(planStep),
  planGivenSession: arranging(on('session.planned', (c, e) => planSession(c, e.with.start))),
  moveSession: arranging(on('session.moved', (c, e) => planSession(c, e.with.start))),
  recordHeld: ((c) => recordSession(c, 'held')) satisfies Move,
  recordMissed: ((c) => recordSession(c, 'missed')) satisfies Move,
  recordExcused: ((c) => recordSession(c, 'excused')) satisfies Move,
  recordCancelled: ((c) => recordSession(c, 'cancelled')) satisfies Move,
  cancelSession: ((c) => recordSession(c, 'cancelled')) satisfies Move,
  cancelRegularSession: ((c) =>
    plannedSession(c)?.final ? c : recordSession(c, 'cancelled')) satisfies Move,

  // the decision to end, and what prepares it
  nameEnding: remember({ named: true }),
  openEnding: on('ending.opened', (c, e) => ({
    ...c,
    named: true,
    planEarlyMid: null,
    decision: {
      kind: e.with.kind ?? 'planned',
      initiator: e.with.initiator ?? 'mutual',
      reason: e.with.reason,
      outcome: e.with.outcome ?? (e.with.reason === 'planned.goals_reached' ? 'achieved' : null),
      decidedAt: c.now,
    },
    track: c.track ?? trackOfReason(c, e.with.reason),
  })),
  inviteToTalk: ((c) => (c.talkHeld ? c : intendMessage(c, 'ending-talk-invite'))) satisfies Move,
  holdTalk: remember({ talkHeld: true }),
  reviewChange: on('change.reviewed', (c, e) => ({
    ...c,
    changes: e.with.changes,
    strength: e.with.strength,
  })),
  nameRisk: on('riskFactor.named', (c, e) => {
    const others = c.riskFactors.filter((r) => r.type !== e.with.type);
    const before = c.riskFactors.find((r) => r.type === e.with.type);
    const strategy = e.with.strategy ?? before?.strategy ?? null;
    const practised = before?.practised ?? 0;
    return { ...c, riskFactors: [...others, { type: e.with.type, strategy, practised }] };
  }),
  leaveRisksUnnamed: remember({ prefersNoRiskTalk: true }),
  logPractice: on('strategy.practised', (c, e) => ({
    ...c,
    riskFactors: c.riskFactors.map((r) =>
      r.type === e.with.factor ? { ...r, practised: r.practised + 1 } : r,
    ),
  })),
  waivePractice: remember({ practiceWaived: true }),
  nameSupport: on('support.named', (c, e) => ({
    ...c,
    supports: [...c.supports, e.with.label].slice(-8),
  })),
  agreeNextStep: on('nextStep.agreed', (c, e) => ({
    ...c,
    nextSteps: [...c.nextSteps, e.with.what].slice(-8),
  })),
  leaveNextSteps: remember({ noNextSteps: true }),
  planContingency: remember({ contingency: true }),

  // the taper
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
  askForPractice: ((c, e) =>
    holds('practised', { c, e }) ? c : openTask(c, 'risk-and-practice')) satisfies Move,
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

  // the last session
  offerFinalSession: ((c) =>
    finalSession(c, {
      state: 'offered',
      offers: c.finalSession.offers + 1,
      until: after(c.almanac, calendarOf(c), c.now, c.policy.finalSession.choose),
    })) satisfies Move,
  scheduleFinal: on('finalSession.scheduled', (c, e) =>
    finalSession(planSession(c, e.with.start, e.with.start, true), {
      state: 'scheduled',
      until: null,
    }),
  ),
  expectFinal: ((c) => finalSession(c, { state: 'scheduled', until: null })) satisfies Move,
  finalHeld: ((c) => finalSession(c, { state: 'held', until: null })) satisfies Move,
  finalMissed: ((c) => finalSession(c, { state: 'missed', until: null })) satisfies Move,
  finalDeclined: ((c) => finalSession(c, { state: 'declined', until: null })) satisfies Move,
  finalImpossible: on('finalSession.impossible', (c) =>
    finalSession(c, { state: 'impossible', because: 'named', until: null }),
  ),

  // closing
  approveLetter: on('letter.approved', (c, e) => ({
    ...c,
    letter: 'approved',
    strength: e.with?.strength ?? c.strength,
  })),
  letterSent: remember({ letter: 'sent' }),
  letterHanded: remember({ letter: 'handed' }),
  letterWithheld: remember({ letter: 'withheld' }),
  letterReturned: remember({ letter: 'none' }),
  signSummary: remember({ summary: 'signed' }),
  closeEnding: ((c) => planTouches({ ...c, closedAt: c.now })) satisfies Move,

  // following up
  askTouch: ((c) => {
    const due = dueTouches(c);
    const touch = due.at(-1);
    if (!touch) return c;
    // Days kept free can move several touches to one morning: the person is asked once.
    const dropped = (followUpWanted(c) ? due.slice(0, -1) : due).reduce(
      (d, t) => dropTouch(d, t.k),
      c,
    );
    if (!followUpWanted(c)) return dropped;
    const asked = askTouch(dropped, touch.k);
    return touch.by === 'person' || !mayWrite(c) || !c.addressGood
      ? openTask(asked, 'follow-up-call', touch.k)
      : intendMessage(asked, 'follow-up-touch', { about: touch.k });
  }) satisfies Move,
  closeUnanswered: ((c) => closeUnanswered(c)) satisfies Move,
  noteAnswer: on('touch.answered', (c, e) => answerTouch(c, e.with.outcome)),
  dropTouches: ((c) => dropTouches(c)) satisfies Move,
  followTrack: on('followUp.agreed', (c, e) => ({ ...c, track: e.with.track })),
  followNoTrack: remember({ track: 'none' }),
  settle: remember((c) => ({ since: { ...c.since, settled: c.since.settled ?? c.now } })),

  // the client decides, is away, or dies
  clientEnds: remember((c) => ({
    decisionBefore: c.decision,
    finalSessionBefore: c.finalSession,
    decision: {
      kind: 'planned' as const,
      initiator: 'client' as const,
      reason: 'client.not_interested',
      outcome: null,
      decidedAt: c.now,
    },
    since: { ...c.since, ended: c.now },
  })),
  withdrawDecision: ((c) => {
    const before = c.finalSessionBefore ?? c.finalSession;
    return {
      ...markFinal(c, before.state === 'scheduled'),
      decision: c.decisionBefore,
      decisionBefore: null,
      finalSession: before,
      finalSessionBefore: null,
      since: { ...c.since, ended: null },
    };
  }) satisfies Move,
  makeEffective: remember((c) => ({
    decisionBefore: null,
    finalSessionBefore: null,
    track: c.track === 'none' ? 'none' : trackOfReason(c, c.decision?.reason ?? ''),
    since: { ...c.since, ended: null },
  })),
  /** G1: the closing talk is offered once, whatever happens later. */
  offerClosingTalk: ((c) =>
    c.closingOffers > 0
      ? c
      : intendMessage({ ...c, closingOffers: 1 }, 'closing-offer')) satisfies Move,
  stopFollowUp: remember((c) => ({ since: { ...c.since, ended: c.now } })),
  goOnFollowing: remember((c) => ({ since: { ...c.since, ended: null } })),
  hearAgain: ((c) => c) satisfies Move,
  freeze: on('client.unavailable', (c) => ({
    ...c,
    frozen: { since: c.now, why: 'unavailable' },
    awayReview: after(c.almanac, calendarOf(c), c.now, c.policy.hold.review),
  })),
  /** What waited for the client comes later by as long as they were away (G14). */
  thaw: arranging((c) => {
    if (!c.frozen) return c;
    const by = c.now - c.frozen.since;
    const { since } = c.frozen;
    const free: Context = { ...c, frozen: null, awayReview: null };
    const shifted = shiftTouches(shiftTasks(shiftSession(free, since, by), by), by);
    const { until } = c.finalSession;
    return finalSession(
      {
        ...shifted,
        planEarlyStart: c.planEarlyStart === null ? null : c.planEarlyStart + by,
        planEarlyMid: c.planEarlyMid === null ? null : c.planEarlyMid + by,
        since: { ...c.since, hold: c.since.hold === null ? null : c.since.hold + by },
      },
      { until: until === null ? null : until + by },
    );
  }),
  repeatAwayReview: remember((c) => ({
    awayReview: after(c.almanac, calendarOf(c), c.now, c.policy.hold.then),
  })),
  /** Death silences every message at once, and leaves nothing for the client to be asked. */
  silence: ((c) => ({
    ...dropTouches(cancelMessages(recordSession(c, 'cancelled'))),
    alive: false,
    frozen: null,
    awayReview: null,
    planEarlyStart: null,
    planEarlyMid: null,
    since: { ...c.since, ended: null, hold: null, settled: c.now },
  })) satisfies Move,

  // coming back
  beginAgain: ((c) =>
    planEarly({
      ...c,
      counts: { ...c.counts, returns: c.counts.returns + 1 },
      decision: null,
      decisionBefore: null,
      talkHeld: false,
      changes: [],
      nextSteps: [],
      noNextSteps: false,
      contingency: false,
      taper: null,
      finalSession: { state: 'none', because: null, offers: 0, until: null },
      closingOffers: 0,
      summary: 'none',
      letter: 'none',
      track: null,
      closedAt: null,
      touches: [],
      since: { serving: c.now, hold: null, ended: null, settled: null },
    })) satisfies Move,
  planEarlyDone: remember({ planEarlyStart: null }),

  // standings
  optOutOfFollowUp: remember({ optedOut: 'followUp' }),
  optOutOfAll: remember({ optedOut: 'all' }),
  optIn: remember({ optedOut: 'none' }),
  addressBad: remember({ addressGood: false }),
  changeDetails: on('contactDetails.changed', (c, e) => {
    const { email, name, zone, regions } = e.with;
    const row = { ...c.row, email: email ?? c.row.email, name: name ?? c.row.name };
    const moving = zone === undefined && regions === undefined ? c.moving : { zone, regions };
    return settleIn({ ...c, row, moving, addressGood: c.addressGood || email !== undefined });
  }),
  nameSensitiveDate: on('sensitiveDate.named', (c, e) =>
    resolveTouches({ ...c, sensitiveDates: [...c.sensitiveDates, e.with.date].slice(-12) }),
  ),
  ruptureSuspected: remember({ rupture: 'suspected' }),
  ruptureOpen: remember({ rupture: 'open' }),
  ruptureRepairing: remember({ rupture: 'repairing' }),
  ruptureOver: remember({ rupture: 'none' }),
  setRisk: on('risk.changed', (c, e) => ({ ...c, risk: e.with.level })),

  // the ledgers
  openTask: ((c, _e, type: TaskType) => openTask(c, type)) satisfies Move<TaskType>,
  /** A task about the session that is planned, or was the last. */
  openSessionTask: ((c, _e, type: TaskType) =>
    openTask(c, type, c.sessions.at(-1)?.n ?? null)) satisfies Move<TaskType>,
  enter: ((c, _e, phase: Phase) => withdrawOutside({ ...c, phase })) satisfies Move<Phase>,
  finishSettled: ((c) => finishSettled(c)) satisfies Move,
  finishTask: on('task.done', (c, e) => finishTask(c, e.with.task)),
  escalateTasks: ((c) => escalateTasks(c)) satisfies Move,
  intend: ((c, _e, intent: Intent) => intendMessage(c, intent)) satisfies Move<Intent>,
  intendAbout: ((c, _e, intent: Intent) =>
    intendMessage(c, intent, { about: plannedSession(c)?.n ?? null })) satisfies Move<Intent>,
  noteSent: on('message.sent', (c, e) => noteSent(c, e.with.key, e.with.subject)),
  noteFailed: on('message.failed', (c, e) => {
    const failed = noteFailed(c, e.with.key, e.with.code, e.with.final);
    const message = messageOf(failed, e.with.key);
    return message?.state === 'undeliverable' ? openTask(failed, 'fix-contact-details') : failed;
  }),

  // the law of the clock
  useAlmanac: on('almanac.refreshed', (c, e) => {
    const almanac = e.with.almanac;
    const fresh = { ...c, almanac, almanacDue: after(almanac, calendarOf(c), c.now, '1y') };
    return resolveTouches(resolveSessions(settleIn(fresh)));
  }),
  retryAlmanac: remember((c) => ({ almanacDue: after(c.almanac, calendarOf(c), c.now, '1d') })),
  /** A place that nobody knows is not moved to; a person is asked. */
  stayHere: ((c) =>
    c.moving === null ? c : openTask({ ...c, moving: null }, 'fix-contact-details')) satisfies Move,
} as const;

export type MoveName = keyof typeof moves;

/** The client’s new place counts once the almanac knows it; until then the old one does. */
function settleIn(c: Context): Context {
  if (c.moving === null) return c;
  const { zone = c.row.zone, regions = c.row.regions } = c.moving;
  const known = knowsPlaces(c.almanac, zone === undefined ? [] : [zone], regions ?? []);
  if (!known) return c;
  return resolveTouches({ ...c, moving: null, row: { ...c.row, zone, regions } });
}

function remind(c: Context, session: Session): Context {
  const { reminders, remindBefore } = c.policy.sessions;
  const wants = reminders === 'opt-out' || (reminders === 'opt-in' && c.row.reminders);
  const due = session.at - usualDays(remindBefore) * 86_400_000;
  return wants && due > c.now ? intendMessage(c, 'session-reminder', { due, about: session.n }) : c;
}

function planEarly(c: Context): Context {
  return { ...c, planEarlyStart: planEarlyStartOf(c), planEarlyMid: planEarlyMidOf(c) };
}

function startHold(c: Context): Context {
  return { ...c, since: { ...c.since, hold: c.since.hold ?? c.now } };
}
