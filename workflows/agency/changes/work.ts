import type { Context } from '../context.ts';
import { on } from '../parts.ts';
import { noteFailed, noteSent, noteWork, workFound, workNotFound } from '../sending/index.ts';
import { moot, newsIn, newsTold, openTasks } from '../tasks/index.ts';

/** So many are kept: what came before was read, or comes again. */
const mostMail = 20;

/** What the staff hear of work. */
export const workChanges = {
  noteWork: on('work.came', (c, e) => noteWork(c, e.with)),
  /** The agency's own tasks. */
  noteOwnWork: (c: Context): Context =>
    newsIn(c).reduce(
      (before, news) => noteWork(before, { of: 'agency', ref: c.agency, ...news }),
      newsTold(c),
    ),
  /** Where there may be danger, it is not left with what waits already. */
  keepMail: on('mail.unclaimed', (c, { with: { words = null, from = null, risk } }) => {
    const unclaimed = [...c.unclaimed, { at: c.now, from, words, risk }].slice(-mostMail);
    const kept = { ...c, unclaimed };
    return openTasks(risk ? moot(kept, 'read-unclaimed') : kept, 'read-unclaimed');
  }),
  tellWork: on('work.listed', (c, e) => workFound(c, e.with.member, e.with.items)),
  findWorkLater: on('work.unlisted', (c, e) => workNotFound(c, e.with.member)),
  noteSent: on('notice.sent', (c, e) => noteSent(c, e.with.key)),
  noteFailed: on('notice.failed', (c, e) => noteFailed(c, e.with.key, e.with.code, e.with.final)),
} as const;
