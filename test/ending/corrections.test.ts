import { describe, expect, it } from '@jest/globals';
import type { By } from '../../workflows/chart/rules/index.ts';
import { given, givenWith, sayer, supervisor, type Story } from './given.ts';
import * as at from './journeys.ts';
import { noticeGiven } from './notice-given.ts';
import { stories } from './stories.ts';

const because = 'it was another person';
const worker: By = sayer('session.held');
const lead: By = { role: 'lead', ref: 'L-1' };

/** Somebody says that an entry is wrong. */
function wrong(story: Story, entry: string, by: By = supervisor, more: object = {}): Story {
  return story.when('entry.corrected', { entry, because, ...more }, by);
}

/** Two people say so. */
function wrongByTwo(story: Story, entry: string): Story {
  return wrong(wrong(story, entry, worker), entry, supervisor);
}

describe('what a death that was none called off (D19)', () => {
  const because = 'another client';

  it('comes as it was wanted, and nothing of a day gone by', () => {
    const asked = given('safety.held').also('client.ended');
    expect(asked.later('1h').sent('closing-talk-offer')).toEqual([]);
    asked.later('1d').also('client.died').later('2d');
    asked.also(['entry.corrected', { entry: 'client.died', because }]);
    asked.when('entry.corrected', { entry: 'client.died', because }, supervisor);
    expect([asked.phase, asked.sent('closing-talk-offer')]).toEqual(['parting', []]);
    expect(asked.also('safety.released').later('1d').sent('closing-talk-offer')).toHaveLength(1);
  });
});

describe('a death told by mistake (A5, D19)', () => {
  it.each(Object.keys(at.stages) as (keyof typeof at.stages)[])(
    'while %s: two people take it back, and it goes on where it was',
    (stage) => {
      const story = at.stages[stage]();
      const { phase, step, open } = story;
      const { session, touches, decision } = { ...story.view, decision: story.context.decision };
      story.also('client.died').later('1d');
      const posts = story.posts.length;
      wrong(story, 'client.died', worker);
      expect([story.phase, story.open]).toEqual([
        'ceased',
        expect.arrayContaining(['countersign-correction']),
      ]);
      wrong(story, 'client.died#1', supervisor);
      expect([story.phase, story.step, story.context.alive]).toEqual([phase, step, true]);
      expect(story.open).toEqual(expect.arrayContaining(open.filter((t) => t !== 'debrief')));
      expect(story.open).not.toContain('condolence');
      expect(story.context.decision).toEqual(decision);
      expect(story.view.session?.start).toBe(session?.start);
      expect(story.view.touches).toHaveLength(touches.length);
      expect(story.posts.length).toBe(posts);
      expect(story.view.contact).toBe('open');
    },
  );

  it('one person is not enough, nor the same one twice, nor the client', () => {
    const story = wrong(given('client.died'), 'client.died', supervisor);
    const again = { entry: 'client.died', because };
    expect(story.objection('entry.corrected', again, supervisor)?.code).toMatch(/^D19/);
    expect(story.objection('entry.corrected', again, { role: 'client', ref: 'K' })?.code).toBe(
      'D19.mayCorrect',
    );
    expect(wrong(story, 'client.died', lead).phase).toBe('serving');
  });

  it('a second who is not above the worker is told who else must say it, and the first stays that', () => {
    const story = wrong(given('client.died'), 'client.died', worker);
    const intake: By = { role: 'intake', ref: 'I-1' };
    const refused = story.objection('entry.corrected', { entry: 'client.died', because }, intake);
    expect([refused?.code, refused?.why]).toEqual([
      'D19.enoughSay',
      expect.stringContaining('worker W-7 said that it is wrong'),
    ]);
    expect(wrong(story, 'client.died', lead).phase).toBe('serving');
  });

  it('what waited comes later by as long as it was thought', () => {
    const story = at.serving({}, 1).later('1d').also('client.died').later('20d');
    wrongByTwo(story, 'client.died');
    expect([story.phase, story.view.session?.start]).toEqual(['serving', '2035-03-05T14:00']);
    expect(story.later('6d').phase).toBe('serving');
    const asked = at.following().also('client.died').later('2mo');
    wrongByTwo(asked, 'client.died').later('2w');
    expect(asked.sent('follow-up-touch')).toEqual([]);
  });

  it('who was away is away still', () => {
    const story = wrongByTwo(given('client.unavailable', 'client.died'), 'client.died');
    expect([story.phase, story.also('client.resumed').phase]).toEqual(['onHold', 'serving']);
  });

  it('nothing is kept of it but the log, which has both', () => {
    const story = wrongByTwo(given('client.died'), 'client.died');
    const told = story.log.filter((entry) => entry.kind === 'event');
    expect(told).toMatchObject([
      { what: 'client.died', entry: 'client.died#1' },
      { what: 'entry.corrected', entry: 'client.died#1', by: 'worker' },
      { what: 'entry.corrected', entry: 'client.died#1', by: 'supervisor' },
    ]);
    expect(story.context.entries).toEqual([]);
    expect(story.also('client.died').phase).toBe('ceased');
  });

  it('that of the worker is as well', () => {
    const story = given().when('worker.died', {}, lead);
    wrong(wrong(story, 'worker.died', lead), 'worker.died', supervisor);
    expect([story.context.custody.away, story.open]).toEqual([null, []]);
  });
});

