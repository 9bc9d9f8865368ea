import { answered, found, foundTaken, notFound, notFoundTaken } from '../sending/index.ts';
import { escalateTasks, finish, openTasks, released, skip, withHolder } from '../tasks/index.ts';
import type { Context } from '../context.ts';
import { on } from '../parts.ts';
import { keyChanges } from './keys.ts';
import { staffChanges } from './staff.ts';
import { termsChanges } from './terms.ts';
import { workChanges } from './work.ts';

export { inForce } from './terms.ts';

/** What happens to the memory of an agency when something is said or comes due: context in, context out. */
export const changes = {
  ...termsChanges,
  ...staffChanges,
  ...keyChanges,
  ...workChanges,
  recordTold: on('ending.told', (c, e) => answered(c, e.with.key, true)),
  recordMissing: on('ending.missing', (c, e) => answered(c, e.with.key, false)),
  tellFound: on('endings.listed', (c, e) => found(c, e.with)),
  findLater: on('endings.unlisted', (c, e) => notFound(c, e.with)),
  tellTaken: on('taken.listed', (c, e) => foundTaken(c, e.with)),
  findTakenLater: on('taken.unlisted', (c, e) => notFoundTaken(c, e.with)),
  finishTask: on('task.done', (c, e) => {
    const done = finish(c, e, e.with.task);
    return e.with.task === 'read-unclaimed' ? { ...done, unclaimed: [] } : done;
  }),
  skipTask: on('task.skipped', (c, e) => skip(c, e, e.with.task)),
  takeTask: on('task.taken', (c, e) => withHolder(c, e.with.task, e.by.ref)),
  passTask: on('task.handedOver', (c, e) => withHolder(c, e.with.task, e.with.to)),
  returnTask: on('task.givenBack', (c, e) => withHolder(c, e.with.task, null)),
  releaseTasks: on('colleague.gone', (c, e) => released(c, e.with.ref)),
  askAboutTasks: (c: Context): Context => escalateTasks(c),
  askAboutReturn: (c: Context): Context => openTasks(c, 'confirm-return'),
} as const;
