import { againOf, changeCustody, changeFeedback } from '../matters/index.ts';
import type { Context } from '../context.ts';
import { openTask, settleTasksOf } from '../tasks/index.ts';
import { type EndingChange, on } from '../parts.ts';
import { remember } from './change.ts';

function answered(
  c: Context,
  part: Pick<Context['feedback'], 'answer' | 'said' | 'forWorker'>,
): Context {
  const noted = changeFeedback(c, { ...part, state: 'answered', at: c.now, reply: null });
  const who = c.policy.feedback.firstReader;
  const asked = openTask(noted, 'read-feedback');
  return {
    ...asked,
    tasks: asked.tasks.map((t) =>
      t.type === 'read-feedback' && t.state === 'open' ? { ...t, who } : t,
    ),
  };
}

/** What happens to the memory of the two questions, and care for the worker: of that talk its state, never words (G20). */
export const feedbackChanges = {
  awaitFeedback: ((c) => changeFeedback(c, { state: 'waiting', at: c.now })) satisfies EndingChange,
  askFeedback: ((c) => changeFeedback(c, { state: 'asked', at: c.now })) satisfies EndingChange,
  remindOfFeedback: ((c) => changeFeedback(c, { state: 'reminded' })) satisfies EndingChange,
  /** Somebody else reads it first, so that nobody needs to defend themselves (A20). */
  noteFeedback: on('feedback.answered', (c, e) => {
    const { stood = null, tags = [], why = null, feelings = [], answer = null } = e.with;
    const said = { stood, tags, again: againOf(e), why, feelings };
    return answered(c, { answer, said, forWorker: e.with.forWorker });
  }),
  /** What was said before stands, unless it is said anew; a no to the worker stands in any case. */
  addToFeedback: on('feedback.answered', (c, e) => {
    const { tags = [], feelings = [] } = e.with;
    const before = c.feedback.said;
    const said = {
      stood: e.with.stood ?? before?.stood ?? null,
      tags: tags.length > 0 ? tags : (before?.tags ?? []),
      again: againOf(e) ?? before?.again ?? null,
      why: e.with.why ?? before?.why ?? null,
      feelings: feelings.length > 0 ? feelings : (before?.feelings ?? []),
    };
    const answer = e.with.answer ?? c.feedback.answer;
    return changeFeedback(c, { said, answer, forWorker: c.feedback.forWorker && e.with.forWorker });
  }),
  noteFeedbackByMail: on('reply.received', (c, e) => {
    const stood = e.with.words ?? e.with.kind;
    const said = { stood, tags: [], again: null, why: null, feelings: [] };
    return answered(c, { answer: null, said, forWorker: true });
  }),
  replyToFeedback: on('feedback.replied', (c, e) => changeFeedback(c, { reply: e.with.words })),
  releaseFeedback: ((c) =>
    changeFeedback(c, { state: 'released', at: c.now })) satisfies EndingChange,
  withholdFeedback: ((c) =>
    changeFeedback(c, { state: 'withheld', at: c.now })) satisfies EndingChange,
  leaveFeedback: ((c) =>
    changeFeedback(c, { state: 'declined', at: c.now })) satisfies EndingChange,
  closeFeedback: ((c) => changeFeedback(c, { state: 'silent', at: c.now })) satisfies EndingChange,
  offerDebrief: remember((c) => ({ reflection: { state: 'offered', at: c.now } })),
  /** Asked once more, and never again: an offer, no duty (C30). */
  remindOfDebrief: ((c, e) =>
    openTask(
      settleTasksOf({ ...c, reflection: { state: 'reminded', at: c.now } }, e, 'debrief'),
      'debrief',
    )) satisfies EndingChange,
  /** The talk of who left is theirs; the work with whoever came after them is over now. */
  forgetLeaver: ((c) =>
    changeCustody(
      { ...c, reflection: { state: 'none', at: null } },
      { left: null },
    )) satisfies EndingChange,
  bookDebrief: remember((c) => ({ reflection: { state: 'booked', at: c.now } })),
  endDebrief: remember((c) => ({ reflection: { state: 'done', at: c.now } })),
  leaveDebrief: remember((c) => ({ reflection: { state: 'declined', at: c.now } })),
  lapseDebrief: remember((c) => ({ reflection: { state: 'lapsed', at: c.now } })),
} as const;
