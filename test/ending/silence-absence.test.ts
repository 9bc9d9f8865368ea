import { describe, expect, it } from '@jest/globals';
import { given, supervisor, type Fact } from './given.ts';
import * as at from './journeys.ts';
import { noticeGiven } from './notice-given.ts';

const client = { role: 'client', ref: 'Kim' } as const;
const kept = (whose: string): Fact => ['forceMajeure.notified', { whose }];

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

  it('of the agency keeps no client from saying what is theirs: an objection, or that they want no more contact', () => {
    const story = noticeGiven().also(kept('agency'));
    story.when('appeal.lodged', {}, client).when('followUp.declined', {}, client);
    expect([story.phase, story.context.track]).toEqual(['onHold', 'none']);
    story.later('30d').also('forceMajeure.ended');
    expect([story.step, story.open.includes('decide-appeal')]).toEqual([
      'appeal lodged, time running',
      true,
    ]);
  });

  it('that ends an hour before the series would meet moves the meeting to the next week', () => {
    const story = given().hold().also(kept('client')).later('2035-02-26T09:00');
    expect(story.also('forceMajeure.ended').view.session?.start).toBe('2035-03-05T14:00');
  });

  it('ends only what was told', () => {
    expect(given('client.unavailable').objection('forceMajeure.ended')?.code).toBe(
      'G14.majeureLasts',
    );
    const two = given(...['client', 'agency'].map(kept));
    expect(two.objection('forceMajeure.ended')?.why).toContain('the client and the agency');
    expect(two.also(['forceMajeure.ended', { whose: 'client' }]).phase).toBe('onHold');
    expect(two.also('forceMajeure.ended').phase).toBe('serving');
  });

  it.each(['worker', 'agency'])('of the %s is told to the client, and somebody covers', (whose) => {
    const story = given()
      .hold()
      .also(['forceMajeure.notified', { whose, until: '2035-03-30' }]);
    expect([story.open, story.sent('break-notice').length]).toEqual([['find-cover'], 1]);
    expect(story.posts.at(-1)?.post.facts).toMatchObject({ until: '2035-03-30', cover: null });
    story.also(['cover.named', { ref: 'W-8', name: 'Mr Ford' }]);
    expect([story.open, story.sent('break-notice').length]).toEqual([[], 2]);
  });

  it('when the day has come somebody looks, and nothing happens by itself', () => {
    const story = given(['client.unavailable', { until: '2035-02-20' }]);
    expect(story.later('2035-02-20T08:59').open).not.toContain('hold-review');
    story.later('2035-02-20T09:00');
    expect([story.phase, story.open]).toEqual(['onHold', expect.arrayContaining(['hold-review'])]);
  });

  it('who is told to be away for longer was looked for, and is again on that day', () => {
    const story = given(['client.unavailable', { until: '2035-02-20' }]).later('2035-02-20T09:00');
    story.also(['forceMajeure.notified', { whose: 'agency', until: '2035-02-22' }]);
    expect(story.open).toContain('hold-review');
    story.also('forceMajeure.ended', ['client.unavailable', { until: '2035-02-28' }]);
    expect(story.open).not.toContain('hold-review');
    expect(story.later('2035-02-28T08:59').open).not.toContain('hold-review');
    expect(story.later('2035-02-28T09:00').open).toContain('hold-review');
  });
});