describe('a decision told by mistake', () => {
  it.each([
    ['ending.opened', () => at.preparing(), 'serving'],
    ['ending.opened', () => at.weaning(), 'serving'],
    ['ending.opened', () => at.concluding(), 'serving'],
    ['taper.waived', () => at.concluding(), 'preparing'],
    ['client.wantedSooner', () => at.weaning().also('client.wantedSooner'), 'consolidating'],
    ['client.ended', () => at.parting(), 'serving'],
    ['client.ended', () => at.weaning().also('client.ended').later('8d'), 'consolidating'],
    ['ending.proposed', () => noticeGiven(), 'serving'],
    ['silence.decided', () => stories['closed in silence'](), 'reachingOut'],
  ] as const)('%s: the work goes on where it was', (entry, tell, phase) => {
    const story = tell();
    const before = story.posts.length;
    wrong(story, entry);
    const said = story.posts.slice(before).map((p) => p.post.intent);
    // Who had heard that a meeting was called off, or moved, hears that it is not.
    expect([story.phase, said.filter((one) => !/^session-(invite|change)$/.test(one))]).toEqual([
      phase,
      [],
    ]);
    expect(story.context.since.ended).toBeNull();
    if (entry === 'ending.opened') expect(story.context.decision).toBeNull();
    expect(story.later('3d').phase).toBe(phase);
  });

  it('once it is closed, two people say so, and the client hears it from a person', () => {
    const story = at.following();
    wrong(story, 'ending.closed', supervisor);
    expect([story.phase, story.open]).toEqual([
      'following',
      expect.arrayContaining(['countersign-correction']),
    ]);
    wrong(story, 'ending.closed', lead);
    expect([story.phase, story.step, story.context.closedAt]).toEqual([
      'preparing',
      'taperProposed',
      null,
    ]);
    expect([story.view.touches, story.context.letter]).toEqual([[], 'none']);
    expect(story.open).toContain('tell-withdrawal');
  });

  it('a client who never left is where they were, with the decision of before', () => {
    const story = at
      .preparing()
      .also('client.ended')
      .later('8d')
      .when(...at.handed, lead);
    story.also('summary.signed');
    expect(story.phase).toBe('following');
    wrongByTwo(story, 'client.ended');
    expect([story.phase, story.context.decision?.reason, story.view.session !== null]).toEqual([
      'preparing',
      'planned.goals_reached',
      true,
    ]);
  });

  it('an end of the follow-up goes back to it', () => {
    const story = at.following().also('client.ended').later('10d');
    expect(story.phase).toBe('settled');
    wrongByTwo(story, 'client.ended');
    expect([story.phase, story.view.touches.length]).toEqual(['following', 4]);
  });
});

describe('an erasure decided by mistake (C34)', () => {
  const erased = (decision: string) =>
    at
      .following()
      .also('erasure.requested')
      .when('erasure.decided', { decision, because: 'the law' }, { role: 'records', ref: 'R' });

  it.each(['erase', 'restrict'])(
    '%s is open again, and what was dropped comes back',
    (decision) => {
      const story = erased(decision);
      expect(story.view.touches).toEqual([]);
      wrongByTwo2(story);
      expect([story.open, story.view.touches.length, story.context.records.erasure]).toEqual([
        expect.arrayContaining(['erasure-decision']),
        4,
        { at: expect.any(Number), decision: 'open', because: null },
      ]);
    },
  );

  function wrongByTwo2(story: Story): void {
    wrong(story, 'erasure.decided', { role: 'records', ref: 'R' });
    wrong(story, 'erasure.decided', lead);
  }
});

