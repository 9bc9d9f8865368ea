/** What people owe the agency itself, and who has it. */
import { after, calendarOf, dateAt, happenedAt } from '../../calendar/index.ts';
import { type ChoreTraits, choresOf } from '../../chart/index.ts';
import type { Context, Member, TaskType } from '../context.ts';

const soon = (c: Context): number => after(c.almanac, calendarOf(c), c.now, '1wd');
const awayNow = (c: Context): Member[] => c.staff.filter(({ away }) => away?.begun);

const mayBeDanger = (c: Context): boolean => c.unclaimed.some(({ risk }) => risk);

/** Whose last day away is over, and who has not been said to be back. */
function awaited(c: Context): Member[] {
  const today = dateAt(c.almanac, c.policy.agency.zone, c.now);
  return awayNow(c).filter(({ away }) => away?.until != null && away.until < today);
}

const kinds: Record<TaskType, ChoreTraits<Context>> = {
  'name-cover': {
    who: 'lead',
    due: soon,
    sentence: 'Somebody is away, and nobody stands in for them: say who does',
    doneBy: ['staff.away'],
    endedBy: ['staff.back'],
    asks: ['cover'],
    settled: (c) => awayNow(c).every(({ away }) => away?.cover !== null),
    facts: (c) => {
      const member = awayNow(c).find(({ away }) => away?.cover === null);
      const { from, until } = member?.away ?? {};
      return { ref: member?.ref, from, ...(until ? { until } : {}) };
    },
  },
  'confirm-return': {
    who: 'admin',
    due: soon,
    sentence: 'An absence should be over: say that they are back, or name a new last day',
    doneBy: ['staff.back', 'staff.away'],
    settled: (c) => awaited(c).length === 0,
    facts: (c) => ({ ref: awaited(c)[0]?.ref }),
  },
  'bring-under': {
    who: 'admin',
    due: soon,
    sentence: 'The settings have a new version, and no ending has heard of it: tell them',
    doneBy: ['endings.found'],
    skippable: true,
    settled: (c) => c.upgrade?.version === c.policy.version,
  },
  'cancel-asked': {
    who: 'admin',
    due: soon,
    sentence: 'Someone asked the engine to cancel this agency: it goes on; see what was meant',
    doneBy: ['task.done'],
    settled: () => false,
  },
  'mend-address': {
    who: 'admin',
    due: soon,
    sentence: 'Mail to one of your people does not arrive: say their address again',
    doneBy: ['staff.changed'],
    endedBy: ['staff.left'],
    asks: ['mail'],
    settled: (c) => c.staff.every(({ lost }) => !lost),
    facts: (c) => ({ ref: c.staff.find(({ lost }) => lost)?.ref }),
  },
  'read-unclaimed': {
    who: 'duty',
    due: (c) => (mayBeDanger(c) ? after(c.almanac, calendarOf(c), c.now, '2wh') : soon(c)),
    urgent: mayBeDanger,
    beside: (c) =>
      mayBeDanger(c) ? `In danger, at any hour: ${c.policy.agency.crisisLine}` : null,
    sentence:
      'Mail came in that names no ending (endwell agency show): find out whose it is, and tell it there',
    doneBy: ['task.done'],
    settled: (c) => c.unclaimed.length === 0,
  },
  'stuck-case': {
    who: 'admin',
    due: soon,
    sentence: 'A part of this agency is broken: ask for a mended version of Endwell',
    doneBy: ['task.done'],
    settled: () => false,
  },
};

export const {
  byHand,
  escalateTasks,
  finish,
  finishSettled,
  moot,
  newsIn,
  newsTold,
  nextTaskDue,
  openTasks,
  owedIn,
  released,
  settledIn,
  skip,
  skippable,
  takable,
  withHolder,
} = choresOf<TaskType, Context>(kinds, 'director', () => null, happenedAt);
