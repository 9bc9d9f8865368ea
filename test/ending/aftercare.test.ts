import { describe, expect, it } from '@jest/globals';
import { supervisor, usualPolicy, type Story } from './given.ts';
import * as at from './journeys.ts';

/** Whatever is asked gets no answer: what happens by itself. */
function untilSettled(story: Story): Story {
  for (let month = 0; month < 30 && story.phase === 'following'; month++) {
    story.later('1mo');
    if (story.open.includes('follow-up-call')) story.when('touch.answered', { outcome: 'well' });
  }
  return story;
}

describe('follow-up (C14, A36), closed on Monday 12 February 2035', () => {
  const tracks: Record<string, string[]> = {
    light: ['2035-05-12'],
    standard: ['2035-03-12', '2035-05-12', '2035-08-12', '2036-02-12'],
    supportive: ['2035-02-26', '2035-03-12', '2035-05-12', '2035-08-12'],
    openDoor: ['2035-03-12', '2035-08-12'],
    caring: [
      '2035-03-12',
      '2035-04-12',
      '2035-05-12',
      '2035-06-12',
      '2035-08-12',
      '2035-10-12',
      '2035-12-12',
      '2036-02-12',
    ],
    crisisAftercare: [
      '2035-02-15',
      '2035-02-19',
      '2035-03-14',
      '2035-05-12',
      '2035-08-12',
      '2036-02-12',
    ],
    recovery: [
      '2035-05-12',
      '2035-08-12',
      '2035-11-12',
      '2036-02-12',
      '2036-05-12',
      '2036-08-12',
      '2036-11-12',
      '2037-02-12',
    ],
    firm: ['2035-03-12', '2036-02-12'],
    none: [],
  };

  it.each(Object.keys(usualPolicy.followUp.tracks))(
    'by the track %s: calendar months from closing',
    (track) => {
      const story = at.following({}, track);
      expect(story.context.touches.map((t) => t.date)).toEqual(tracks[track]);
      const byMail = story.context.touches.filter((t) => t.by === 'message').map((t) => t.date);
      untilSettled(story);
      expect(story.phase).toBe('settled');
      expect(story.sent('follow-up-touch').map((one) => one.slice(0, 10))).toEqual(byMail);
    },
  );

  it('offers boosters where the track has them, and asks nothing where it asks nothing (A37)', () => {
    const boosters = at.following({}, 'standard').context.touches.map((t) => t.booster);
    expect(boosters).toEqual([false, true, false, true]);
    expect(at.following({}, 'openDoor').context.touches.every((t) => t.asksNothing)).toBe(true);
  });

  it('a person calls where the track says so', () => {
    const story = at.following({}, 'supportive').later('15d');
    expect([story.open, story.sent('follow-up-touch')]).toEqual([['follow-up-call'], []]);
    expect(story.also(['touch.answered', { outcome: 'well' }]).open).toEqual([]);
  });

  it('a person calls who cannot be written to', () => {
    const story = at.following({ row: { preferredChannel: 'phone' } }, 'light');
    story.also(['task.done', { task: 'tell-in-person#1' }]).later('2035-05-15T12:00');
    expect([story.phase, story.open, story.posts]).toEqual(['following', ['follow-up-call'], []]);
  });

  it('asks once, and chases nobody (A37)', () => {
    const story = at.following({}, 'light').later('4mo');
    expect(story.sent('follow-up-touch')).toHaveLength(1);
    expect(story.context.touches[0]).toMatchObject({ state: 'unanswered', outcome: 'no_reply' });
    expect(story.phase).toBe('settled');
  });

  it.each([
    ['well', [], 'following'],
    ['wants_contact', ['call-back'], 'following'],
    ['concern', ['safety-check'], 'following'],
    ['declined', [], 'settled'],
  ] as const)('the answer "%s" is taken at its word', (outcome, open, phase) => {
    const story = at.following().later('2035-03-13T12:00').also(['touch.answered', { outcome }]);
    expect(story.context.touches[0]).toMatchObject({ state: 'answered', outcome });
    expect([story.open, story.phase]).toEqual([open, phase]);
  });

  it('a late answer counts', () => {
    const story = at
      .following({}, 'light')
      .later('4mo')
      .also(['touch.answered', { outcome: 'wants_contact' }]);
    expect([story.phase, story.open]).toEqual(['settled', ['call-back']]);
    expect(story.later('3d').task('call-back').who).toBe('supervisor');
  });

  it('leaves in the morning, outside quiet hours, and gives way to a holiday', () => {
    const christmas = (policy: typeof usualPolicy) => ({
      ...policy,
      followUp: { ...policy.followUp, tracks: { ...policy.followUp.tracks, light: ['316d'] } },
    });
    const story = at.following({ policy: christmas }, 'light');
    expect(story.context.touches[0]?.date).toBe('2035-12-25');
    story.later('2035-12-28T12:00');
    expect(story.sent('follow-up-touch')[0]).toMatch(/^2035-12-27T(09|1[01]):/);
  });

  it('asks once when holidays bring two touches to one morning', () => {
    const christmas = (policy: typeof usualPolicy) => ({
      ...policy,
      followUp: {
        ...policy.followUp,
        tracks: { ...policy.followUp.tracks, light: ['316d', '317d'] },
      },
    });
    const story = at.following({ policy: christmas }, 'light').later('2036-02-01T12:00');
    expect(story.sent('follow-up-touch')).toHaveLength(1);
    expect(story.phase).toBe('settled');
  });

  it('comes as long after the closing as the letter said, however long the papers took (C14)', () => {
    const story = at.closing({}, 'light').also(['original.held', { item: 'a photograph' }]);
    story.when('letter.approved', { strength: 'You called your sister yourself.' }).later('1d');
    const letter = story.posts.find(({ post }) => post.intent === 'closing-letter')?.post;
    expect(letter?.facts).toMatchObject({ followUps: ['3mo'] });
    story.also('summary.signed').later('20d');
    story.also(['documents.delivered', { proof: 'inPerson' }]);
    expect([story.clock.slice(0, 10), story.context.touches.map(({ date }) => date)]).toEqual([
      '2035-03-05',
      ['2035-06-05'],
    ]);
  });

  it('keeps free the days that hurt', () => {
    const story = at
      .following()
      .also(['sensitiveDate.named', { date: '03-12' }])
      .later('6w');
    expect(story.sent('follow-up-touch')[0]).toMatch(/^2035-03-15T/);
  });

  it.each(['followUp', 'all'] as const)(
    'nobody is contacted after an opt-out from %s, nor by a person (G16)',
    (from) => {
      for (const track of ['standard', 'crisisAftercare']) {
        const story = at.following({}, track).also(['client.optedOut', { from }]);
        expect(untilSettled(story).phase).toBe('settled');
        expect(story.sent('follow-up-touch')).toEqual([]);
        expect(story.context.tasks.some((t) => t.type === 'follow-up-call')).toBe(false);
      }
    },
  );

  it('nobody is contacted without consent, and nobody who declined it beforehand', () => {
    expect(at.following({ row: { consentFollowUp: false } }).phase).toBe('settled');
    const declined = at
      .serving()
      .also('followUp.declined')
      .hold()
      .also(at.opened, ...at.prepared)
      .hold();
    declined.also(
      'ending.confirmed',
      'taper.waived',
      'finalSession.declined',
      'letter.handed',
      'summary.signed',
    );
    expect(declined.phase).toBe('settled');
  });
});

