import { intend as intendMessage, messageOf, noteFailed, noteSent } from '../sending/index.ts';
import type { Phase } from '../phases.ts';
import { plannedSession } from '../matters/index.ts';
import type { TaskType, Intent } from '../names.ts';
import {
  escalateTasks,
  finishSettled,
  finishTask,
  openTask,
  withdrawOutside,
} from '../tasks/index.ts';
import { type Move, on } from './change.ts';

/** Tasks and messages, whatever the stage. */
export const ledgersChanges = {
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
} as const;
