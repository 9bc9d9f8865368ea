import { describe, expect, it } from '@jest/globals';
import type { Policy } from '../../workflows/policy/index.ts';
import { given, givenWith, type Setting, type Story, supervisor } from './given.ts';
import * as at from './journeys.ts';

/** Two sessions are held, and then nobody comes: after the next two, silence is noticed. */
function silent(setting: Setting = {}): Story {
  const story = givenWith(setting).hold(2);
  story.untilSession().when('session.missed').untilSession().when('session.missed');
  return story.later('1wd');
}

/** The last attempt was made, and people decide. */
function deciding(): Story {
  return silent().later('31d');
}

const outcome = (story: Story) => {
  const { decision, finalSession, track } = story.context;
  return [decision?.reason, decision?.outcome, finalSession.because, track];
};

describe('silence (A4)', () => {
  it('is twice the usual gap and never less than two weeks, and comes after the worker’s own contact', () => {
    const story = silent();
    expect([story.phase, story.step, story.view.session]).toEqual(['reachingOut', 'noticed', null]);
    expect(story.log.filter((e) => e.kind === 'phase').at(-1)?.at).toBe(
      story.context.silence?.since,
    );
    expect(story.timeOf(story.context.silence?.since ?? 0)).toBe('2035-02-27T17:00');
  });

  it('begins later where people meet seldom (B12)', () => {
    const story = givenWith({ row: { cadenceDays: 28 } }).hold();
    story.untilSession().when('session.missed').later('26d');
    expect(story.phase).toBe('serving');
    story.untilSession().when('session.missed').later('2wd');
    expect(story.phase).toBe('reachingOut');
  });

  it('begins never while nobody has recorded what was held; a supervisor looks two months after the last service', () => {
    const story = given().hold(2).later('61d');
    expect([story.phase, story.sent('reach-out-1').length]).toEqual(['serving', 0]);
    expect(story.open).toEqual(expect.arrayContaining(['record-session', 'silent-review']));
    const none: string[] = [];
    expect(story.also('session.held').open.filter((type) => type === 'silent-review')).toEqual(
      none,
    );
  });

  it('begins never while a meeting that was agreed lies ahead (D22)', () => {
    const story = given()
      .hold()
      .also(['session.moved', { start: '2035-04-02T14:30' }]);
    expect(story.later('2035-04-01T12:00').phase).toBe('serving');
    story.untilSession().when('session.missed');
    expect(story.later('2wd').phase).toBe('reachingOut');
  });

  it('begins not with a session that nobody recorded', () => {
    expect(given().hold().later('90d').phase).toBe('serving');
  });

  it('is not counted where the client said something meanwhile', () => {
    const story = given().hold(2);
    story.untilSession().when('session.missed').later('2d');
    story.when('checkIn.optedIn', {}, { role: 'client', ref: 'somebody' });
    story.untilSession().when('session.missed').later('2wd');
    expect(story.phase).toBe('serving');
  });

  it('selects no reason, and ends nothing by itself (B24, G9)', () => {
    const story = silent().later('1y');
    expect([story.phase, story.step, story.context.decision]).toEqual([
      'reachingOut',
      'deciding',
      null,
    ]);
  });

  it('somebody looks after them at once where there was concern', () => {
    const story = given(['risk.changed', { level: 'concern' }]).hold(2);
    story.untilSession().when('session.missed').untilSession().when('session.missed');
    expect(story.later('2wd').open).toContain('safety-check');
  });
});

describe('a missed session (D22, timer missed.followUp)', () => {
  it('the worker gets in touch, and that is enough', () => {
    const story = given().hold().untilSession().when('session.missed').later('1h');
    expect(story.timeOf(story.task('gentle-contact').due)).toBe('2035-02-13T17:00');
    story.when('attempt.made', {
      task: story.task('gentle-contact').id,
      channel: 'phone',
      result: 'reached',
    });
    expect(story.later('5d').sent('missed-you')).toEqual([]);
    expect(story.open).not.toContain('gentle-contact');
  });

  it('where nobody did, a kind word is written', () => {
    const story = given().hold().untilSession().when('session.missed').later('2d');
    expect(story.sent('missed-you')).toHaveLength(1);
  });
});

