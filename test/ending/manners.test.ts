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
    expect(story.posts.at(-1)?.post).toMatchObject({
      facts: { worker: null },
      agency: { terms: { worker: 'adviser' } },
    });
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

  it.each([
    ['Benedict', 'You told Benedict what you needed.', 'G12.soundWords'],
    ['a neighbour by their title', 'You said to Mr Crane what you needed.', null],
    ['their own counsellor', 'You told Ms Hill what you needed.', null],
    ['nobody', 'You said to your brother what you needed.', null],
  ] as const)('D24: what staff write for a letter names %s: “%s” %s', (_, strength, code) => {
    const story = at
      .readyToEnd({ row: { workerName: 'Ms Hill' } })
      .also(['support.named', { label: 'her brother Benedict' }], 'ending.confirmed')
      .also('taper.waived', 'finalSession.declined');
    const refusal = story.objection('letter.approved', { strength });
    expect(refusal?.code ?? null).toBe(code);
    if (code !== null) return expect(refusal?.why).toContain('(D24)');
    const read = story.also(['letter.approved', { strength }]).open.includes('read-wording');
    expect(read).toBe(strength.includes('Crane'));
  });

  it('who writes between the meetings hears who reads it, and by when, once in a while (D20)', () => {
    const story = given(['reply.received', { kind: 'other' }]).also([
      'reply.received',
      { kind: 'other' },
    ]);
    expect(story.posts.map(({ post }) => post.intent)).toEqual(['auto-reply']);
    expect(story.posts[0]?.post.facts).toMatchObject({ answerBy: '2035-02-06', opens: '09:00' });
  });

  it('a machine answers at once, whatever the hour, and once a week (G10, D20)', () => {
    const writes = ['reply.received', { kind: 'other' }] as const;
    const story = given().later('2035-02-06T23:10').also(writes);
    expect(story.sent('auto-reply')).toEqual(['2035-02-06T23:10']);
    story.later('3d').also(writes);
    expect(story.sent('auto-reply')).toHaveLength(1);
    story.later('5d').also(writes);
    expect(story.sent('auto-reply')).toHaveLength(2);
  });

  it('nobody in danger is answered by a machine, whatever they write besides (G10, G16)', () => {
    const story = given().also(['reply.received', { kind: 'risk' }]);
    story.also(['reply.received', { kind: 'other', unread: true }]);
    expect([story.sent('auto-reply'), story.open]).toEqual([
      [],
      expect.arrayContaining(['safety-check', 'read-reply']),
    ]);
  });

  it('an answer of a machine that cannot leave at once never does', () => {
    const writes = ['reply.received', { kind: 'other' }] as const;
    const held = given('safety.held').also(writes);
    expect(held.message('auto-reply')).toMatchObject({ state: 'suppressed', reason: 'tooLate' });
    expect(held.also('safety.released').later('8d').sent('auto-reply')).toEqual([]);
    const lost = given();
    lost.post = 'lost';
    lost.also(writes);
    expect(lost.message('auto-reply')).toMatchObject({ state: 'suppressed', reason: 'tooLate' });
  });

  it('a session called off in time counts for nothing; one that was missed does (D22)', () => {
    const excused = given().also('session.excused').untilSession().also('session.excused');
    expect(excused.context.counts).toMatchObject({ missed: 0, excused: 2 });
    expect(given().untilSession().also('session.missed').context.counts.missed).toBe(1);
  });
});
