import { describe, expect, it } from '@jest/globals';
import { given } from './given.ts';
import { stuck } from './journeys.ts';

describe('an ending in which nothing lies ahead (G18)', () => {
  it('given nothing is owed and nothing comes by itself, then the administrator is asked within a day', () => {
    const story = stuck();
    const waits = story.live.timers.map(({ id }) => id.split('.')[0]);
    expect(waits).toEqual(['contactReviewDue', 'almanacDue', 'stuckDue']);
    expect(story.view.next?.why).toBe('nothing lies ahead: somebody looks at it');
    story.later('25h');
    expect(story.view.owed).toMatchObject([{ type: 'stuck-case', who: 'admin', person: null }]);
    expect(story.deadline('stuckDue')).toBe('none');
  });

  it('given the administrator looked at it and it is as before, then they are asked again the day after', () => {
    const story = stuck().later('25h');
    const admin = { role: 'admin', ref: 'A-1' } as const;
    story.when('task.done', { task: 'stuck-case#1' }, admin);
    expect(story.open).toEqual([]);
    story.later('25h');
    expect(story.view.owed).toMatchObject([{ id: 'stuck-case#2' }]);
  });

  it('given something lies ahead, then nobody is asked', () => {
    const story = given();
    expect(story.deadline('stuckDue')).toBe('none');
    expect(story.later('60d').open).not.toContain('stuck-case');
  });
});
