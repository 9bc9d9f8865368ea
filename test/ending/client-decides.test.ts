import { describe, expect, it } from '@jest/globals';
import { given } from './given.ts';
import * as at from './journeys.ts';

const working = ['serving', 'preparing', 'consolidating', 'concluding', 'onHold'] as const;

describe('the client ends (G1, C2)', () => {
  it.each(Object.keys(at.stages) as (keyof typeof at.stages)[])(
    'may be said while %s, without a reason',
    (stage) => {
      const story = at.stages[stage]();
      expect(story.objection('client.ended')).toBeNull();
      story.also('client.ended');
      expect(story.sent('closing-talk-offer').length).toBeLessThanOrEqual(1);
    },
  );

  it('offers one closing talk, however often it is said, and closes without one', () => {
    const story = given('client.ended', 'client.ended').later('8d');
    expect(story.sent('closing-talk-offer')).toEqual(['2035-02-05T09:00']);
    expect(story.context.finalSession.state).toBe('declined');
    expect([story.phase, story.context.track]).toEqual(['closing', 'light']);
  });

  it('offers it no second time after it was taken back', () => {
    const story = given('client.ended', 'decision.withdrawn', 'client.ended').later('8d');
    expect(story.sent('closing-talk-offer')).toHaveLength(1);
    expect(story.phase).toBe('closing');
  });

  it.each([
    ['held', 'session.held'],
    ['missed', 'session.missed'],
  ] as const)('a closing talk may be scheduled and %s meanwhile (A13)', (state, fact) => {
    const story = given('client.ended', ['finalSession.scheduled', { start: '2035-02-08T11:00' }]);
    story.untilSession().when(fact);
    expect(story.later('8d').context.finalSession.state).toBe(state);
    expect([story.phase, story.view.session]).toEqual(['closing', null]);
  });

  it('keeps no follow-up that was declined', () => {
    expect(given('followUp.declined', 'client.ended').later('8d').context.track).toBe('none');
  });

  it('while papers are owed, stops the follow-up, also when those take longer than the undo', () => {
    const story = at
      .closing()
      .also('client.ended', 'letter.handed')
      .later('20d')
      .also('summary.signed');
    expect([story.phase, story.view.touches]).toEqual(['settled', []]);
  });
});

describe('within the undo (D32)', () => {
  it.each(working)('a decision is withdrawn without a trace, back to %s', (stage) => {
    const story = at.stages[stage]();
    const { step, context } = story;
    const before = { step, decision: context.decision, finalSession: context.finalSession };
    story.also('client.ended').later('3d').when('decision.withdrawn');
    expect(story.phase).toBe(stage);
    expect(story.context.decision).toEqual(before.decision);
    expect(story.context.finalSession).toEqual(before.finalSession);
    expect(story.step).toBe(before.step);
    expect(story.later('10d').phase).toBe(stage);
  });

  it('what was said about a closing talk is taken back as well', () => {
    const story = given('client.ended', 'finalSession.declined', 'decision.withdrawn');
    expect(story.context.finalSession.state).toBe('none');
    story.hold(2).also(at.opened, ...at.prepared, 'ending.confirmed', 'taper.waived');
    expect([story.phase, story.step]).toEqual([
      'concluding',
      'finalSession offered, handover none',
    ]);
  });

  it('a meeting scheduled for the end is an ordinary one again', () => {
    const story = given('client.ended', ['finalSession.scheduled', { start: '2035-02-09T11:00' }]);
    expect(story.also('decision.withdrawn').view.session?.final).toBe(false);
  });

  it('names the ending at the start once only', () => {
    const story = given().later('15d').also('client.ended', 'decision.withdrawn').later('2d');
    expect(story.sent('ending-is-part')).toHaveLength(1);
  });

  it('and an ending opened too early leaves it to be named as if nothing had been (C5)', () => {
    const story = given(at.opened).also('decision.withdrawn').later('20d');
    expect(story.phase).toBe('serving');
    expect(story.sent('ending-is-part')).toHaveLength(1);
  });

  it('cannot be withdrawn afterwards', () => {
    const story = given('client.ended').later('8d');
    expect(story.objection('decision.withdrawn')?.code).toBe('D32.decisionFresh');
  });

  it('holds for the follow-up too', () => {
    const story = at.following().also('client.ended').later('3d').when('decision.withdrawn');
    expect([story.phase, story.step]).toEqual(['following', 'keepingTouch']);
    expect(story.also('client.ended').later('8d').phase).toBe('settled');
  });

  it('no touch leaves while it lasts', () => {
    const story = at.following().later('2035-03-11T12:00').also('client.ended').later('3d');
    expect([story.step, story.sent('follow-up-touch')]).toEqual(['stopping', []]);
  });
});

