import { describe, expect, it } from '@jest/globals';
import { admin, AgencyStory } from './given.ts';

const hash = 'a'.repeat(64);
const made = { key: 'intake-desk', ref: 'I-1', scopes: ['tasks'], hash };
const agency = (): AgencyStory =>
  new AgencyStory()
    .when('staff.joined', { ref: 'A-1', role: 'admin' })
    .when('staff.joined', { ref: 'I-1', role: 'intake' });

describe('keys with which programs act for the staff (4.5)', () => {
  it('given one is made, then the agency knows for whom, for what, and by whom; of the key itself a hash', () => {
    const { keys } = agency().when('key.made', { ...made, scopes: ['tasks', 'tasks'] }).view;
    expect(keys).toEqual([
      {
        name: 'intake-desk',
        ref: 'I-1',
        scopes: ['tasks'],
        hash,
        by: 'A-1',
        at: expect.any(Number),
      },
    ]);
  });

  it('given somebody who does not administer, somebody whom nobody knows, or a name that is taken, then none is made', () => {
    const story = agency();
    const worker = { role: 'worker', ref: 'W-7' } as const;
    expect(story.objection('key.made', made, worker)?.unmet[0]).toMatchObject({
      id: '6.11.administers',
    });
    expect(story.objection('key.made', { ...made, ref: 'W-9' })?.why).toContain(
      'nobody here is W-9',
    );
    story.when('key.made', made);
    expect(story.objection('key.made', made)?.why).toContain('intake-desk already');
    expect(() => story.objection('key.made', { ...made, key: 'No Name' })).toThrow(/lower-case/);
    expect(() => story.objection('key.made', { ...made, key: 'x', scopes: ['all'] })).toThrow();
  });

  it('given one is revoked, or whom it acts for leaves, then it is gone, also should they come back', () => {
    const story = agency().when('key.made', made);
    expect(story.objection('key.revoked', { key: 'other' })?.why).toContain(
      'there are intake-desk',
    );
    story.when('key.revoked', { key: 'intake-desk' });
    expect(story.view.keys).toEqual([]);
    story.when('key.made', made, admin).when('staff.left', { ref: 'I-1' });
    story.when('staff.joined', { ref: 'I-1', role: 'admin' });
    expect(story.view.keys).toEqual([]);
  });
});
