import { describe, expect, it } from '@jest/globals';
import type { Policy } from '../../workflows/policy/index.ts';
import { given, givenWith } from './given.ts';
import * as at from './journeys.ts';

describe('what the agency’s manners ask', () => {
  it('an adviser is called an adviser, where the agency says so (D4, B1)', () => {
    const policy = (p: Policy): Policy => ({
      ...p,
      agency: { ...p.agency, terms: { ...p.agency.terms, worker: 'adviser' } },
    });
    const story = givenWith({ policy, row: { workerName: undefined } }, at.opened);
    expect(story.posts.at(-1)?.post.facts['worker']).toBe('your adviser');
  });

  it('after closing it is the agency that writes, not the worker (D21)', () => {
    const story = at.following();
    expect(story.later('5w').posts.at(-1)?.post.sender).toBe('Riverside Counselling');
    expect(given(at.opened).posts.at(-1)?.post.sender).toBe('Ana');
  });

  it('nobody else is named in what the client gets (D24)', () => {
    const story = at
      .readyToEnd()
      .also(['support.named', { label: 'her brother Benedict' }], 'ending.confirmed')
      .also('taper.waived', 'finalSession.declined', 'letter.approved')
      .later('1d')
      .also('summary.signed')
      .later('13mo');
    expect(story.sent('follow-up-touch').length).toBe(4);
    expect(JSON.stringify(story.posts)).not.toContain('Benedict');
  });

  it('who writes between the meetings hears who reads it, and by when, once in a while (D20)', () => {
    const story = given(['reply.received', { kind: 'other' }]).also([
      'reply.received',
      { kind: 'other' },
    ]);
    expect(story.posts.map(({ post }) => post.intent)).toEqual(['auto-reply']);
    expect(story.posts[0]?.post.facts).toMatchObject({ answerBy: '2035-02-06', opens: '09:00' });
  });

  it('a session called off in time counts for nothing; one that was missed does (D22)', () => {
    const excused = given().also('session.excused').untilSession().also('session.excused');
    expect(excused.context.counts).toMatchObject({ missed: 0, excused: 2 });
    expect(given().untilSession().also('session.missed').context.counts.missed).toBe(1);
  });
});
