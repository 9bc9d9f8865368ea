import {
  awayAgain,
  changeCustody,
  changeDeparture,
  changeEntry,
  debriefOver,
  entryDropped,
  markFinal,
  meant,
  nextOfSeries,
  oursAway,
  planAfter,
  plannedSession,
  replacedBy,
  replan,
  restsIn,
  saidNoToFollowUp,
  withoutEntry,
  withoutFact,
  withoutTold,
} from '../matters/index.ts';
import type { Context, SessionState, Told } from '../context.ts';
import type { EndingEvent } from '../events/index.ts';
import { blank, papersAnew } from '../memory/index.ts';
import { decideAnew, resumeMessages, unsettleDeparture } from '../sending/index.ts';
import { openTask, reopenTasks, settleTasksOf, tasksWithout } from '../tasks/index.ts';
import { type EndingChange, on } from '../parts.ts';
import { laterThan, withAbsences } from './absence.ts';
import { arranging } from './change.ts';
import { goesOnThere } from './mandate.ts';
import { hasLeft, openTouches, tellMistake } from './facts-told.ts';

/** What was told by mistake is put right (docs/field.md#corrections), and what was decided is withdrawn (D32). */
export const entriesChanges = {
  /** One of two has said it. */
  askSecond: on('entry.corrected', (c, e) => {
    const entry = meant(c, e);
    return entry === null
      ? c
      : changeEntry(c, entry, { asked: { role: e.by.role, ref: e.by.ref } });
  }),
  /** Nobody has died: what was put away comes back, and what waited comes later by as long as it was thought. */
  revive: arranging((c, e) => {
    const entry = meant(c, e);
    if (entry === null) return c;
    const { tasks = [], row: _, ...before } = replacedBy(entry);
    const alive: Context = {
      ...c,
      ...before,
      alive: true,
      feedback: withoutFact(c, entry).feedback,
      // After a closing it is offered because of how that came about.
      reflection: c.closedAt === null ? debriefOver(c, 'withdrawn') : c.reflection,
      entries: withoutEntry(c, entry),
      touches: [...(before.touches ?? c.touches)],
      sessions: sessionsAgain(c, entry),
    };
    const condoled = c.tasks.some(({ type, state }) => type === 'condolence' && state === 'done');
    const there = { ...settleTasksOf(alive, e, 'condolence'), phase: entry.phase };
    const owing = reopenTasks(condoled ? openTask(there, 'tell-withdrawal') : there, tasks);
    const planned = plannedSession(owing);
    const missed = planned !== null && planned.at > entry.at && planned.at <= c.now;
    const meeting = missed ? nextOfSeries(owing, planned) : owing;
    return resumeMessages(meeting.frozen === null ? laterThan(meeting, entry.at, true) : meeting);
  }),
  /** The decision, and all that came of it, is as if it had not been told; what was sent stays on record. */
  takeBack: arranging((c, e) => {
    const entry = meant(c, e);
    if (entry === null) return nothingDecided(c);
    const weaned = c.taper?.agreed === true && entry.before.taper?.agreed !== true;
    const written = c.letter === 'sent' || c.letter === 'handed' || c.notice?.givenAt != null;
    // Who takes their own word back needs no telling.
    const told = written || weaned || (e.type === 'entry.corrected' && hasLeft(c, entry));
    // Sessions go on at their regular gap, and not at that of the plan.
    const back = weaned ? replan(putBack(c, e, entry)) : putBack(c, e, entry);
    const where = { ...back, phase: entry.phase };
    const owing = e.type === 'entry.corrected' ? tasksWithout(where, entry) : where;
    const there = goesOnThere(unsettleDeparture(owing), c.decision?.decidedAt ?? entry.at);
    return told ? openTask(there, 'tell-withdrawal') : there;
  }),
  /** The client goes on being asked, as before they were thought to want no more. */
  takeBackStop: ((c, e) => {
    const entry = meant(c, e);
    if (entry === null) return c;
    const { touches = c.touches, since = c.since } = replacedBy(entry);
    return { ...c, touches, since, entries: withoutEntry(c, entry) };
  }) satisfies EndingChange,
  /** Whoever keeps the records decides anew; what was dropped comes back. */
  takeBackErasure: ((c, e) => {
    const entry = meant(c, e);
    if (entry === null || c.records.erasure === null) return c;
    const erasure = { ...c.records.erasure, decision: 'open' as const, because: null };
    return {
      ...c,
      records: { ...c.records, erasure },
      ...(entryDropped(c, entry) && {
        touches: openTouches(c, entry.before.touches ?? []),
        since: { ...c.since, settled: null },
      }),
      entries: withoutEntry(c, entry),
    };
  }) satisfies EndingChange,
  /** It is not closed: what it waits for is owed again, and nobody is asked how things are before it is. */
  openClosing: ((c) => ({
    ...c,
    closedAt: null,
    touches: [],
    since: { ...c.since, settled: null },
  })) satisfies EndingChange,
  takeBackOptOut: ((c, e) => {
    const entry = meant(c, e);
    if (entry === null) return c;
    const { optedOut = 'none' } = entry.before;
    const back = { ...withoutTold(c, entry), optedOut, entries: withoutEntry(c, entry) };
    return decideAnew(owedAgain(back, entry), e, entry.at);
  }) satisfies EndingChange,
  /** Nobody was away: nothing of it stood still, and nothing comes later. */
  takeBackAbsence: arranging((c, e) => {
    const entry = meant(c, e);
    if (entry === null) return c;
    const since = c.frozen?.since ?? c.now;
    const without = withoutTold(c, entry);
    const back = withAbsences(without, without.absences, since);
    return tellMistake(owedAgain({ ...back, entries: withoutEntry(back, entry) }, entry), entry);
  }),
  takeBackWorkersDeath: ((c, e) => {
    const entry = meant(c, e);
    if (entry === null) return c;
    const { absences } = withoutFact(c, entry);
    const kept = { ...c, absences, entries: withoutEntry(c, entry) };
    const back = changeCustody(kept, { away: oursAway(absences) });
    const informed = entry.opened.some((id) =>
      c.tasks.some((t) => t.id === id && t.type === 'nominee-informs' && t.state === 'done'),
    );
    const alive = tellMistake(settleTasksOf(back, e, 'nominee-informs'), entry);
    return informed ? openTask(alive, 'tell-withdrawal') : alive;
  }) satisfies EndingChange,
  answerReturn: ((c, e) => settleTasksOf(c, e, 'return-triage')) satisfies EndingChange,
  leaveForAnswer: ((c) => ({ ...c, returnFrom: c.phase })) satisfies EndingChange,
} as const;

