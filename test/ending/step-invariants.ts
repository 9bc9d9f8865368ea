import type { Context } from '../../workflows/ending/context.ts';
import type { EndingEvent, Said } from '../../workflows/ending/events/index.ts';
import { g7, holds } from '../../workflows/ending/rules/index.ts';
import { traitsOf } from '../../workflows/ending/tasks/index.ts';
import { messages, messageTraits, type Post } from '../../workflows/ending/messages/index.ts';
import { missingSigners } from '../../workflows/ending/matters/notice.ts';
import { goesElsewhere, isReceived } from '../../workflows/ending/matters/transfer.ts';
import type { Step } from '../../workflows/chart/index.ts';
import type { Ending } from './given.ts';

/** What must hold of one step, whatever made it: every breach, as a sentence. `event` is null for a timer. */
export function breachesOf(
  before: Ending,
  step: Step<Context>,
  event: EndingEvent | null,
): string[] {
  if (step.outcome !== 'taken') return [];
  const was = before.position.context;
  const is = step.live.position.context;
  return [
    ...ofMessages(step),
    ...ofClosing(was, is, event),
    ...ofBeginning(was, is, event),
    ...ofTasks(was, is, event),
    ...(event === null ? ofFrozen(was, is) : []),
  ];
}

/** G10, G16: nothing leaves against the client’s wish or safety, nor after their death. */
function ofMessages(step: Step<Context>): string[] {
  const { context } = step.live.position;
  const posts = step.grants
    .filter(({ wish }) => wish.type === 'deliver')
    .map(({ wish }) => wish.params as unknown as Post);
  if (posts.length === 0) return [];
  const follows = posts.some(({ intent }) => messages[intent].purpose === 'followUp');
  const named = posts.map(({ intent }) => intent).join(', ');
  return [
    ...(context.alive ? [] : [`a message left after the client’s death: ${named}`]),
    ...(context.absences.some(({ whose }) => whose === 'client') && posts.some(reachesAway)
      ? [`a message left while the client is away: ${named}`]
      : []),
    ...(context.safeContact.held ? [`a message left during a safety hold: ${named}`] : []),
    ...(context.optedOut === 'all' && posts.some(isToClient)
      ? [`a message left after an opt-out: ${named}`]
      : []),
    ...(context.optedOut === 'followUp' && follows ? ['a touch left after an opt-out'] : []),
    ...(follows && context.since.ended !== null ? ['a touch left though none is wanted'] : []),
  ];
}

/** Not what others are told, nor what answers somebody who has just written: they are there, whatever is known of them. */
function reachesAway(post: Post): boolean {
  return isToClient(post) && post.intent !== 'auto-reply';
}

function isToClient({ intent }: Post): boolean {
  return messageTraits(intent).to === undefined;
}

/** Nothing is done that nobody told: only what tells of it makes a task `done`. */
function ofTasks(was: Context, is: Context, event: EndingEvent | null): string[] {
  return is.tasks.flatMap((task) => {
    const before = was.tasks.find(({ id }) => id === task.id);
    if (task.state === 'open' || before?.state === task.state) return [];
    if (task.settled === null) return [`${task.id} was settled, and nobody knows how`];
    if (task.state !== 'done') return [];
    const told = event !== null && traitsOf(task.type).doneBy.includes(event.type);
    return told
      ? []
      : [`${task.type} is done, and ${event?.type ?? 'a timer'} does not tell of it`];
  });
}

/** G7: closed only when nothing is owed, by the rules as they hold right before. */
function ofClosing(was: Context, is: Context, event: EndingEvent | null): string[] {
  if (was.closedAt === is.closedAt || is.closedAt === null) return [];
  // After a return that was told by mistake it is closed since long ago; what was handed in meanwhile is owed by somebody.
  if (event?.type === 'entry.corrected') return [];
  const e = event as EndingEvent;
  return holds(g7, { c: { ...is, phase: 'closing' }, e })
    ? []
    : ['closed with something owed (G7)'];
}

