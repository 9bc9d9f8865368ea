import { absenceMoves, withAbsences } from './absence.ts';
import { arranging } from './change.ts';
import {
  changeCustody,
  changeDeparture,
  departureDecision,
  outcomeFor,
  toldOf,
} from '../matters/index.ts';
import type { Context } from '../context.ts';
import type { Departure } from '../memory/custody.ts';
import {
  askHowToGoOn,
  failReport,
  forgetReport,
  hearDeparture,
  retryReports,
  settleDeparture,
} from '../sending/index.ts';
import { openTask, released, settleTasksOf } from '../tasks/index.ts';
import { type EndingChange, on } from '../parts.ts';

/** What happens to the memory of who looks after the client. */
export const custodyChanges = {
  askConflict: ((c) => changeCustody(c, { conflict: 'asked' })) satisfies EndingChange,
  noteConflict: on('conflict.checked', (c, e) =>
    changeCustody(c, { conflict: e.with.found ? 'found' : 'clear' }),
  ),
  meetConflict: ((c) => changeCustody(c, { conflict: 'met' })) satisfies EndingChange,
  /** What is said again by the same departure corrects it, and leaves what was done. */
  beginDeparture: on('departure.began', (c, { with: said }) => {
    const before = c.custody.departure?.workflow === said.departure ? c.custody.departure : null;
    const departure: Departure = {
      workflow: said.departure,
      kind: said.kind,
      contentious: said.contentiousness === 'high',
      lastDay: said.lastDay,
      dueBy: said.dueBy,
      speaker: said.speaker,
      speakerName: said.speakerName ?? null,
      call: said.call,
      told: before?.told ?? null,
      choice: before?.choice ?? null,
      settled: before?.settled ?? false,
    };
    return callBy(changeCustody(c, { departure }), said.dueBy);
  }),
  /** It is called off. Who has heard of it hears that too. */
  endDeparture: ((c) => {
    const { departure, reports } = c.custody;
    const told = departure?.told ?? null;
    // Whoever called it off needs to know nothing more of it.
    const others = reports.filter(({ workflow }) => workflow !== departure?.workflow);
    const stays = changeCustody(c, { departure: null, reports: others });
    return told === null ? stays : openTask(stays, 'departure-off');
  }) satisfies EndingChange,
  tellDeparture: on('departure.told', (c, e) => hearDeparture(c, e.with.how)),
  askHowToGoOn: ((c, e) => askHowToGoOn(c, toldOf(c, e))) satisfies EndingChange,
  chooseOption: on('departure.optionsTalked', (c, e) => {
    const { choice } = e.with;
    const talked = settleTasksOf(c, e, 'options-talk');
    return choice === 'undecided'
      ? openTask(talked, 'options-talk')
      : changeDeparture(talked, { choice });
  }),
  /** The client ends because their worker leaves; like any decision of theirs it can be taken back (D32). */
  departureEnds: ((c) => ({
    ...c,
    decisionBefore: c.decision,
    finalSessionBefore: c.finalSession,
    decision: departureDecision(c),
    since: { ...c.since, ended: c.now },
  })) satisfies EndingChange,
  settleDeparture: ((c) => {
    const outcome = outcomeFor(c);
    return outcome === null ? c : settleDeparture(c, outcome);
  }) satisfies EndingChange,
  noteAbsence: on('worker.unavailable', (c, e) => {
    const { cover, coverName } = e.with;
    const ref = cover ?? coverName;
    const named = ref === undefined ? c.custody.cover : { ref, name: coverName ?? null };
    const gone = absenceMoves.noteAway(released(c, c.row.worker), e);
    return openTask(changeCustody(gone, { cover: named }), 'absence-review');
  }),
  /** The worker is back, whatever kept them away; whoever else is away stays so. */
  noteReturn: arranging((c, e) =>
    withAbsences(
      c,
      c.absences.filter(({ whose }) => whose !== 'worker'),
      toldOf(c, e),
    ),
  ),
  noteDeath: on('worker.died', (c) => {
    const since = c.custody.away?.since ?? c.now;
    return changeCustody(released(c, c.row.worker), { away: { since, until: null, died: true } });
  }),
  nameCover: on('cover.named', (c, { with: { ref, name = null } }) =>
    changeCustody(c, { cover: { ref, name } }),
  ),
  beginUncovered: ((c) => changeCustody(c, { uncoveredSince: c.now })) satisfies EndingChange,
  endUncovered: ((c) => changeCustody(c, { uncoveredSince: null })) satisfies EndingChange,
  reportDelivered: on('report.delivered', (c, e) => forgetReport(c, e.with.key)),
  reportFailed: on('report.failed', (c, e) => failReport(c, e.with.key)),
  retryReports: ((c) => retryReports(c)) satisfies EndingChange,
} as const;

/** The call is due when the departure says, and then the director is asked. */
function callBy(c: Context, dueBy: number): Context {
  const asked = openTask(c, 'departure-call');
  const due = Math.max(dueBy, c.now);
  return {
    ...asked,
    tasks: asked.tasks.map((t) =>
      t.type === 'departure-call' && t.state === 'open' ? { ...t, due, next: due } : t,
    ),
  };
}
