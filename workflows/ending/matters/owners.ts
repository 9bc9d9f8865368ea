import type { Context, Task } from '../context.ts';
import type { TaskType } from '../names.ts';
import { isMissing } from './custody.ts';
import { isTakenOver } from './transfer.ts';

/** Who owes a task, as an opaque reference. */
export interface Owner {
  /** Null where a role owes it, and nobody by name is known for it. */
  person: string | null;
  /** The worker in whose place they do it, because that one is away or gone. */
  coveredFor: string | null;
}

/**
 * Who owes a task (docs/field.md#tasks): whoever took it; otherwise its role says who, and this who that is here. What the worker owes is,
 * while they are away, with whoever stands in, and with the supervisor as long as nobody does (A9, C23).
 */
export function ownerOf(
  c: Context,
  { type, who, holder = null }: Pick<Task, 'type' | 'who'> & Partial<Pick<Task, 'holder'>>,
): Owner {
  if (holder !== null) return itself(holder);
  switch (who) {
    case 'worker':
      // Care is meant for them alone, also when they have left (C28).
      if (type === 'debrief') return itself(c.custody.left ?? c.row.worker);
      return isMissing(c) && !isForWorkerAlone(type) ? standsIn(c) : itself(c.row.worker);
    // Who knows the client asks how they are, where nobody else was asked to: it is on somebody's day.
    case 'follow-up':
      return isMissing(c) ? standsIn(c) : itself(c.row.worker);
    case 'cover':
      return standsIn(c);
    case 'supervisor':
      return itself(c.row.supervisor);
    case 'receiver':
      return itself(receiver(c));
    case 'nominee':
      return itself(c.custody.departure?.speaker);
    default:
      return itself(null);
  }
}

/** Nobody stands in for what a client lets the worker hear (A20). */
function isForWorkerAlone(type: TaskType): boolean {
  return type === 'hear-feedback';
}

function standsIn(c: Context): Owner {
  const { supervisor, worker } = c.row;
  const taken = isTakenOver(c) ? receiver(c) : null;
  return { person: taken ?? c.custody.cover?.ref ?? supervisor ?? null, coveredFor: worker };
}

/** Another service has people of its own. */
function receiver(c: Context): string | null {
  return c.transfer === null || c.transfer.external ? null : c.transfer.to;
}

const itself = (person: string | null | undefined): Owner => ({
  person: person ?? null,
  coveredFor: null,
});