describe('the client is away (G14)', () => {
  it.each(['serving', 'preparing', 'consolidating', 'concluding'] as const)(
    'while %s: nothing moves, and what waited comes later by as long',
    (stage) => {
      const ordinary = at.stages[stage]();
      const away = at.stages[stage]().also('client.unavailable');
      const posts = away.posts.length;
      expect([away.phase, away.later('21d').posts.length]).toEqual(['onHold', posts]);
      const at21 = away.also('client.resumed').view;
      expect([away.phase, away.step]).toEqual([ordinary.phase, ordinary.step]);
      const later = (start?: string) =>
        start && new Date(Date.parse(`${start}Z`) + 21 * 86_400_000);
      const { session } = ordinary.view;
      expect(at21.session && new Date(`${at21.session.start}Z`)).toEqual(
        session && later(session.start),
      );
      expect(away.context.finalSession.offers).toBe(ordinary.context.finalSession.offers);
      for (const name of ['planEarlyStart', 'finalChoiceEnds']) {
        const due = later(ordinary.deadline(name) === 'none' ? undefined : ordinary.deadline(name));
        const now = away.deadline(name);
        expect(now === 'none' ? undefined : new Date(`${now}Z`)).toEqual(due);
      }
      expect(away.context.counts.missed).toBe(0);
    },
  );

  it('tasks with the client wait; what the agency owes does not', () => {
    const story = at
      .preparing()
      .untilSession()
      .later('2035-02-22T10:00')
      .also('client.unavailable');
    expect(story.open).toEqual(expect.arrayContaining(['open-ending-talk', 'record-session']));
    story.later('30d');
    expect(story.task('open-ending-talk')).toMatchObject({ who: 'worker', escalated: 0 });
    expect(story.task('record-session').who).toBe('supervisor');
    const due = story.task('open-ending-talk').due;
    expect(story.also('client.resumed').task('open-ending-talk').due).toBeGreaterThan(due);
  });

  it('a missed session counts for nothing meanwhile', () => {
    const story = given().untilSession().also('client.unavailable', 'session.missed');
    expect([story.context.counts.missed, story.open]).toEqual([0, []]);
    expect(story.also('client.resumed').view.session?.start).toBe('2035-02-12T14:00');
  });

  it('is looked at after a month, and then every month', () => {
    const story = given('client.unavailable').later('31d');
    expect(story.open).toEqual(['hold-review']);
    expect(story.also('client.resumed').open).toEqual([]);
  });

  it('touches wait as well, and none is lost', () => {
    const story = at.following().later('2w').also('client.unavailable').later('2mo');
    expect(story.sent('follow-up-touch')).toEqual([]);
    story.also('client.resumed').later('3w');
    expect(story.sent('follow-up-touch')).toHaveLength(1);
    expect(story.context.touches.map((t) => t.state)).toEqual([
      'asked',
      ...Array(3).fill('planned'),
    ]);
  });

  it('may end all the same (G1)', () => {
    const story = at.stages.onHold().also('client.ended');
    expect([story.phase, story.context.frozen]).toEqual(['parting', null]);
  });
});

describe('the client has died (A5)', () => {
  it.each(Object.keys(at.stages) as (keyof typeof at.stages)[])(
    'while %s: nothing is ever sent again',
    (stage) => {
      const story = at.stages[stage]().also('client.died');
      const posts = story.posts.length;
      expect([story.phase, story.view.contact]).toEqual(['ceased', 'deceased']);
      expect(story.open.filter((task) => task !== 'debrief')).toEqual(['condolence']);
      story.when('task.done', { task: 'condolence#1' });
      expect(story.later('7y').posts.length).toBe(posts);
      expect(story.open).toEqual(['destroy-review']);
      expect(story.also('records.destroyed').view).toMatchObject({
        status: 'done',
        phase: 'erased',
      });
    },
  );

  it('nobody who died while they were away is back', () => {
    const story = at.serving().also('client.unavailable', 'client.died');
    expect(story.objection('client.resumed')?.why).toContain('death is recorded');
  });

  it('a send that was already due is dropped, in the same step', () => {
    const story = at.following().later('2035-03-11T21:00').also(['return.requested', {}]);
    expect(story.message('return-received').state).toBe('deferred');
    story.also('client.died').later('1y');
    expect(story.message('return-received').state).toBe('cancelled');
    expect(story.posts.map(({ post }) => post.intent)).not.toContain('return-received');
  });

  it('a send already on its way that fails is not tried again', () => {
    const story = at.closing();
    story.post = 'nothing';
    story.also('letter.approved', 'client.died').answered('lost').later('30d');
    expect(story.sent('closing-letter')).toHaveLength(1);
    expect(story.message('closing-letter')).toMatchObject({
      state: 'suppressed',
      reason: 'deceased',
    });
    expect(story.open).not.toContain('tell-in-person');
  });

  it('a send already on its way that is refused asks nobody to find the client', () => {
    const story = at.closing();
    story.post = 'nothing';
    story.also('letter.approved', 'client.died').answered('refused');
    expect(story.open).toEqual(['condolence', 'debrief']);
  });

  it('stays so, whatever is said later', () => {
    const story = given(
      'client.died',
      ['client.optedOut', { from: 'all' }],
      ['risk.changed', { level: 'urgent' }],
    );
    expect([story.view.contact, story.open]).toEqual(['deceased', ['condolence', 'debrief']]);
    expect(story.objection('client.ended')?.code).toBe('impossible');
    expect(story.objection('return.requested')?.code).toBe('impossible');
  });
});
