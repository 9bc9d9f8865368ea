import { describe, expect, it } from '@jest/globals';
import { given, type Fact, type Story, supervisor } from './given.ts';
import * as at from './journeys.ts';
import { emergency, noticeGiven, proposal } from './notice-given.ts';
import { stories } from './stories.ts';

const partly: Fact = ['outcome.recorded', { outcome: 'partly' }];
const course = { type: 'growth', what: 'A writing class', suits: 'You write each day' };

describe('an ending at once by the agency', () => {
  const story = emergency(at.serving()).also(['ending.proposed', proposal('worker.threat')]);

  it('A12: the client is called, and both sides are offered a talk about it', () => {
    expect(story.open).toEqual(
      expect.arrayContaining(['immediate-call', 'client-debrief', 'debrief']),
    );
    expect(story.task('client-debrief').who).toBe('other-supervisor');
    expect(story.task('debrief').who).toBe('worker');
  });

  it('A12: is counted as immediate, with no day of notice; one with notice is not', () => {
    expect(story.view.notice?.days).toBe(0);
    expect(noticeGiven().later('1h').view.notice?.days).toBeGreaterThan(30);
  });
});

describe('goals that were not reached', () => {
  const story = at.readyToEnd({}, ['ending.opened', { reason: 'planned.no_longer_needed' }]);
  story.also('ending.confirmed', 'taper.waived', partly);

  it('A14: prompt a referral, once, and never something to grow further', () => {
    expect(story.open).toContain('offer-referral');
    expect(story.open).not.toContain('offer-growth');
    const again = at.left(story, 'offer-referral').also(partly);
    expect(again.open).not.toContain('offer-referral');
  });

  it('A14: it is done by recommending somebody, and holds no closing up', () => {
    const other = at
      .readyToEnd({}, ['ending.opened', { reason: 'planned.no_longer_needed' }])
      .also('ending.confirmed', 'taper.waived', partly, 'finalSession.declined');
    other.when('letter.handed', {}, supervisor).also('summary.signed');
    expect([other.phase, other.open.includes('offer-referral')]).toEqual(['following', true]);
    const clinic = { type: 'clinical', what: 'Hill Clinic', suits: 'They know about sleep' };
    expect(other.also(['referral.offered', clinic]).open).not.toContain('offer-referral');
  });
});

describe('goals that were reached', () => {
  const ended = () => at.readyToEnd().also('ending.confirmed', 'taper.waived');

  it('A15: prompt the offer to grow further, once', () => {
    const story = ended();
    expect(story.open).toContain('offer-growth');
    const left = at.left(story, 'offer-growth').also(['outcome.recorded', { outcome: 'achieved' }]);
    expect(left.open).not.toContain('offer-growth');
  });

  it('A15: the invitation to the last meeting offers to mark them; where they were not, it does not', () => {
    const marked = (story: Story) =>
      story.posts.findLast(({ post }) => post.intent === 'final-session-invite')?.post.facts[
        'reached'
      ];
    expect(marked(ended())).toBe(true);
    const short = at.readyToEnd({}, [
      'ending.opened',
      { reason: 'planned.goals_not_reached', outcome: 'partly' },
    ]);
    short.also(['options.none', { because: 'There is none near' }]);
    short.when('approval.given', { of: 'agencyEnding' }, supervisor);
    expect(marked(short.later('30d').also('ending.confirmed', 'taper.waived'))).toBe(false);
  });

  it('A28: something to grow further is offered only then, and A29 followed to the first meeting after the closing', () => {
    expect(given().objection('referral.offered', course)?.code).toBe('A28.growthFits');
    const story = at.following().also(['referral.offered', course]);
    story.also(['referral.consented', { type: 'growth' }], ['referral.sent', { type: 'growth' }]);
    const receiver = { role: 'receiver', ref: 'class' } as const;
    story.when('referral.accepted', { type: 'growth' }, receiver);
    expect(story.later('10wd').open).toContain('check-first-contact');
    story.also(['referral.firstContact', { type: 'growth' }]);
    expect([story.phase, story.context.referrals[0]?.state]).toEqual(['following', 'met']);
  });
});

