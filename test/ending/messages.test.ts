import { describe, expect, it } from '@jest/globals';
import { given } from './given.ts';
import * as at from './journeys.ts';

describe('a message', () => {
  it('waits for quiet hours to end', () => {
    const story = given().later('2035-02-05T21:30').also('client.ended');
    expect(story.message('closing-talk-offer')).toMatchObject({
      state: 'deferred',
      reason: 'quietHours',
    });
    expect(story.later('1d').sent('closing-talk-offer')).toEqual(['2035-02-06T09:50']);
  });

  it('waits for the end of a holiday, in the client’s own zone', () => {
    const row = { zone: 'America/New_York', regions: ['US-CA'] };
    const story = at.serving({ row }).later('2035-07-04T15:00').also('client.ended');
    expect(story.message('closing-talk-offer')).toMatchObject({
      state: 'deferred',
      reason: 'holiday',
    });
    expect(story.later('2d').sent('closing-talk-offer')).toEqual(['2035-07-05T14:50']);
  });

  it('waits until a day that hurts is past', () => {
    const story = given(['sensitiveDate.named', { date: '02-05' }], 'client.ended');
    expect(story.message('closing-talk-offer')).toMatchObject({
      state: 'deferred',
      reason: 'sensitiveDate',
    });
    expect(story.later('4d').sent('closing-talk-offer')).toEqual(['2035-02-08T09:50']);
  });

  it('waits for the next day, when another left on this one', () => {
    const story = at
      .following()
      .later('2035-03-12T09:00')
      .also('return.requested', 'return.advised');
    expect(story.sent('return-received')).toEqual(['2035-03-12T09:00']);
    story.later('2035-03-12T13:00');
    expect(story.message('follow-up-touch')).toMatchObject({
      state: 'deferred',
      reason: 'spacing',
    });
    expect(story.later('1d').sent('follow-up-touch')[0]).toMatch(/^2035-03-13T/);
  });

  it('is given up with a reason, when it may not be sent', () => {
    const story = given(['client.optedOut', { from: 'all' }], 'client.ended');
    expect(story.message('closing-talk-offer')).toMatchObject({
      state: 'suppressed',
      reason: 'noConsent',
    });
    expect(story.open).toEqual(['hold-on-to-gains']);
  });

  it('is not wanted any more, when what it says is no longer so', () => {
    const story = given().later('2035-02-05T21:30').also('client.ended', 'decision.withdrawn');
    expect(story.later('1d').message('closing-talk-offer')).toMatchObject({
      state: 'cancelled',
      reason: 'takenBack',
    });
  });

  it('gives way to a later one of its kind', () => {
    const story = at
      .preparing()
      .later('2035-02-12T22:00')
      .also(...at.prepared, ['taper.proposed', {}]);
    story.also('taper.agreed', [
      'strategy.practised',
      { factor: 'habit_return', where: 'session' },
    ]);
    story.also('taper.advanced').later('1d');
    const states = story.context.messages
      .filter((m) => m.intent === 'taper-plan')
      .map((m) => m.state);
    expect(states).toEqual(['superseded', 'sent']);
  });

  it('that could not leave is decided again, after longer and longer', () => {
    const story = given();
    story.post = 'lost';
    story.also('client.ended').later('2035-02-05T19:00');
    expect(story.sent('closing-talk-offer').map((one) => one.slice(11))).toEqual([
      '09:00',
      '09:05',
      '09:35',
      '11:35',
      '17:35',
    ]);
    expect(new Set(story.posts.map(({ post }) => post.key)).size).toBe(1);
    expect(story.message('closing-talk-offer')).toMatchObject({ state: 'retrying', attempts: 5 });
    story.post = 'sent';
    expect(story.later('2d').message('closing-talk-offer')).toMatchObject({
      state: 'sent',
      reason: null,
    });
  });

  it('is not tried again once the client wants nothing', () => {
    const story = given();
    story.post = 'lost';
    story.also('client.ended', ['client.optedOut', { from: 'all' }]).later('1d');
    expect(story.sent('closing-talk-offer')).toHaveLength(1);
    expect(story.message('closing-talk-offer')).toMatchObject({
      state: 'suppressed',
      reason: 'noConsent',
    });
  });

  it('is given up when patience is over, and a person is told', () => {
    const story = given();
    story.post = 'lost';
    story.also('client.ended').later('2035-02-11T12:00');
    expect(story.message('closing-talk-offer')).toMatchObject({
      state: 'undeliverable',
      reason: 'mail.busy',
    });
    expect(story.open).toContain('fix-contact-details');
    expect(story.view.messages.map((m) => m.state)).toEqual(['undeliverable']);
  });

  it('to an address that refuses is not tried again, nor is any other until there is a new one', () => {
    const story = given();
    story.post = 'refused';
    story.also('client.ended');
    expect(story.view.contact).toBe('undeliverable');
    expect(story.open).toContain('fix-contact-details');
    story.also(['contactDetails.changed', { zone: 'America/New_York' }]);
    expect(story.view.contact).toBe('undeliverable');
    story.also(['contactDetails.changed', { email: 'kim@elsewhere.example' }]);
    expect(story.view.contact).toBe('open');
  });

  it('that was given up stays so, when its answer comes late', () => {
    const story = given();
    story.post = 'refused';
    story.also('client.ended');
    const before = story.message('closing-talk-offer');
    const told = { key: before.key, messageId: before.key, subject: 'late' };
    const by = { role: 'system', ref: 'endwell' } as const;
    story.hears({ type: 'message.sent', id: 'late', by, with: told });
    expect(story.message('closing-talk-offer')).toEqual(before);
  });

  it('that is on its way when the client goes away is counted when it is answered', () => {
    const story = given();
    story.post = 'nothing';
    story.also('client.ended', 'client.unavailable').answered('lost').later('1d');
    expect(story.sent('closing-talk-offer')).toHaveLength(1);
    story.post = 'sent';
    story.also('client.resumed');
    expect(story.message('closing-talk-offer').state).toBe('sent');
  });

  it('leaves a line in the log for every state it was in', () => {
    const story = given().later('2035-02-05T21:30').also('client.ended').later('1d');
    const lines = story.log.filter((entry) => entry.kind === 'message').map((entry) => entry.state);
    expect(lines).toEqual(['planned', 'deferred', 'checked', 'sent']);
  });
});

describe('a reminder', () => {
  it('is for those who want it, two days before, and moves with the session', () => {
    const story = at.serving({ row: { reminders: true } }, 1);
    story.also(['session.moved', { start: '2035-02-15T14:00' }]).later('2035-02-14T12:00');
    expect(story.sent('session-reminder')).toEqual(['2035-02-13T14:00']);
    // A meeting of the series is in no other letter: with this one it comes into their calendar.
    const reminder = story.posts.find(({ post }) => post.intent === 'session-reminder');
    expect(reminder?.post.calendar).toBe('REQUEST');
    expect(at.serving({}, 1).later('1w').sent('session-reminder')).toEqual([]);
  });

  it('is not sent for a session that was cancelled', () => {
    const story = at
      .serving({ row: { reminders: true } }, 1)
      .also('session.cancelled')
      .later('1w');
    expect(
      story.posts
        .filter(({ post }) => post.facts['start'] === '2035-02-12T14:00')
        .map(({ post }) => post.intent),
    ).toEqual(['session-cancel']);
  });
});
