import { callOff, meant, replacedBy } from '../matters/index.ts';
import type { Context } from '../context.ts';
import type { EndingEvent } from '../events/index.ts';
import { unsettleDeparture } from '../sending/index.ts';
import { reopenTasks, tasksWithout } from '../tasks/index.ts';
import type { EndingChange } from '../parts.ts';
import { callingOff } from './change.ts';
import { openTouches } from './facts-told.ts';

/** Work that began by mistake, anew or with somebody else: it is as it was before (docs/field.md#corrections). */
export const beginningsChanges = {
  /** Nobody came back: whoever asked is answered by a person, and meetings that were planned will not be. */
  takeBackReturn: callingOff((c, e) => callOff(asBefore(c, e), e)),
  /** The two have not met: the client has the worker whom they had. */
  takeBackStart: ((c, e) => unsettleDeparture(asBefore(c, e))) satisfies EndingChange,
} as const;

function asBefore(c: Context, e: EndingEvent): Context {
  const entry = meant(c, e);
  if (entry === null) return c;
  const { tasks = [], row = c.row, touches = c.touches, ...before } = replacedBy(entry);
  const custody = { ...(before.custody ?? c.custody), reports: c.custody.reports };
  const { worker, workerName } = row;
  const back: Context = {
    ...c,
    ...before,
    custody,
    touches: openTouches(c, touches),
    // What was told of the client since then stands.
    row: { ...c.row, worker, workerName },
  };
  return reopenTasks(tasksWithout(back, entry), tasks);
}
