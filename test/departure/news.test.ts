import { describe, expect, it } from '@jest/globals';
import { Story } from './given.ts';

const told = (story: Story): string[] =>
  story.news.map(({ type, person, who, why }) => `${type} ${why} ${person ?? who}`);

describe('what the staff hear of a departure at once (6.8)', () => {
  it('given a leaving that is contentious, then whoever owes something hears of it without waiting for a list', () => {
    const story = new Story({ facts: { contentiousness: 'high' } });
    story.when('departure.confirmed').later('10min');
    expect(story.news[0]).toMatchObject({ of: 'departure', ref: 'W-7', task: 'confirm-facts' });
    expect(told(story)).toEqual(
      expect.arrayContaining([
        'confirm-facts urgent D-1',
        'revoke-access urgent admin',
        'reroute-replies urgent admin',
      ]),
    );
  });

  it('given any other, then they read of it the next morning, and the director at once of what is late', () => {
    const story = new Story({ facts: { contentiousness: 'low' } });
    expect(told(story)).toEqual([]);
    story.later('8wd');
    expect(told(story)).toEqual(['confirm-facts late D-1']);
  });

  it('given a task that is told, then the log has it once', () => {
    const story = new Story({ facts: { contentiousness: 'high' } });
    const lines = story.log.filter(
      (entry) => entry.kind === 'task' && entry.what === 'confirm-facts',
    );
    expect(lines).toHaveLength(1);
  });
});