describe('a client who is unhappy with the work', () => {
  const reason = { reason: 'relationship.dissatisfied' };

  it('A16: and ends is offered another worker by somebody else, before it takes effect', () => {
    const story = at.serving({}, 1).also(['client.ended', reason]);
    expect(story.context.decision).toMatchObject({ ...reason, initiator: 'client' });
    expect(story.task('offer-another')).toMatchObject({ who: 'supervisor', state: 'open' });
    expect(story.also('worker.offered').open).not.toContain('offer-another');
    expect(story.later('8d').phase).toBe('closing');
  });

  it('A16: who takes the offer takes the ending back and goes on with them', () => {
    const story = at.serving({}, 1).also(['client.ended', reason], 'worker.offered');
    story.also('decision.withdrawn', ['transfer.proposed', { to: 'W-9' }]);
    expect(story.phase).toBe('transferring');
  });

  it('A16: is in the log of ruptures, with the one that was not mended, until it is taken back', () => {
    const log = (story: Story) =>
      story.view.said.ruptures.map(({ topic, state }) => [topic, state]);
    const story = at.serving({}, 1).also(['rupture.named', { form: 'withdrawal', topic: 'pace' }]);
    story.also(['client.ended', reason]);
    expect(log(story)).toEqual([['pace', 'ledToEnding']]);
    expect(log(story.also('decision.withdrawn'))).toEqual([['pace', 'open']]);
    const unnamed = at.serving({}, 1).also(['client.ended', reason]);
    expect(log(unnamed)).toEqual([[null, 'ledToEnding']]);
    expect(log(unnamed.also('decision.withdrawn'))).toEqual([]);
  });

  it('A16: the worker, too, ends it only after another was offered', () => {
    const opening = { ...reason, initiator: 'worker' };
    expect(given().objection('ending.opened', opening)?.code).toBe('A16.expectationsReviewed');
  });
});

describe('care in good endings', () => {
  it('A22: the worker may book a talk after a good ending, though nobody had to offer it', () => {
    expect(given().objection('debrief.booked')?.code).toBe('A22.workIsOver');
    const story = at.following().also('debrief.booked', 'debrief.done');
    expect(story.context.reflection.state).toBe('done');
    expect(at.following().also('debrief.done').context.reflection.state).toBe('done');
  });

  it('A22: and one who did not want to at first may do so later (C30)', () => {
    const story = at.parting().later('8d').also('debrief.declined');
    expect(story.context.reflection.state).toBe('declined');
    expect(story.later('30d').also('debrief.done').context.reflection.state).toBe('done');
  });

  it('A22: is asked of the worker before it is prepared, with what it has meant to both', () => {
    const story = given(['readiness.agreed', { basis: 'no_longer_needed' }]);
    const talk = story.view.owed.find(({ type }) => type === 'open-ending-talk');
    expect([story.phase, talk?.prompts[0]]).toEqual([
      'serving',
      expect.stringContaining('come to mean to you'),
    ]);
  });

  it('A22: both see the day on which it ends, in the plan and in the view', () => {
    const story = at.weaning();
    const plan = story.posts.findLast(({ post }) => post.intent === 'taper-plan')!.post.facts;
    expect((plan['steps'] as string[]).at(-1)?.slice(0, 10)).toBe(story.view.endsOn);
  });

  it('C36: a last session is taken to supervision before, however it came about', () => {
    const story = at.concluding().also(['finalSession.scheduled', { start: '2035-02-14T11:00' }]);
    expect(story.open).toContain('supervision-slot');
    expect(story.timeOf(story.task('supervision-slot').due)).toBe('2035-02-14T11:00');
    expect(story.hold().open).not.toContain('supervision-slot');
  });
});

