import { describe, expect, it } from '@jest/globals';
import { given, supervisor } from './given.ts';
import * as at from './journeys.ts';

describe('force majeure (D23, G14)', () => {
  it.each(['client', 'worker', 'agency'])('of the %s freezes every clock', (whose) => {
    const story = given().hold().also(['forceMajeure.notified', { whose }]);
    expect([story.phase, story.context.frozen?.why]).toEqual(['onHold', 'forceMajeure.notified']);
    expect(story.deadline('sessionBegins')).toBe('none');
    expect(story.later('3w').also('forceMajeure.ended').phase).toBe('serving');
  });

  it('freezes the clocks after closing as well, and moves the touches', () => {
    const story = at.following();
    const before = story.context.touches[0]?.date;
    story
      .also(['forceMajeure.notified', { whose: 'client' }])
      .later('2w')
      .also('forceMajeure.ended');
    expect([before, story.context.touches[0]?.date]).toEqual(['2035-03-12', '2035-03-26']);
    expect(story.phase).toBe('following');
  });

  it('nobody is away twice at once', () => {
    const story = given('client.unavailable');
    expect(story.objection('forceMajeure.notified', { whose: 'client' })?.code).toBe('G14.notAway');
    expect(given().objection('forceMajeure.ended')?.code).toBe('G14.away');
  });

  it('when the day has come somebody looks, and nothing happens by itself', () => {
    const story = given(['client.unavailable', { until: '2035-02-20' }]);
    expect(story.later('2035-02-20T08:59').open).not.toContain('hold-review');
    story.later('2035-02-20T09:00');
    expect([story.phase, story.open]).toEqual(['onHold', expect.arrayContaining(['hold-review'])]);
  });
});

describe('what waited comes later by as long (G14)', () => {
  it('a session that was planned moves to its weekday', () => {
    const story = given().hold().also('client.unavailable').later('10d').also('client.resumed');
    expect(story.view.session?.start).toBe('2035-02-26T14:00');
  });

  it('one that somebody moved meanwhile keeps its time', () => {
    const story = given().hold().also('client.unavailable').later('2d');
    story
      .also(['session.moved', { start: '2035-02-22T15:00' }])
      .later('8d')
      .also('client.resumed');
    expect(story.view.session?.start).toBe('2035-02-22T15:00');
  });
});

describe('a hold that lasts (A5, timer hold.review)', () => {
  const long = () => given('client.unavailable').later('7mo');

  it('is looked at after thirty days, and decided about after six months', () => {
    const story = given('client.unavailable').later('31d');
    expect(story.open).toContain('hold-review');
    expect(story.objection('hold.decided', { decision: 'close' }, supervisor)?.code).toBe(
      'A5.holdExpired',
    );
    expect([long().phase, long().open]).toEqual([
      'onHold',
      expect.arrayContaining(['decide-hold']),
    ]);
  });

  it('may go on', () => {
    const story = long().when('hold.decided', { decision: 'extend' }, supervisor);
    expect([story.phase, story.open]).toEqual([
      'onHold',
      expect.not.arrayContaining(['decide-hold']),
    ]);
    expect(story.later('7mo').open).toContain('decide-hold');
    expect(story.also('client.resumed').phase).toBe('serving');
  });

  it('may end, without blame and with the door open', () => {
    const story = long();
    expect(story.objection('hold.decided', { decision: 'close' })?.code).toBe('G9.decidedAbove');
    story.when('hold.decided', { decision: 'close' }, supervisor);
    const { decision, finalSession, track, frozen } = story.context;
    expect([story.phase, decision?.reason, decision?.outcome, track, frozen]).toEqual([
      'closing',
      'client.adverse_event',
      'not_assessable',
      'open_door',
      null,
    ]);
    expect([finalSession.state, finalSession.because]).toEqual(['impossible', 'away']);
  });
});
