import { describe, expect, it } from '@jest/globals';
import type { By } from '../../workflows/chart/rules/index.ts';
import { almanac } from '../ending/given.ts';
import { admin, AgencyStory, version } from './given.ts';

const lead: By = { role: 'lead', ref: 'L-1' };
const day = 86_400_000;

/** An agency with a worker and a lead. */
function staffed(): AgencyStory {
  return new AgencyStory()
    .when('staff.joined', { ref: 'W-7', role: 'worker' })
    .when('staff.joined', { ref: 'L-1', role: 'lead' });
}

const owed = (story: AgencyStory) => story.view.owed.map(({ id, who }) => `${id} ${who}`);

describe('what people owe the agency itself', () => {
  it('given somebody is away and nobody stands in, then the lead says who does', () => {
    const story = staffed().when('staff.away', { ref: 'W-7', from: '2035-02-05' });
    expect(owed(story)).toEqual(['name-cover lead']);
    story.when('task.taken', { task: 'name-cover' }, lead);
    expect(story.view.owed).toMatchObject([{ person: 'L-1', holder: 'L-1' }]);
    story.when('staff.away', { ref: 'W-7', from: '2035-02-05', cover: 'L-1' });
    expect(owed(story)).toEqual([]);
  });

  it('given an absence should be over, then the administrator asks whether they are back', () => {
    const story = staffed();
    story.when('staff.away', { ref: 'W-7', from: '2035-02-05', until: '2035-02-07', cover: 'L-1' });
    expect(owed(story.later(2 * day))).toEqual([]);
    expect(owed(story.later(day + 3_600_000))).toEqual(['confirm-return admin']);
    expect(owed(story.when('staff.back', { ref: 'W-7' }))).toEqual([]);
  });

  it('given a new version of the settings, then the endings are told of it, and a director is asked when not', () => {
    const facts = { policy: version(2), almanac };
    const story = new AgencyStory().when('policy.applied', facts);
    expect(owed(story)).toEqual(['bring-under admin']);
    expect(owed(story.later(3 * day))).toEqual(['bring-under director']);
    expect(owed(story.when('endings.found', { endings: ['e-1'] }))).toEqual([]);
    const empty = new AgencyStory().when('policy.applied', facts);
    expect(owed(empty.when('endings.found', { endings: [] }))).toEqual([]);
  });

  it('given the server was asked to cancel it, then somebody looks at that, and says so', () => {
    const story = new AgencyStory().when('admin.cancelRequested', {});
    expect(owed(story)).toEqual(['cancel-asked admin']);
    expect(story.objection('task.done', { task: 'name-cover' })?.code).toBe('6.8.byHand');
    expect(owed(story.when('task.done', { task: 'cancel-asked' }, admin))).toEqual([]);
  });
});

describe('what became of a task of the agency (docs/field.md#settled)', () => {
  const became = (story: AgencyStory) =>
    story.view.settled.map(({ id, outcome, by }) => [id, outcome, by]);

  it('given they are back before anybody stood in, then that is moot; given somebody does, it is done', () => {
    const away = ['staff.away', { ref: 'W-7', from: '2035-02-05' }] as const;
    const back = staffed()
      .when(...away)
      .when('staff.back', { ref: 'W-7' }, lead);
    expect(became(back)).toEqual([['name-cover', 'moot', 'lead L-1']]);
    const covered = staffed()
      .when(...away)
      .when('staff.away', { ...away[1], cover: 'L-1' }, lead);
    expect(became(covered)).toEqual([['name-cover', 'done', 'lead L-1']]);
  });

  it('given running endings keep the old settings, then a lead says why, and the next version asks again', () => {
    const story = staffed().when('policy.applied', { policy: version(2), almanac });
    const because = 'Only new endings come under it.';
    story.when('task.skipped', { task: 'bring-under', because }, lead);
    expect(story.view.settled).toMatchObject([{ id: 'bring-under', outcome: 'skipped', because }]);
    expect(owed(story.later(9 * day))).toEqual([]);
    story.when('policy.applied', { policy: version(3), almanac });
    expect(owed(story)).toEqual(['bring-under admin']);
  });
});

describe('a colleague who is away or has left', () => {
  it('given they had taken something elsewhere, then it is told there that they are gone', () => {
    const story = staffed();
    story.taken = ['ending/riverside/e-1', 'departure/riverside/W-9'];
    story.when('staff.away', { ref: 'L-1', from: '2035-02-05', until: '2035-02-07' }).later(200);
    expect(story.told).toEqual([
      'colleague.gone ending/riverside/e-1',
      'colleague.gone departure/riverside/W-9',
    ]);
    expect(story.posts[0]).toMatchObject({
      workflowId: 'ending/riverside/e-1',
      event: { with: { ref: 'L-1' }, by: { role: 'system' } },
    });
  });

  it('given the list does not answer when somebody leaves, then it is asked again', () => {
    const story = staffed();
    story.taken = null;
    story.when('staff.left', { ref: 'W-7' });
    expect(story.told).toEqual([]);
    story.taken = ['ending/riverside/e-1'];
    story.later(11 * 60_000);
    expect(story.told).toEqual(['colleague.gone ending/riverside/e-1']);
  });

  it('given they had taken something of the agency’s own, then it is with its role at once', () => {
    const story = staffed().when('admin.cancelRequested', {});
    story.when('staff.joined', { ref: 'A-2', role: 'admin' });
    story.when('task.taken', { task: 'cancel-asked' }, { role: 'admin', ref: 'A-2' });
    expect(story.view.owed).toMatchObject([{ person: 'A-2' }]);
    story.when('staff.left', { ref: 'A-2' });
    expect(story.view.owed).toMatchObject([{ person: null }]);
  });
});
