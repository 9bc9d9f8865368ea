import {
  intend as intendMessage,
  messageOf,
  noteFailed,
  noteSent,
  reached,
  told,
  untold,
} from '../sending/index.ts';
import type { Context, Message } from '../context.ts';
import type { Phase } from '../phases.ts';
import {
  changeEnquiry,
  changeMandate,
  plannedSession,
  remarked,
  sessionOwed,
  toldOf,
  upgraded,
  withoutDraft,
} from '../matters/index.ts';
import type { TaskType, Intent } from '../names.ts';
import {
  escalateTasks,
  finishSettled,
  openTask,
  released,
  settleOutside,
  settleTask,
  settleTasksOf,
  withHolder,
} from '../tasks/index.ts';
import { type EndingChange, on } from '../parts.ts';
import { messageTraits } from '../messages/index.ts';
import { wordsRefused } from './wording.ts';

/** What happens to the memory of the settings. */
export const policyChanges = {
  upgradePolicy: on('policy.upgraded', (c, e) => upgraded(c, e.with.policy, e.with.almanac)),
} as const;

/** Tasks and messages, whatever the stage. */
export const ledgersChanges = {
  openTask: ((c, e, type: TaskType) =>
    openTask(c, type, null, toldOf(c, e))) satisfies EndingChange<TaskType>,
  /** A task about the session that was the last. */
  openSessionTask: ((c, e, type: TaskType) =>
    openTask(c, type, c.sessions.at(-1)?.n ?? null, toldOf(c, e))) satisfies EndingChange<TaskType>,
  askToRecord: ((c) =>
    openTask(c, 'record-session', sessionOwed(c)?.n ?? null)) satisfies EndingChange,
  enter: ((c, e, phase: Phase) => settleOutside({ ...c, phase }, e)) satisfies EndingChange<Phase>,
  finishSettled: ((c, e) => finishSettled(c, e)) satisfies EndingChange,
  finishTask: on('task.done', (c, e) => {
    const task = c.tasks.find((t) => t.id === e.with.task);
    const done = settleTask(c, e, e.with.task);
    if (task?.type === 'read-wording') return { ...done, wordsToRead: [] };
    return task?.type === 'tell-in-person'
      ? told(done, untold(done), { how: 'call', at: toldOf(c, e) })
      : done;
  }),
  skipTask: on('task.skipped', (c, e) => {
    const task = c.tasks.find((t) => t.id === e.with.task);
    const skipped = settleTask(c, e, e.with.task);
    return task?.type === 'handover-consent' ? withoutDraft(skipped) : skipped;
  }),
  /** A person told it: the task that asks for that is over with the last of what was to be told. */
  noteTold: on('message.told', (c, e) => {
    const said = remarked(c, e, `${e.with.what} (${e.with.how})`);
    const how = e.with.how === 'call' ? 'call' : 'inPerson';
    const after = told(said, untold(said, e.with.what), { how, at: toldOf(c, e) });
    return untold(after).length === 0 ? settleTasksOf(after, e, 'tell-in-person') : after;
  }),
  takeTask: on('task.taken', (c, e) => withHolder(c, e.with.task, e.by.ref)),
  passTask: on('task.handedOver', (c, e) => withHolder(c, e.with.task, e.with.to)),
  returnTask: on('task.givenBack', (c, e) => withHolder(c, e.with.task, null)),
  releaseTasks: on('colleague.gone', (c, e) => released(c, e.with.ref)),
  escalateTasks: ((c) => escalateTasks(c)) satisfies EndingChange,
  intend: ((c, _e, intent: Intent) => intendMessage(c, intent)) satisfies EndingChange<Intent>,
  intendAbout: ((c, _e, intent: Intent) =>
    intendMessage(c, intent, {
      about: plannedSession(c)?.n ?? null,
    })) satisfies EndingChange<Intent>,
  noteSent: on('message.sent', (c, e) => {
    const message = messageOf(c, e.with.key);
    const sent = noteSent(c, e.with.key, e.with);
    return message?.state === 'checked'
      ? reached(sent, message.intent, { how: 'message', at: c.now })
      : sent;
  }),
  noteFailed: on('message.failed', (c, e) => {
    const failed = noteFailed(c, e.with.key, e.with.code, e.with.final);
    const message = messageOf(failed, e.with.key);
    if (message?.state !== 'undeliverable') return failed;
    if (messageTraits(message.intent).to !== undefined) return handBack(failed, message);
    // What it says stands in the way, not how the client is reached.
    if (e.with.code === 'letter.wording') return wordsRefused(failed, message.intent, e.with.words);
    // Nobody knows whether the text arrived, and a second one would be a second one: a person asks.
    if (e.with.code === 'sms.uncertain') return openTask(failed, 'tell-in-person');
    const asked = openTask(failed, 'fix-contact-details');
    // What runs out for the client is said all the same.
    return untold(asked, message.intent).length > 0 ? openTask(asked, 'tell-in-person') : asked;
  }),
} as const;

/**
 * A letter to somebody else than the client did not get there: nothing of it counts, and whoever owes it does it by hand. The
 * client’s own address is not to blame.
 */
function handBack(c: Context, { intent, about }: Message): Context {
  switch (intent) {
    case 'authority-notice':
      return openTask(changeMandate(c, { notice: null }), 'authority-notice');
    case 'successor-reply':
      return openTask(changeEnquiry(c, about ?? 0, { reply: null }), 'successor-enquiry');
    case 'referral-introduction':
      return openTask(c, 'send-referral');
    default:
      return c;
  }
}
