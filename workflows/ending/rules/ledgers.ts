import { dateAt } from '../../calendar/index.ts';
import type { Context } from '../context.ts';
import type { EndingEvent } from '../events/index.ts';
import { isAbove, mayCall } from '../matters/index.ts';
import { untold } from '../sending/index.ts';
import { takingRules } from '../../chart/rules/index.ts';
import { byHand, skippable, someSettled, takable } from '../tasks/index.ts';
import { type EndingRule, is } from '../parts.ts';

/** Rules of tasks. */
export const ledgersRules = {
  ...takingRules<Context, EndingEvent>(takable),
  byHand: {
    ofEvent: true,
    id: '6.8',
    holds: ({ c, e }) => is(e, 'task.done') && byHand(c, e.with.task) !== null,
    why: ({ c, e }) => becameOf(c, e) ?? 'no open task of that name is finished by hand',
    mend: 'Look at the open tasks: each says what finishes it.',
  },
  skippable: {
    ofEvent: true,
    id: '6.8',
    holds: ({ c, e }) => is(e, 'task.skipped') && skippable(c, e.with.task) !== null,
    why: ({ c, e }) => becameOf(c, e) ?? 'no open task of that name may be left undone',
    mend: 'Look at the open tasks: what is owed to somebody is done, or told to be impossible by its own event.',
  },
  maySkip: {
    ofEvent: true,
    id: '6.8',
    holds: ({ c, e }) =>
      is(e, 'task.skipped') && (isAbove(e.by) || skippable(c, e.with.task)?.who === e.by.role),
    why: 'whoever owes a task, or a supervisor, lead or director, decides that it is left undone',
    mend: 'Let one of them say it in their own role.',
  },
  toTell: {
    ofEvent: true,
    id: 'G5',
    holds: ({ c, e }) => is(e, 'message.told') && untold(c, e.with.what).length > 0,
    why: 'no such message waits to be told: it has left, or there is none',
    mend: 'Look at the messages that could not be delivered (endwell show).',
  },
  toldAsWished: {
    ofEvent: true,
    id: 'G16',
    holds: ({ c, e }) => is(e, 'message.told') && (e.with.how !== 'call' || mayCall(c)),
    why: 'the client wants no calls',
    mend: 'Say it in person, hand it over, or send it by post and say when it has arrived (with: how delivered).',
  },
  someTaskSettled: {
    id: '6.8',
    holds: ({ c }) => someSettled(c),
    why: 'no open task is settled',
    mend: 'Do what one of them asks for.',
  },
} as const satisfies Record<string, EndingRule>;

/** What became of the task that is named, where it is not open any more; null: nothing is known of it. */
function becameOf(c: Context, e: EndingEvent): string | null {
  const id = is(e, 'task.done') || is(e, 'task.skipped') ? e.with.task : '';
  const task = c.tasks.find((t) => t.id === id && t.state !== 'open');
  if (!task?.settled) return null;
  const { at, told } = task.settled;
  const by = told === null ? '' : `, by ${told.what} of ${told.by} ${told.ref}`;
  return `${id} is ${task.state} since ${dateAt(c.almanac, c.policy.agency.zone, at)}${by}`;
}