/** What was owed when it was told is owed again, where the work goes on as it stood then. */
function owedAgain(c: Context, entry: Told): Context {
  const goesOn = c.frozen === null && (c.phase === 'onHold' || c.silence !== null);
  const there = goesOn ? restsIn(c) : c.phase;
  return { ...tasksWithout({ ...c, phase: there }, entry), phase: c.phase };
}

function nothingDecided(c: Context): Context {
  const track = saidNoToFollowUp(c) ? 'none' : null;
  return { ...c, decision: null, taper: null, track, finalSession: noFinal };
}

const noFinal: Context['finalSession'] = { state: 'none', because: null, offers: 0, until: null };

function putBack(c: Context, e: EndingEvent, entry: Told): Context {
  const { touches: _, row: __, ...before } = replacedBy(entry);
  const since = { ...(before.since ?? c.since), ended: null, settled: null };
  const restored: Context = {
    ...c,
    ...before,
    ...papersAnew,
    ...awayAgain(c, entry),
    ...(saidNoToFollowUp(c) && { track: 'none' }),
    since,
    ...(e.type === 'entry.corrected'
      ? { lastContact: withoutFact(c, entry).lastContact }
      : { emergency: null }),
    decisionBefore: null,
    finalSessionBefore: null,
    summary: 'none',
    letter: 'none',
    closedAt: null,
    touches: [],
    feedback: blank.feedback,
    reflection: debriefOver(c, 'withdrawn'),
    entries: withoutEntry(c, entry),
  };
  const chosen =
    entry.type === 'departure.optionsTalked'
      ? changeDeparture(restored, { choice: null })
      : restored;
  const meets = plannedSession(chosen) === null && comesAgain(chosen, entry);
  const meeting = meets ? { ...chosen, sessions: sessionsAgain(chosen, entry) } : chosen;
  const answered = talkOff(settleTasksOf(markFinal(meeting, false), e, 'return-triage'), e, entry);
  return plannedSession(answered) === null && goesOnMeeting.has(entry.phase)
    ? planAfter(answered, answered.row.cadenceDays)
    : answered;
}

/** The talk that was asked for with the decision is not owed any more. */
function talkOff(c: Context, e: EndingEvent, { at }: Told): Context {
  const asked = c.tasks.some(
    (t) => t.type === 'open-ending-talk' && t.state === 'open' && t.opened >= at,
  );
  return asked ? settleTasksOf(c, e, 'open-ending-talk') : c;
}

/** The session that was called off with it is planned as it was. */
function sessionsAgain(c: Context, { session }: Told): Context['sessions'] {
  return c.sessions.map((s) =>
    s.n === session && calledOff.has(s.state)
      ? { ...s, state: 'planned', sequence: s.sequence + 1, settled: null }
      : s,
  );
}

/** What the chart called off, or left to be recorded, and nobody told anything of. */
const calledOff: ReadonlySet<SessionState> = new Set(['moot', 'withdrawn', 'unrecorded']);

/** It was called off with that, and its time lies ahead. */
function comesAgain(c: Context, entry: Told): boolean {
  const session = c.sessions.at(-1);
  return (
    session !== undefined &&
    session.n === entry.session &&
    calledOff.has(session.state) &&
    session.at > c.now
  );
}

/** Stages that plan no session when they are entered, and in which client and worker meet. */
const goesOnMeeting: ReadonlySet<string> = new Set(['noticePeriod', 'transferring']);
