import { describe, expect, it } from '@jest/globals';
import { given, givenWith } from './given.ts';
import * as at from './journeys.ts';

const flagged = { row: { safeContactNotes: 'mail is read by others' } };

describe('a safety hold (G10)', () => {
  it('keeps everything back, before anything else is asked, until somebody has looked', () => {
    const story = given('safety.held', at.opened);
    expect([story.view.contact, story.open]).toEqual([
      'safetyHold',
      expect.arrayContaining(['safe-contact-review']),
    ]);
    expect(story.message('ending-talk-invite')).toMatchObject({
      state: 'deferred',
      reason: 'safetyHold',
    });
    expect(story.objection('safety.held')?.code).toBe('G10.notHeldForSafety');
    story.later('3d').also('safety.released');
    expect(story.sent('ending-talk-invite')).toEqual(['2035-02-08T09:00']);
    expect([story.view.contact, story.open]).toEqual([
      'open',
      expect.not.arrayContaining(['safe-contact-review']),
    ]);
  });

  it('outlasts what the client says meanwhile', () => {
    const story = given('safety.held', ['client.optedOut', { from: 'followUp' }]);
    expect(story.view.contact).toBe('safetyHold');
    expect(story.also('safety.released').view.contact).toBe('purposeLimited');
    expect(given().objection('safety.released')?.code).toBe('G10.heldForSafety');
  });

  it('nothing holds back what death silenced (G10)', () => {
    const story = given('safety.held', at.opened, 'client.died').later('60d');
    expect(story.view.contact).toBe('deceased');
    expect(story.objection('safety.released')?.code).toBe('G10.alive');
    expect(story.posts).toEqual([]);
  });
});

describe('how the client may safely be reached (timer safeContact.review)', () => {
  it('is asked again at each change of stage where the plan is flagged, and messages wait', () => {
    const story = givenWith(flagged, at.opened);
    expect(story.open).toContain('safe-contact-review');
    expect(story.message('ending-talk-invite').reason).toBe('safeContactReview');
    story.also('safeContact.confirmed');
    expect(story.open).not.toContain('safe-contact-review');
    expect(story.sent('ending-talk-invite')).toHaveLength(1);
  });

  it('is asked every thirty days where it is flagged, and every ninety where it is not', () => {
    const story = givenWith(flagged);
    expect(story.deadline('contactReviewDue').slice(0, 10)).toBe('2035-03-07');
    story.also(['safeContact.changed', { flagged: false }]);
    expect(story.deadline('contactReviewDue').slice(0, 10)).toBe('2035-05-06');
    expect(given().deadline('contactReviewDue').slice(0, 10)).toBe('2035-05-06');
  });

  it('only ways that the client allows are used', () => {
    const story = given(['safeContact.changed', { channels: ['phone'] }], at.opened);
    expect(story.message('ending-talk-invite')).toMatchObject({
      state: 'suppressed',
      reason: 'noChannel',
    });
    expect(story.open).toContain('tell-in-person');
  });
});

describe('quiet for a while', () => {
  it('nothing is sent until then', () => {
    const story = given(['contact.quieted', { until: '2035-02-12' }], at.opened);
    expect([story.view.contact, story.message('ending-talk-invite').state]).toEqual([
      'quiet',
      'deferred',
    ]);
    expect(story.later('8d').view.contact).toBe('open');
    expect(story.sent('ending-talk-invite')).toEqual(['2035-02-12T09:50']);
  });

  it('an imported case is released when somebody looked at it', () => {
    const story = givenWith({ row: { quietUntil: Date.UTC(2035, 2, 1) } }, at.opened);
    expect([story.view.contact, story.posts]).toEqual(['quiet', []]);
    expect(story.also('coolOff.released').sent('ending-talk-invite')).toHaveLength(1);
    expect(story.objection('coolOff.released')?.code).toBe('G10.isQuiet');
  });
});

describe('an answer by mail or phone', () => {
  it('stop: nothing more is sent (G16)', () => {
    const story = given(['reply.received', { kind: 'stop' }]);
    expect([story.view.contact, story.context.optedOut]).toEqual(['optedOut', 'all']);
  });

  it('call me: somebody calls back, whatever the stage', () => {
    expect(given(['reply.received', { kind: 'call_me' }]).open).toContain('call-back');
    expect(at.closing().also(['reply.received', { kind: 'call_me' }]).open).toContain('call-back');
  });
});

describe('a touch that did not reach the client (C14)', () => {
  /** Somebody who is not written to hears of the last meeting by phone, before it closes. */
  const byPhone = () =>
    at
      .following({ row: { preferredChannel: 'phone' } })
      .also(['task.done', { task: 'tell-in-person#1' }]);

  it('is no silence of theirs: nobody called', () => {
    const story = byPhone().later('2mo');
    expect(story.context.touches[0]).toMatchObject({ outcome: 'undeliverable' });
    expect(story.task('follow-up-call').state).toBe('lapsed');
  });

  it('or they were called, and nobody answered', () => {
    const story = byPhone().later('5w');
    const task = story.task('follow-up-call').id;
    story.when('attempt.made', { task, channel: 'phone', result: 'no_answer' });
    expect(story.later('20d').context.touches[0]).toMatchObject({ outcome: 'no_reply' });
  });

  it('or the address failed', () => {
    const story = at.following();
    story.post = 'refused';
    expect(story.later('2mo').context.touches[0]).toMatchObject({ outcome: 'undeliverable' });
  });

  it('an attempt is told for a task that is open', () => {
    const words = { task: 'follow-up-call#9', channel: 'phone', result: 'reached' };
    expect(given().objection('attempt.made', words)?.code).toBe('A4.attemptFits');
  });
});