describe('an opt-out (G16)', () => {
  it('is not weakened by another, narrower one', () => {
    const story = at
      .serving()
      .also(['client.optedOut', { from: 'all' }], ['client.optedOut', { from: 'followUp' }]);
    expect([story.context.optedOut, story.view.contact]).toEqual(['all', 'optedOut']);
  });

  it('is taken back by the client alone', () => {
    const story = at.serving().also(['client.optedOut', { from: 'all' }]);
    const worker = { role: 'worker', ref: 'W-7' } as const;
    expect(story.objection('client.optedIn', {}, worker)?.code).toBe('C3.clientSays');
    expect(story.also('client.optedIn').view.contact).toBe('open');
  });
});

describe('coming back (G15, A25)', () => {
  it.each(['following', 'settled'] as const)(
    'is asked for while %s, answered, and triaged',
    (stage) => {
      const story = at.stages[stage]().also('return.requested');
      expect([story.phase, story.open]).toEqual([
        'returning',
        ['return-triage', 'worker-conflict-check'],
      ]);
      story.when('conflict.checked', { found: false }, supervisor);
      expect(story.sent('return-received')).toHaveLength(1);
      expect(story.later('4d').task('return-triage').who).toBe('lead');
      expect(story.also('return.advised').phase).toBe(stage);
      expect(story.open).toEqual([]);
    },
  );

  it('begins the work again, and judges nothing of what was', () => {
    const story = at.following().later('5mo').also('return.requested', 'return.agreed');
    expect([story.phase, story.step, story.open]).toEqual([
      'serving',
      'steady',
      ['worker-conflict-check'],
    ]);
    expect(story.context).toMatchObject({
      decision: null,
      letter: 'none',
      summary: 'none',
      touches: [],
    });
    expect(story.context.riskFactors).toHaveLength(1);
    expect(story.context.counts.returns).toBe(1);
    expect(story.view.session?.start).toBe('2035-07-16T14:00');
  });

  it('reckons its own ending anew (C5)', () => {
    const story = at.parting({ row: { plannedEnd: '2035-06-04' } }).later('8d');
    story.also(at.handed, 'summary.signed', 'followUp.declined').later('1y');
    story.also('return.requested', 'return.agreed');
    expect(story.step).toBe('steady');
    expect(story.deadline('planEarlyStart').slice(0, 10)).toBe('2036-02-27');
    expect(story.deadline('planEarlyMid').slice(0, 10)).toBe('2036-08-13');
  });

  it('can be ended like any other', () => {
    const story = at.returning().also('return.agreed', at.opened, ...at.prepared);
    story
      .later('7d')
      .also(
        'session.held',
        'ending.confirmed',
        'taper.waived',
        'finalSession.declined',
        'letter.handed',
        'summary.signed',
      );
    expect(story.phase).toBe('following');
  });
});

describe('a programme with contacts of its own after closing', () => {
  const of = (programme: string) => ({ row: { programme } });

  it.each([
    ['addiction', 'recovery'],
    ['advisory', 'firm'],
    ['crisis_aftercare', 'crisisAftercare'],
    ['counselling', 'standard'],
  ])('%s has %s, where the reason names none', (programme, track) => {
    expect(at.following(of(programme)).context.track).toBe(track);
  });

  it.each([
    ['crisis_aftercare', 'crisisAftercare'],
    ['addiction', 'light'],
  ])(
    'where the client ends it, %s has %s: the first days after a crisis are the same',
    (programme, track) => {
      expect(at.parting(of(programme)).later('8d').context.track).toBe(track);
    },
  );
});

describe('records (G17)', () => {
  it('are kept for as long as the policy says, then looked at, then destroyed', () => {
    const story = at.settled().later('2042-02-12T13:00');
    expect(story.objection('records.destroyed')?.why).toContain('2042-02-12');
    expect(story.open).toEqual([]);
    expect(story.later('1d').open).toEqual(['destroy-review']);
    expect(story.also('records.destroyed').view).toMatchObject({
      status: 'done',
      phase: 'erased',
      owed: [],
    });
  });
});