/** What a person decides, so that an ending begins; nothing else begins one (G9). */
const decisive: ReadonlySet<Said> = new Set<Said>([
  'ending.opened',
  'ending.proposed',
  'client.ended',
  'client.died',
  'closingOffer.answered',
  'silence.decided',
  'hold.decided',
  'departure.optionsTalked',
  'transfer.accepted',
  'decision.withdrawn',
  'notice.withdrawn',
  'appeal.decided',
  'agreement.restored',
  'payment.arranged',
]);

/** What leads back to where the journey was. */
const resumes: ReadonlySet<string> = new Set([
  'client.resumed',
  'forceMajeure.ended',
  'decision.withdrawn',
  'return.requested',
  'return.advised',
]);

/** Phases that lead to a closing. */
const leaving: ReadonlySet<string> = new Set([
  'preparing',
  'consolidating',
  'noticePeriod',
  'parting',
  'concluding',
  'closing',
]);

/** A signal alone never ends anything (G9), nor do we while the risk is urgent (G2). */
function ofBeginning(was: Context, is: Context, event: EndingEvent | null): string[] {
  // Another service had said yes: what was waited for is people, or that the danger is over.
  const accepted = goesElsewhere(was);
  // The answer to an offer to close, by mail.
  const answered = event?.type === 'reply.received' && event.with.kind === 'end';
  const decided = event !== null && (decisive.has(event.type as Said) || accepted || answered);
  // What was decided before somebody was said to have come back, and had not.
  const again =
    event?.type === 'entry.corrected' &&
    was.entries.some(
      ({ before }) => JSON.stringify(before.decision) === JSON.stringify(is.decision),
    );
  const begun = was.decision === null && is.decision !== null && !again;
  const undecided = is.decision === null && leaving.has(is.phase) && is.transfer === null;
  const found: string[] = [];
  if (begun && !decided) found.push(`${event?.type ?? 'a timer'} alone began an ending (G9)`);
  if (undecided) found.push(`it is ${is.phase}, and nobody decided it (G9)`);
  const ours = is.decision?.initiator === 'worker' || is.decision?.initiator === 'agency';
  const urgent = was.risk === 'urgent' && is.risk === 'urgent';
  const proposed = is.decision !== was.decision && event?.type === 'ending.proposed';
  // Who comes back to where they were concludes nothing.
  const back = event !== null && resumes.has(event.type);
  const concludes = was.phase !== 'concluding' && is.phase === 'concluding' && !back;
  const covered = isReceived(is) && missingSigners(is, 'urgentRisk').length === 0;
  if (urgent && ours && (proposed || concludes) && !covered) {
    found.push('we ended under urgent risk (G2)');
  }
  return found;
}

/** G14: while somebody is away, time counts nothing. */
function ofFrozen(was: Context, is: Context): string[] {
  if (was.frozen === null || is.frozen === null) return [];
  const before = counters(was);
  const after = counters(is);
  return Object.keys(before)
    .filter((name) => before[name] !== after[name] && after[name] !== 'resting')
    .map((name) => `${name} moved while the clocks were frozen (G14)`);
}

/** What is asked of the client afterwards; once they answered, the rest is the agency’s (A20). */
const asked: ReadonlySet<string> = new Set(['none', 'waiting', 'asked', 'reminded', 'silent']);

function counters(c: Context): Record<string, unknown> {
  return {
    sessions: JSON.stringify(c.counts),
    taper: c.taper?.position,
    attempts: c.silence?.rung,
    reviews: c.service.reviews,
    warnings: c.service.warned,
    signs: c.service.signsSeen,
    offers: c.finalSession.offers,
    touches: JSON.stringify(c.touches),
    feedback: asked.has(c.feedback.state) ? c.feedback.state : 'answered',
    notice: JSON.stringify(c.notice),
    decision: JSON.stringify(c.decision),
    // An ending of an older chart comes to rest with the next thing that happens.
    phase: c.phase === 'onHold' ? 'resting' : c.phase,
  };
}