describe('several are away (G14, D23)', () => {
  const begins: Fact[] = [
    ['client.unavailable', { because: 'hospital' }],
    kept('worker'),
    ['worker.unavailable', { until: '2035-03-30' }],
  ];
  const ends: Fact[] = ['client.resumed', ['forceMajeure.ended', { whose: 'worker' }]];

  it.each([
    [
      [0, 1, 2],
      [0, 1],
    ],
    [
      [0, 1, 2],
      [1, 0],
    ],
    [
      [1, 2, 0],
      [0, 1],
    ],
    [
      [1, 0, 2],
      [1, 0],
    ],
    [
      [2, 0, 1],
      [0, 1],
    ],
    [
      [2, 1, 0],
      [1, 0],
    ],
  ])('begun in the order %j and over in the order %j: clocks run when the last is over', (b, e) => {
    const story = given().hold();
    for (const n of b) story.also(begins[n]!).later('2d');
    const [first, last] = e.map((n) => ends[n]!);
    expect(story.also(first!).later('1d').phase).toBe('onHold');
    expect(story.also(last!).phase).toBe('serving');
    expect([story.context.frozen, story.context.custody.away?.until]).toEqual([null, '2035-03-30']);
    expect(story.context.counts.missed).toBe(0);
    story.also('worker.returned');
    expect([story.context.absences, story.context.custody.away]).toEqual([[], null]);
  });

  it('the worker’s return says nothing of the client', () => {
    const house = given(kept('agency'), ['worker.unavailable', {}], 'worker.returned');
    expect([house.phase, house.also('forceMajeure.ended').phase]).toEqual(['onHold', 'serving']);
    const story = given('client.unavailable', kept('worker'), 'worker.returned');
    expect([story.phase, story.context.absences.map(({ whose }) => whose)]).toEqual([
      'onHold',
      ['client'],
    ]);
  });

  it('what is told again counts as it was told last', () => {
    const story = given(['client.unavailable', { until: '2035-02-09' }]).later('1d');
    story.also(['client.unavailable', { until: '2035-02-20' }]);
    expect(story.context.absences).toHaveLength(1);
    expect(story.later('2035-02-19T12:00').open).not.toContain('hold-review');
    expect(story.later('2035-02-20T09:00').open).toContain('hold-review');
  });

  it('a client who ends is heard at once; who is away of ours stays so', () => {
    const story = given(kept('worker'), 'client.ended');
    expect([story.phase, story.context.frozen, story.context.custody.away?.died]).toEqual([
      'parting',
      null,
      false,
    ]);
    expect(story.also('decision.withdrawn', 'worker.returned').phase).toBe('serving');
  });

  it('the work rests also where it would have gone on', () => {
    const story = given('client.ended', kept('agency'), 'decision.withdrawn');
    expect(story.phase).toBe('onHold');
    expect(story.also('forceMajeure.ended').phase).toBe('serving');
  });
});

describe('what the agency owes is not held up (G14)', () => {
  const watched: Fact = ['deadline.watched', { what: 'annual return', date: '2035-03-18' }];

  it('of a date the client is reminded while the worker is away', () => {
    const story = given(watched, kept('worker')).later('2035-04-02T10:00');
    expect(story.sent('deadline-reminder').map((at) => at.slice(0, 10))).toEqual([
      '2035-02-16',
      '2035-03-11',
      '2035-03-17',
    ]);
    expect(story.also('forceMajeure.ended').sent('deadline-reminder')).toHaveLength(3);
  });

  it('where the client is away, somebody sees to it, once', () => {
    const story = given(watched, 'client.unavailable').later('2035-04-02T10:00');
    expect([story.sent('deadline-reminder'), story.open]).toEqual([
      [],
      expect.arrayContaining(['hand-over-dates']),
    ]);
    story.also('client.resumed').later('1w');
    expect(story.sent('deadline-reminder')).toEqual([]);
    expect(story.context.tasks.filter((t) => t.type === 'hand-over-dates')).toHaveLength(1);
  });

  it('a session that was before is asked for', () => {
    const story = given().later('2035-02-06T10:00').also('client.unavailable').later('5d');
    expect(story.open).toContain('record-session');
  });
});

describe('what waited comes later by as long (G14)', () => {
  it('a session that was planned moves to its weekday', () => {
    const story = given().hold().also('client.unavailable');
    // Nobody expects anybody until then, and long past its time it is no next meeting.
    for (const passed of ['1h', '10d']) expect(story.later(passed).view.session).toBeNull();
    story.also('client.resumed');
    expect(story.view.session?.start).toBe('2035-02-26T14:00');
  });

  it('one that somebody moved meanwhile keeps its time', () => {
    const story = given().hold().also('client.unavailable').later('2d');
    story.also(['session.moved', { start: '2035-02-22T15:00' }]).later('8d');
    expect(story.view.session?.start).toBe('2035-02-22T15:00');
    story.also('client.resumed');
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