describe('reaching out (A4, A8)', () => {
  it('a call, two messages, an offer, and then people decide', () => {
    const story = silent().later('2d');
    expect([story.step, story.task('outreach-call').who]).toEqual(['attempt1', 'worker']);
    story.when('attempt.made', {
      task: story.task('outreach-call').id,
      channel: 'phone',
      result: 'no_answer',
    });
    expect(story.open).not.toContain('outreach-call');
    story.later('8d');
    expect(story.step).toBe('attempt2');
    story.later('7d');
    expect(story.step).toBe('attempt3');
    story.later('7d');
    expect([story.step, story.later('9d').step]).toEqual(['attempt4', 'deciding']);
    const days = (['reach-out-1', 'reach-out-2', 'closing-offer'] as const).map((one) =>
      story.sent(one).map((time) => time.slice(0, 10)),
    );
    expect(days).toEqual([['2035-03-06'], ['2035-03-13'], ['2035-03-20']]);
    expect(story.context.tasks.find((t) => t.type === 'outreach-call')?.attempts).toEqual([
      'no_answer (phone)',
    ]);
    expect(story.task('decide-silent-case').who).toBe('supervisor');
    expect(story.later('6d').task('decide-silent-case').who).toBe('lead');
  });

  it('the second message comes from the agency', () => {
    const story = deciding();
    const senders = story.posts
      .filter(({ post }) => post.intent.startsWith('reach-out'))
      .map(({ post }) => post.sender);
    expect(senders).toEqual(['Ana', 'Riverside Counselling']);
  });

  it('whoever cannot be written to is called', () => {
    const story = silent({ row: { preferredChannel: 'phone' } });
    story.later('8d');
    expect([story.step, story.open]).toEqual([
      'attempt2',
      expect.arrayContaining(['outreach-call']),
    ]);
    expect(story.later('24d').open).toContain('closing-offer-call');
    expect(story.posts.map(({ post }) => post.intent)).not.toContain('reach-out-1');
  });

  it('whoever wants nothing at all is left in peace (G16)', () => {
    const story = given(['client.optedOut', { from: 'all' }]).hold(2);
    story.untilSession().when('session.missed').untilSession().when('session.missed');
    story.later('40d');
    expect(story.step).toBe('deciding');
    expect(story.context.tasks.some((t) => t.type === 'outreach-call')).toBe(false);
  });

  it('a ladder of one rung is the offer alone', () => {
    const policy = (p: Policy) => ({ ...p, silence: { ...p.silence, ladder: ['5d'] } });
    const story = silent({ policy }).later('6d');
    expect([story.step, story.sent('closing-offer').length]).toEqual(['attempt4', 1]);
  });

  it.each([
    ['told', 'contact.restored', {}],
    ['reached by phone', 'attempt.made', { channel: 'phone', result: 'reached' }],
    ['answering', 'reply.received', { kind: 'other' }],
    ['saying anything else', 'checkIn.optedIn', {}],
  ] as const)('contact is restored: %s, and the work goes on where it was', (_, type, words) => {
    const by = type === 'checkIn.optedIn' ? ({ role: 'client', ref: 'C' } as const) : undefined;
    const story = silent().later('9d').when(type, words, by);
    expect([story.phase, story.context.silence]).toEqual(['serving', null]);
    expect(story.view.session).not.toBeNull();
  });

  it('comes back to the very step of a preparation, and of a weaning', () => {
    for (const begin of [
      () => at.preparing({}, 3),
      () => at.weaning({}, { steps: ['2x2w', '2x4w'] }),
    ]) {
      const story = begin();
      const { phase, step } = story;
      story.untilSession().when('session.missed').untilSession().when('session.missed');
      if (story.later('2wd').phase !== 'reachingOut') story.later('14d');
      expect(story.phase).toBe('reachingOut');
      story.also('contact.restored');
      expect([story.phase, story.step]).toEqual([phase, step]);
    }
  });

  it('a wrong number is found out about', () => {
    const story = silent().later('2d');
    story.when('attempt.made', { channel: 'phone', result: 'wrong_number' });
    expect(story.open).toContain('fix-contact-details');
  });

  it('cases without a service for long are looked at (timer silence.hard)', () => {
    const story = silent().later('60d');
    expect(story.open).toContain('silent-review');
    expect(story.later('25d').open).toContain('silent-summary');
  });
});

describe('the answer to the offer (A8, D14)', () => {
  const offered = () => silent().later('22d');

  it('waits until the offer was made', () => {
    expect(silent().objection('closingOffer.answered', { choice: 'talk' })?.code).toBe(
      'A8.offeredToClose',
    );
  });

  it('a talk: the work goes on', () => {
    expect(offered().also(['closingOffer.answered', { choice: 'talk' }]).phase).toBe('serving');
  });

  it('a pause: clocks stand still, and later the work goes on', () => {
    const story = offered().also(['closingOffer.answered', { choice: 'pause' }]);
    expect([story.phase, story.context.frozen?.why]).toEqual(['onHold', 'unavailable']);
    expect(story.later('3w').also('client.resumed').phase).toBe('serving');
  });

  it('not now: closed kindly, and for some days that can be withdrawn (D32)', () => {
    const story = offered().also(['closingOffer.answered', { choice: 'not_now' }]);
    expect([story.phase, story.context.decision?.reason]).toEqual(['parting', 'client.not_now']);
    expect(story.sent('closing-talk-offer')).toEqual([]);
    const back = offered().also(['closingOffer.answered', { choice: 'close' }]);
    expect(back.later('3d').also('decision.withdrawn').phase).toBe('serving');
    expect(story.later('8d').phase).toBe('closing');
    expect(story.context.finalSession.state).toBe('declined');
  });

  it('"end" by mail ends the work, and no letters with it; a person is asked where none was offered', () => {
    const end = ['reply.received', { kind: 'end', words: 'End', unread: true }] as const;
    const story = offered().also(end);
    expect([story.phase, story.context.decision?.reason]).toEqual(['parting', 'client.not_now']);
    expect([story.view.contact, story.context.optedOut]).toEqual([
      offered().view.contact,
      offered().context.optedOut,
    ]);
    expect(story.later('3d').also('decision.withdrawn').phase).toBe('serving');
    for (const unasked of [given().also(end), silent().also(end)])
      expect([unasked.phase, unasked.view.contact, unasked.open]).toEqual([
        'serving',
        'safetyHold',
        expect.arrayContaining(['read-reply']),
      ]);
    const other = ['reply.received', { ...end[1], from: 'other@person.example' }] as const;
    expect(offered().also(other).phase).not.toBe('parting');
  });
});

