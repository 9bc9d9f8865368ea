import { happenedAt } from '../../calendar/index.ts';
import { leavingChanges } from './leaving.ts';
import { changeClient, isUntold, listed, noticeBy, inOrder } from '../matters/index.ts';
import type { Context } from '../context.ts';
import type { TaskType } from '../names.ts';
import { escalateTasks, finish, openTasks, released, skip, withHolder } from '../tasks/index.ts';
import { answered, startTelling } from '../sending/index.ts';
import { type DepartureChange, on } from '../parts.ts';

/** What happens to the list of clients. */
const clientsChanges = {
  addClient: on('client.added', (c, e) => {
    const dueBy = c.confirmedAt === null ? null : noticeBy(c, c.now);
    const clients = inOrder([...c.clients, { ...listed(e.with), dueBy }]);
    return c.confirmedAt === null ? { ...c, clients } : startTelling(c, clients);
  }),
  recordTold: on('client.told', (c, e) =>
    changeClient(c, e.with.ref, {
      told: { how: e.with.how, at: e.with.at ?? happenedAt(c, e.on) },
    }),
  ),
  recordSettled: on('client.settled', (c, e) =>
    changeClient(c, e.with.ref, { settled: e.with.outcome }),
  ),
  recordUntold: on('client.untold', (c, e) => changeClient(c, e.with.ref, { told: null })),
  recordUnsettled: on('client.unsettled', (c, e) => changeClient(c, e.with.ref, { settled: null })),
  recordGiven: on('ending.told', (c, e) => answered(c, e.with.key, 'given')),
  /** Nobody heard it there: a person tells the client. */
  recordMissing: on('ending.missing', (c, e) =>
    openTasks(answered(c, e.with.key, 'missing'), 'tell-by-hand'),
  ),
  recordUnreached: on('ending.missing', (c, e) => answered(c, e.with.key, 'missing')),

  /** Time is up for somebody (C25): the director is asked, and the announcement stays held. */
  askDirector: (c: Context): Context => {
    const clients = c.clients.map((client) => {
      const late = isUntold(client) && client.dueBy !== null && client.dueBy <= c.now;
      return late ? { ...client, late } : client;
    });
    return openTasks({ ...c, clients }, 'tell-untold');
  },
  askAboutTasks: (c: Context): Context => escalateTasks(c),
  openTask: (c: Context, _e: unknown, type: TaskType): Context => openTasks(c, type),
  finishTask: on('task.done', (c, e) => finish(c, e, e.with.task)),
  skipTask: on('task.skipped', (c, e) => skip(c, e, e.with.task)),
  takeTask: on('task.taken', (c, e) => withHolder(c, e.with.task, e.by.ref)),
  passTask: on('task.handedOver', (c, e) => withHolder(c, e.with.task, e.with.to)),
  returnTask: on('task.givenBack', (c, e) => withHolder(c, e.with.task, null)),
  releaseTasks: on('colleague.gone', (c, e) => released(c, e.with.ref)),
} as const satisfies Record<string, DepartureChange<never>>;

/** What happens to the memory of a departure when something is said or comes due: context in, context out. */
export const changes = { ...leavingChanges, ...clientsChanges } as const;
