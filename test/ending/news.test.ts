import { describe, expect, it } from '@jest/globals';
import type { NewsPost } from '../../workflows/chart/index.ts';
import type { By } from '../../workflows/chart/rules/index.ts';
import { given, givenWith, type Story, supervisor } from './given.ts';
import * as at from './journeys.ts';

const client: By = { role: 'client', ref: 'somebody' };
const news = (story: Story) =>
  story.log.flatMap((entry) =>
    entry.kind === 'news' ? [`${entry.what} ${entry.reason} ${entry.person ?? entry.who}`] : [],
  );

describe('what the staff are to hear of at once (6.8)', () => {
  it('given words of risk, then whoever is on duty, and when nobody came, who is on call', () => {
    const story = given(['reply.received', { kind: 'risk', words: 'I cannot go on' }]);
    expect(news(story)).toEqual(['safety-check urgent duty']);
    expect(story.news[0]?.news).toEqual({
      of: 'ending',
      ref: story.context.ref,
      task: 'safety-check#1',
      type: 'safety-check',
      who: 'duty',
      person: null,
      due: story.task('safety-check').due,
      why: 'urgent',
    } satisfies NewsPost['news']);
    story.later('4wh');
    expect(news(story)[1]).toBe('safety-check late on-call');
  });

  it('given a session that nobody recorded, then the supervisor hears of it, and whoever does it later nothing more', () => {
    const story = givenWith({ row: { supervisor: 'S-2' } })
      .untilSession()
      .later('5wd');
    expect(news(story)).toEqual(['record-session late S-2']);
    story.when('session.held').later('10d');
    expect(news(story).filter((line) => line.startsWith('record-session'))).toHaveLength(1);
  });

  it('given a task that waits for the morning, then nobody hears of it at once', () => {
    const story = given(['reply.received', { kind: 'call_me' }]);
    expect(story.open).toContain('call-back');
    expect(news(story)).toEqual([]);
  });

  it('given an ending that went otherwise than hoped, then the worker alone hears of a talk, and later that an answer is there', () => {
    const story = at
      .readyToEnd({}, ['ending.opened', { reason: 'planned.no_longer_needed' }])
      .also('ending.confirmed', 'taper.waived', [
        'finalSession.scheduled',
        { start: '2035-02-19T14:00' },
      ])
      .hold()
      .also(['outcome.recorded', { outcome: 'not_achieved' }], 'letter.handed', 'summary.signed');
    expect(news(story)).toContain('debrief offer W-7');
    story.later('7d').when('feedback.answered', { unlikely: false }, client);
    story.when('feedback.released', {}, supervisor);
    expect(news(story).at(-1)).toBe('hear-feedback feedback W-7');
  });

  it('given the agency is not there, then the ending goes on as if it were', () => {
    const story = given(['reply.received', { kind: 'risk' }]);
    expect(story.live.grants).toEqual([]);
    expect(story.task('safety-check').news?.at).toBe(story.now);
  });
});