describe('the decision about a silent case (B24, G9)', () => {
  it('comes after everything was tried, and from a supervisor', () => {
    const early = silent().later('20d');
    const close = { decision: 'close' };
    expect(early.objection('silence.decided', close, supervisor)?.code).toBe('G9.allWasTried');
    expect(deciding().objection('silence.decided', close)?.code).toBe('G9.decidedAbove');
    const story = deciding().when('silence.decided', close, supervisor);
    expect(story.phase).toBe('closing');
    expect(outcome(story)).toEqual([
      'client.dropped_out',
      'not_assessable',
      'noContact',
      'open_door',
    ]);
  });

  it('is the only way to that reason', () => {
    const reason = { reason: 'client.dropped_out', initiator: 'client' };
    expect(given().objection('ending.opened', reason)).not.toBeNull();
  });

  it('may be to go on trying: the ladder begins anew', () => {
    const story = deciding().also(['silence.decided', { decision: 'keepTrying' }]);
    expect([story.step, story.later('8d').step]).toEqual(['noticed', 'attempt2']);
    expect(story.later('40d').open).toContain('decide-silent-case');
  });

  it('may be to wait: clocks stand still, and afterwards it is decided again', () => {
    const story = deciding().also(['silence.decided', { decision: 'hold' }]);
    expect(story.phase).toBe('onHold');
    story.later('3w').also('forceMajeure.ended');
    expect([story.phase, story.open]).toEqual([
      'reachingOut',
      expect.arrayContaining(['decide-silent-case']),
    ]);
  });
});

describe('the client’s own word (G1)', () => {
  it('ends it while they are reached out to; withdrawn, the work goes on', () => {
    const story = silent().later('9d').also('client.ended');
    expect(story.phase).toBe('parting');
    expect(story.later('3d').also('decision.withdrawn').phase).toBe('serving');
  });

  it('a note for whoever takes over that nobody could show to the client is not passed on, and holds up no closing (C33)', () => {
    const story = silent().also('handover.drafted').later('31d');
    story.when('silence.decided', { decision: 'close' }, supervisor);
    expect(story.context.handover).toBe('none');
    expect([story.task('handover-consent').state, story.phase]).toEqual(['moot', 'closing']);
    const asked = at.concluding().also('handover.drafted', 'finalSession.declined');
    expect(asked.phase).toBe('concluding');
    asked.also(['task.skipped', { task: 'handover-consent#1', because: 'she is not reached' }]);
    expect([asked.context.handover, asked.phase]).toEqual(['none', 'closing']);
  });

  it('death silences the ladder', () => {
    const story = silent().later('3d').also('client.died').later('60d');
    expect(story.phase).toBe('ceased');
    expect(story.sent('reach-out-1')).toEqual([]);
  });
});

describe('frozen clocks (G14, D23)', () => {
  it('stop the ladder; it goes on where it was, later by as long', () => {
    const story = silent().later('3d');
    const before = story.deadline('reachOutDue').slice(0, 10);
    story.also(['forceMajeure.notified', { whose: 'client' }]);
    expect([story.phase, story.deadline('reachOutDue')]).toEqual(['onHold', 'none']);
    story.later('21d').also('forceMajeure.ended');
    expect([before, story.phase, story.step, story.deadline('reachOutDue').slice(0, 10)]).toEqual([
      '2035-03-06',
      'reachingOut',
      'attempt1',
      '2035-03-27',
    ]);
  });

  it('hold up silence as well', () => {
    const story = given()
      .hold(2)
      .also(['forceMajeure.notified', { whose: 'worker' }]);
    expect(story.later('60d').phase).toBe('onHold');
    expect(story.also('forceMajeure.ended').later('5d').phase).toBe('serving');
  });
});
