import { describe, expect, it } from '@jest/globals';
import { owedIn } from '../../client/day.ts';
import { lastOwnMoment, type OwnTime } from '../../workflows/agency/matters/own-time.ts';
import { AgencyStory } from '../agency/given.ts';
import { local } from '../ending/given.ts';
import * as at from '../ending/journeys.ts';

/** Monday to Wednesday, in the mornings. */
const mornings: OwnTime = { days: ['mon', 'tue', 'wed'], hours: '09:00-13:00' };

describe('the own working time of somebody who works less than the agency', () => {
  it.each([
    ['a Tuesday morning', '2035-02-06 11:00', '2035-02-06 11:00'],
    ['a Tuesday evening', '2035-02-06 17:00', '2035-02-06 13:00'],
    ['a Tuesday before they come', '2035-02-06 08:00', '2035-02-05 13:00'],
    ['a Friday', '2035-02-09 17:00', '2035-02-07 13:00'],
    ['a Sunday in the next month', '2035-03-04 12:00', '2035-02-28 13:00'],
  ])('given what is due on %s, then it comes no later than they work', (_when, due, last) => {
    expect(lastOwnMoment(due, mornings)).toBe(last);
  });

  it('given only days or only hours, then the other is the agency’s', () => {
    const joined = (own: object) =>
      new AgencyStory().when('staff.joined', { ref: 'W-7', role: 'worker', ...own }).view.staff[0];
    expect(joined({})).toMatchObject({ works: null });
    expect(joined({ workingDays: ['mon'] })).toMatchObject({
      works: { days: ['mon'], hours: '09:00-17:00' },
    });
    expect(joined({ hours: '10:00-12:00' })).toMatchObject({
      works: { days: ['mon', 'tue', 'wed', 'thu', 'fri'], hours: '10:00-12:00' },
    });
  });
});

describe('what a worker owes', () => {
  it('given a task due on a day that is not theirs, then it is one of today when today is their last day before it', () => {
    const story = at.serving().when('ending.opened', { reason: 'planned.goals_reached' });
    const [task] = owedIn(story.view, story.now);
    if (!task) throw new Error('nothing is owed');
    const [due = ''] = task.local.split(' ');
    const dayBefore = local(`${due}T09:00`) - 86_400_000;
    expect(owedIn(story.view, dayBefore)[0]).toMatchObject({ when: 'week', ownLast: null });
    const weekdayBefore = (['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const)[
      new Date(dayBefore).getUTCDay()
    ];
    const works: OwnTime = { days: [weekdayBefore ?? 'mon'], hours: '09:00-12:00' };
    expect(owedIn(story.view, dayBefore, { ref: null, works, staff: [] })[0]).toMatchObject({
      when: 'today',
      ownLast: `${new Date(dayBefore).toISOString().slice(0, 10)} 12:00`,
    });
  });
});

describe('the line that tells a task done', () => {
  const one = (ref: string, role: 'duty' | 'worker') => ({ ref, role, covers: [] });
  const lineOf = (story: ReturnType<typeof at.serving>, ...staff: ReturnType<typeof one>[]) =>
    owedIn(story.view, story.now, { ref: null, works: null, staff }).find(
      ({ type }) => type === 'safety-check',
    )?.line;

  it('given a task that was handed to somebody in another role, then they tell it in their own', () => {
    const story = at
      .serving()
      .when('risk.changed', { level: 'urgent' })
      .when('task.taken', { task: 'safety-check#1' }, { role: 'duty', ref: 'D-3' });
    const [duty, worker] = [one('D-3', 'duty'), one('W-8', 'worker')];
    expect(lineOf(story, duty, worker)).toMatch(/--as duty:D-3$/);
    const by = { role: 'duty', ref: 'D-3' } as const;
    story.when('task.handedOver', { task: 'safety-check#1', to: 'W-8' }, by);
    expect(lineOf(story, duty, worker)).toMatch(/--as worker:W-8$/);
    expect(lineOf(story)).toMatch(/--as duty:W-8$/);
  });

  it('given a role in which one person works, then it names them; of several, whoever tells it names themselves', () => {
    const story = at.serving().when('risk.changed', { level: 'urgent' });
    expect(lineOf(story, one('D-3', 'duty'))).toMatch(/--as duty:D-3$/);
    expect(lineOf(story, one('D-3', 'duty'), one('D-4', 'duty'))).toMatch(/--as 'duty:<who>'$/);
  });
});