describe('an opt-out of somebody else', () => {
  it('is taken back by whoever told it, for the client never opted out (G16)', () => {
    const story = given(['client.optedOut', {}]);
    wrong(story, 'client.optedOut', supervisor);
    expect([story.context.optedOut, story.view.contact]).toEqual(['none', 'open']);
  });
});

describe('a session recorded wrongly (A35)', () => {
  it('is recorded anew: held and not missed', () => {
    const story = given().untilSession().also('session.missed');
    expect([story.context.counts.missed, story.open]).toEqual([1, ['gentle-contact']]);
    wrong(story, 'session.missed', worker, { instead: 'held' });
    expect(story.context.counts).toMatchObject({ held: 1, missed: 0 });
    expect([story.open, story.view.session?.start]).toEqual([[], '2035-02-12T14:00']);
  });

  it('missed and not held: the silence counts from before', () => {
    const story = given().hold(2);
    const { lastContact } = story.context;
    wrong(story, 'session.held', worker, { instead: 'missed' });
    expect(story.context.counts).toMatchObject({ held: 1, missed: 1 });
    expect(story.context.lastContact).toBeLessThan(lastContact);
    expect(story.open).toContain('gentle-contact');
  });

  it('a wrong cancellation: it comes as it was planned, and the next one waits', () => {
    const story = given().hold().also('session.cancelled');
    expect(story.view.session?.start).toBe('2035-02-19T14:00');
    wrong(story, 'session.cancelled', worker);
    expect(story.view.session?.start).toBe('2035-02-12T14:00');
    expect(story.hold().view.session?.start).toBe('2035-02-19T14:00');
  });

  it('an earlier one is counted otherwise, and cannot come again', () => {
    const story = given().untilSession().also('session.missed').hold();
    expect(
      story.objection('entry.corrected', { entry: 'session.missed', because }, worker)?.code,
    ).toBe('A35.sessionReopens');
    wrong(story, 'session.missed', worker, { instead: 'excused' });
    expect(story.context.counts).toMatchObject({ held: 1, missed: 0, excused: 1 });
  });

  it('while weaning the plan stands as if it had been recorded so at once', () => {
    const story = at
      .weaning()
      .also(['strategy.practised', { factor: 'habit_return', where: 'session' }]);
    story.hold(2);
    const step = story.view.taper?.step;
    story.untilSession().also('session.missed');
    wrong(story, 'session.missed', worker, { instead: 'held' });
    const rightly = at
      .weaning()
      .also(['strategy.practised', { factor: 'habit_return', where: 'session' }]);
    rightly.hold(3);
    expect([story.view.taper?.step, story.view.session?.start]).toEqual([
      (step ?? 0) + 1,
      rightly.view.session?.start,
    ]);
    wrong(story.hold(), 'session.held', worker, { instead: 'missed' });
    expect(story.view.taper?.step).toBe((step ?? 0) + 1);
  });

  it('a last session that is said to be over is offered again', () => {
    const story = at.concluding().also(['finalSession.scheduled', { start: '2035-02-20T11:00' }]);
    story.untilSession().also('session.held');
    expect(story.phase).toBe('closing');
    wrong(story, 'session.held', worker, { instead: 'cancelled' });
    expect([story.phase, story.context.finalSession.state]).toEqual(['concluding', 'offered']);
  });

  it('is the word of whoever told it, or of somebody above', () => {
    const story = given().hold();
    const refused = story.objection(
      'entry.corrected',
      { entry: 'session.held', because, instead: 'missed' },
      { role: 'worker', ref: 'W-9' },
    );
    expect(refused?.code).toBe('D19.mayCorrect');
  });
});

describe('what cannot be corrected by its id', () => {
  it('is named with what can be', () => {
    const story = givenWith({}).hold();
    const refused = story.objection(
      'entry.corrected',
      { entry: 'goal.named', because },
      supervisor,
    );
    expect(refused?.why).toContain('session.held#1');
  });
});