describe('to hold on to what changed', () => {
  const looked: Fact[] = [
    ['change.reviewed', { changes: ['sleeps'], strength: 'You rang your sister.' }],
    ['support.named', { label: 'A sister' }],
    ['contingency.planned', { firstSteps: 'ring the office' }],
  ];

  it('A30: is offered as well when the client ends, and told in the days in which they can take it back', () => {
    const story = at.parting();
    expect(story.open).toContain('hold-on-to-gains');
    story.also(...looked);
    expect(story.open).not.toContain('hold-on-to-gains');
    expect(story.context).toMatchObject({
      contingency: { firstSteps: 'ring the office' },
      supports: ['A sister'],
    });
  });

  it('A30: when the agency ends, from the day of the notice on', () => {
    expect(noticeGiven().open).toContain('hold-on-to-gains');
    expect(noticeGiven().also(...looked).open).not.toContain('hold-on-to-gains');
  });

  it('A30: as far as they like: left, it holds nothing up; who fell silent is not asked', () => {
    expect(at.left(at.parting(), 'hold-on-to-gains').later('8d').phase).toBe('closing');
    const silent = stories['closed in silence']();
    expect(silent.open).not.toContain('hold-on-to-gains');
  });

  it('A30: is due while they are still there, and lapses with the last day on which it could be', () => {
    const story = at.parting();
    const task = story.task('hold-on-to-gains');
    expect(task.due).toBe(story.context.since.ended! + 7 * 86_400_000);
    const lines = story.later('8d').log.filter(({ what }) => what === task.type);
    expect(lines.at(-1)).toMatchObject({ kind: 'task', state: 'lapsed' });
  });
});

describe('whether we may ask afterwards how things are (C14)', () => {
  const client = { role: 'client', ref: 'Kim' } as const;
  const unasked = () => at.concluding({ row: { consentFollowUp: false } });

  it('C14: is asked at the closing talk where nobody has, and a yes is followed by touches', () => {
    const story = unasked();
    expect(story.open).toContain('ask-follow-up');
    expect(story.task('ask-follow-up')).toMatchObject({ who: 'worker' });
    story.when('followUp.agreed', {}, client);
    expect(story.open).not.toContain('ask-follow-up');
    expect(story.also('finalSession.declined').phase).toBe('closing');
    story.also(at.handed, 'summary.signed');
    expect(story.context.touches).not.toEqual([]);
  });

  it('C14: is no question to whoever said yes before, and none twice to whoever says no', () => {
    expect(at.concluding().open).not.toContain('ask-follow-up');
    const story = unasked().when('followUp.declined', {}, client);
    expect(story.open).not.toContain('ask-follow-up');
    expect(story.view.settled.find(({ what }) => what === 'ask-follow-up')).toMatchObject({
      outcome: 'done',
      told: 'followUp.declined',
    });
    expect(story.also('finalSession.declined').open).not.toContain('ask-follow-up');
  });

  it('C14: nor to whoever said no before anything was decided; it stands when the decision does not', () => {
    for (const consentFollowUp of [true, false]) {
      const story = at.readyToEnd({ row: { consentFollowUp } });
      story.when('followUp.declined', {}, client).also('goals.reopened');
      story.also(at.opened, 'ending.confirmed', 'taper.waived');
      expect([story.phase, story.open.includes('ask-follow-up')]).toEqual(['concluding', false]);
      expect(story.context.track).toBe('none');
    }
  });

  it('C14: is never said over an opt-out: whoever wants no contact opts in again themselves (G16)', () => {
    const story = unasked().when('client.optedOut', { from: 'followUp' }, client);
    expect(story.open).not.toContain('ask-follow-up');
    expect(story.objection('followUp.agreed')?.code).toBe('G16.notOptedOut');
    expect(story.when('client.optedIn', {}, client).objection('followUp.agreed')).toBeNull();
  });

  it('C14: holds nothing up, and nothing comes where nobody said yes', () => {
    const story = unasked().also('finalSession.declined');
    expect([story.phase, story.open.includes('ask-follow-up')]).toEqual(['closing', true]);
    story.also(at.handed, 'summary.signed');
    expect(story.phase).toBe('settled');
    expect(story.view.settled.find(({ what }) => what === 'ask-follow-up')?.outcome).toBe('moot');
  });
});
