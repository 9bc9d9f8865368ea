import { callOff, meant, replacedBy } from '../matters/index.ts';
import type { Context, Told } from '../context.ts';
import type { EndingEvent } from '../events/index.ts';
import { awaitedOf } from '../memory/index.ts';
import { unsettleDeparture } from '../sending/index.ts';
import { openTask, reopenTasks, tasksWithout } from '../tasks/index.ts';
import type { EndingChange } from '../parts.ts';
import { callingOff } from './change.ts';
import { openTouches, tellMistake } from './facts-told.ts';

/** Work that began by mistake, anew or with somebody else: it is as it was before (docs/field.md#corrections). */
export const beginningsChanges = {
  /** Nobody came back: whoever asked is answered by a person, and meetings that were planned will not be. */
  takeBackReturn: callingOff((c, e) => callOff(asBefore(c, e), e)),
  /** The two have not met: the client has the worker whom they had. */
  takeBackStart: ((c, e) => unsettleDeparture(asBefore(c, e))) satisfies EndingChange,
  /** Nobody was proposed; what was told of them since then goes with it. */
  takeBackProposal: ((c, e) => {
    const entry = meant(c, e);
    if (entry === null) return c;
    const { transfer = null, handover = 'none', handoverTo = null } = replacedBy(entry);
    const from = c.entries.indexOf(entry);
    const ofThem = ({ became }: Told, n: number) => n > from && 'transfer' in became;
    const entries = c.entries.filter((one, n) => one !== entry && !ofThem(one, n));
    const back = tasksWithout({ ...c, transfer, handover, handoverTo, entries }, entry);
    // Who was asked about them hears that it was a mistake.
    const asked = awaitedOf(c) !== 'consent';
    return asked ? openTask(back, 'tell-withdrawal') : tellMistake(back, entry);
  }) satisfies EndingChange,
} as const;

function asBefore(c: Context, e: EndingEvent): Context {
  const entry = meant(c, e);
  if (entry === null) return c;
  const { tasks = [], row = c.row, touches = c.touches, mandate, ...before } = replacedBy(entry);
  const custody = { ...(before.custody ?? c.custody), reports: c.custody.reports };
  const { worker, workerName } = row;
  const back: Context = {
    ...c,
    ...before,
    custody,
    mandate: knowing(c.mandate, mandate ?? null),
    touches: openTouches(c, touches),
    // What was told of the client since then stands.
    row: { ...c.row, worker, workerName },
  };
  return reopenTasks(tasksWithout(back, entry), tasks);
}

/** The authority knows what it knew; whatever else was told of the mandate since then stands. */
function knowing(is: Context['mandate'], was: Context['mandate']): Context['mandate'] {
  if (is === null || was === null) return is;
  const { informedAt, permitted } = was;
  return { ...is, informedAt, permitted };
}
