import { dateAt } from '../../calendar/index.ts';
import type { Context } from '../context.ts';
import type { EndingEvent } from '../events/index.ts';
import { mayCall } from '../matters/index.ts';
import { untold } from '../sending/index.ts';
import { becameOf, handRules, takingRules } from '../../chart/rules/index.ts';
import { byHand, hasNews, isPassedBy, skippable, someSettled, takable } from '../tasks/index.ts';
import { type EndingRule, is } from '../parts.ts';

/** Rules of tasks. */
export const ledgersRules = {
  ...takingRules<Context, EndingEvent>(takable),
  ...handRules<Context, EndingEvent>(
    (c, id) => byHand(c, id) !== null,
    skippable,
    (c, id) => {
      const task = c.tasks.find((t) => t.id === id && t.state !== 'open');
      return task ? becameOf(id, task, (at) => dateAt(c.almanac, c.policy.agency.zone, at)) : null;
    },
  ),
  notPassedBy: {
    ofEvent: true,
    id: 'B9',
    holds: ({ c, e }) => !is(e, 'task.done') || !isPassedBy(c, e.with.task, e.by.ref),
    why: 'the client told it to somebody else, who listens',
    mend: 'Let them finish it, or whoever takes it from them.',
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
  newsToTell: {
    id: '6.8',
    holds: ({ c }) => hasNews(c),
    why: 'nobody is to hear of a task at once',
    mend: 'Nothing needs doing.',
  },
  someTaskSettled: {
    id: '6.8',
    holds: ({ c }) => someSettled(c),
    why: 'no open task is settled',
    mend: 'Do what one of them asks for.',
  },
} as const satisfies Record<string, EndingRule>;
