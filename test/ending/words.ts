import type { Context } from '../../workflows/ending/context.ts';
import { isSaid, said as catalogue, type By, type Said } from '../../workflows/ending/events.ts';
import { addDays, toLocal } from '../../workflows/ending/almanac.ts';
import { zone } from './given.ts';

/** What is said in each event where nothing else matters; several where it matters. */
export function wordsFor(c: Context, type: Said): readonly object[] {
  const today = toLocal(c.almanac, zone, c.now).slice(0, 10);
  const inDays = (n: number) => ({ start: `${addDays(today, n)}T11:00` });
  switch (type) {
    case 'session.planned':
    case 'session.moved':
    case 'finalSession.scheduled':
      return [inDays(3), inDays(40)];
    case 'ending.opened':
      return [{ reason: 'planned.goals_reached' }];
    case 'change.reviewed':
      return [{ changes: ['sleeps through'], strength: 'You called your sister.' }];
    case 'riskFactor.named':
      return [{ type: 'habit_return' }];
    case 'strategy.practised':
      return [{ factor: 'habit_return', where: 'session' }];
    case 'support.named':
      return [{ label: 'a friend' }];
    case 'nextStep.agreed':
      return [{ what: 'evening class' }];
    case 'contingency.planned':
      return [{ firstSteps: 'call the office' }];
    case 'taper.proposed':
      return [{ preset: 'brief' }];
    case 'finalSession.impossible':
      return [{ because: 'moved away' }];
    case 'letter.approved':
      return [{ strength: 'You called your sister.' }];
    case 'letter.withheld':
      return [{ because: 'safety' }];
    case 'touch.answered':
      return ['well', 'wants_contact', 'concern', 'declined'].map((outcome) => ({ outcome }));
    case 'followUp.agreed':
      return [{ track: 'light' }];
    case 'task.done':
      return c.tasks.filter((t) => t.state === 'open').map((t) => ({ task: t.id }));
    case 'client.optedOut':
      return [{ from: 'followUp' }, { from: 'all' }];
    case 'contactDetails.changed':
      return [{ email: 'kim@elsewhere.example' }, { zone: 'America/New_York', regions: ['US-CA'] }];
    case 'sensitiveDate.named':
      return [{ date: '05-14' }];
    case 'risk.changed':
      return [{ level: 'urgent' }, { level: 'clear' }];
    default:
      return [{}];
  }
}

export const everything = Object.keys(catalogue).filter(isSaid);

/** Who may say it so that it counts. */
export function speaker(type: Said): By {
  const role = /^(taper\.agreed|practice\.waived|client\.)/.test(type) ? 'client' : 'worker';
  return { role, ref: 'somebody' };
}
