import { describe, expect, it } from '@jest/globals';
import type { Said } from '../../workflows/ending/events/index.ts';
import { type Fact, given, type Story } from './given.ts';
import * as at from './journeys.ts';

const practised = ['strategy.practised', { factor: 'habit_return', where: 'real_life' }] as const;

/** Gaps in days between the sessions that are held from here to the last one. */
function gaps(story: Story): number[] {
  const days: number[] = [];
  while (story.phase === 'consolidating') {
    const last = story.context.sessions.findLast((s) => s.state === 'held');
    const next = story.context.sessions.findLast((s) => s.state === 'planned');
    if (!last || !next) throw new Error('the series is broken');
    days.push(
      (Date.parse(next.slot.slice(0, 10)) - Date.parse(last.slot.slice(0, 10))) / 86_400_000,
    );
    story.untilSession();
    if (story.phase === 'consolidating') story.when('session.held');
  }
  return days;
}

describe('weaning (A35)', () => {
  it.each([
    ['brief', [14, 28]],
    ['standard', [14, 14, 28, 28]],
    ['extended', [14, 14, 14, 14, 28, 28, 28, 56, 56]],
    ['casework', [14, 14, 28, 28, 56]],
  ])('by the preset %s thins sessions out, to a last one', (preset, days) => {
    const story = at.weaning({}, { preset }).also(practised);
    expect(gaps(story)).toEqual(days);
    expect([story.phase, story.step]).toEqual([
      'concluding',
      'finalSession scheduled, handover none',
    ]);
    expect(story.context.finalSession.state).toBe('scheduled');
    expect(story.also('session.held').phase).toBe('closing');
  });

  it('follows steps that were agreed as they are', () => {
    expect(gaps(at.weaning({}, { steps: ['1x3w', '1x5w'] }).also(practised))).toEqual([21, 35]);
  });

  it('is scaled to another cadence', () => {
    const story = at.weaning({ row: { cadenceDays: 14 } }, { preset: 'brief' }).also(practised);
    expect(gaps(story)).toEqual([28, 56]);
  });

  it('proposes the preset of the policy for this course of work', () => {
    expect(at.weaning({}, {}).view.taper?.preset).toBe('brief');
    expect(at.weaning({ row: { sessionsSoFar: 45 } }, {}).view.taper?.preset).toBe('extended');
  });

  it('invites to the last session a week before it (A13)', () => {
    const story = at.weaning({}, { preset: 'brief' }).also(practised);
    gaps(story);
    expect(story.view.session).toMatchObject({ start: '2035-03-27T14:00', final: true });
    expect(story.sent('final-session-invite')).toEqual(['2035-03-20T14:00']);
  });
});

describe('a step of the taper advances only (G8)', () => {
  it('if a strategy was practised: else the gap is repeated, and the task says so (A34)', () => {
    const story = at.weaning().hold();
    expect(story.view.taper).toMatchObject({ step: 1, repeated: ['G8 practised'] });
    expect(story.open).toContain('risk-and-practice');
    story.also(practised);
    expect(story.open).toEqual([]);
    expect(story.hold().view.taper).toMatchObject({ step: 2, repeated: [] });
  });

  it('unless the client waives the practice (A34)', () => {
    expect(at.weaning().also('practice.waived').hold().view.taper?.step).toBe(2);
  });

  it('if no setback was told: the plan goes one step back, and grows longer', () => {
    const story = at.weaning().also(practised).hold(2);
    expect(story.view.taper?.step).toBe(3);
    story.also('setback.reported');
    expect(story.view.taper?.step).toBe(2);
    expect(story.hold().view.taper).toMatchObject({ step: 2, repeated: ['G8 noSetback'] });
    expect(story.hold().view.taper?.step).toBe(3);
  });

  it('G8: nor on a setback that was told while the ending was prepared; the next session lets them grow', () => {
    const begun = (...said: Fact[]) =>
      at
        .readyToEnd()
        .also(...said, 'ending.confirmed', practised)
        .also(['taper.proposed', { preset: 'standard' }], 'taper.agreed');
    const story = begun('setback.reported').hold();
    expect(story.context.taper).toMatchObject({ position: 0, repeated: ['G8 noSetback'] });
    expect(story.hold().context.taper?.position).toBe(1);
    expect(begun().hold().context.taper?.position).toBe(1);
  });

  it('a setback told in the session itself leaves that session to be recorded', () => {
    const story = at.weaning().also(practised).hold(2).untilSession().when('setback.reported');
    expect(story.objection('session.held')).toBeNull();
    expect(story.also('session.held').view.taper).toMatchObject({
      step: 2,
      repeated: ['G8 noSetback'],
    });
  });

  it('if no rupture is open: it holds, and goes on once that is mended (B11)', () => {
    const story = at.weaning().also(practised, 'rupture.named');
    expect([story.step, story.view.taper?.held]).toEqual(['holding', 'rupture']);
    expect(story.open).toContain('repair-rupture');
    expect(story.hold(2).view.taper?.step).toBe(1);
    story.also('rupture.repairing', 'rupture.repaired');
    expect([story.step, story.view.taper?.held]).toEqual(['waiting', null]);
    expect(story.open).toEqual(['expectation-review']);
  });

  it('as long as one is open nobody resumes it, and each refusal names what comes first (B11)', () => {
    const story = at.weaning().also(practised, 'rupture.named');
    for (const type of ['taper.resumed', 'taper.advanced'] as const) {
      const objection = story.objection(type);
      expect([type, objection?.why, objection?.mend]).toEqual([
        type,
        expect.stringContaining('a rupture is open'),
        'Mend it; or set it aside together (rupture.repaired, rupture.setAside).',
      ]);
    }
    // Who would like to wait besides is not hurried on by its being mended.
    story.also('taper.held', 'rupture.repaired');
    expect([story.step, story.view.taper?.held]).toEqual(['holding', 'asked']);
    expect(story.also('taper.resumed').step).toBe('waiting');
  });

  it('what is not there is not mended, and a plan that goes on is not resumed', () => {
    const story = at.weaning();
    const why = (type: Said) => story.objection(type)?.why;
    expect(why('rupture.setAside')).toContain('nothing is known to be in the way');
    expect(why('rupture.repaired')).toContain('nothing was named that came between');
    expect(why('taper.resumed')).toContain('the plan is not on hold');
    expect(story.also('taper.held').objection('taper.held')?.code).toBe('A35.notHeldByWish');
    expect(why('rupture.setAside')).toContain('nothing is known to be in the way');
  });

  it('by what was agreed: one may advance by hand, and sooner', () => {
    const story = at.weaning().also(practised, 'taper.advanced', 'taper.advanced');
    expect(story.view).toMatchObject({
      taper: { step: 3 },
      session: { start: '2035-03-12T14:00' },
    });
  });
});

describe('the plan', () => {
  it('holds for as long as the client wishes, and is reviewed every four weeks', () => {
    const story = at.weaning().also('taper.held').hold(2);
    expect(story.view.taper).toMatchObject({ step: 1, held: 'asked' });
    expect(story.open).toContain('taper-review');
    expect(story.also('taper.resumed').open).not.toContain('taper-review');
    expect(story.step).toBe('waiting');
  });

  it('steps back by hand, and shrinks the gap that is being lived', () => {
    const story = at.weaning().also(practised).hold(2);
    const before = story.view.session?.start;
    expect(story.also('taper.steppedBack').view.session?.start).not.toBe(before);
    expect(story.view.taper?.step).toBe(2);
  });

  it('that the worker began comes to no end while the risk is urgent, and goes on at this gap (G2)', () => {
    const opened = { reason: 'planned.goals_reached', initiator: 'worker' };
    const story = at.serving({}, 2).also(['ending.opened', opened], ...at.prepared);
    story.also('ending.confirmed', ['taper.proposed', { steps: ['1x2w', '1x4w'] }], 'taper.agreed');
    story.also(practised).hold(1);
    story.also(['risk.changed', { level: 'urgent' }]).untilSession();
    expect(story.phase).toBe('consolidating');
    story.also('session.held', ['risk.changed', { level: 'clear' }]);
    expect([story.phase, story.view.session?.final]).toEqual(['consolidating', true]);
    expect(story.untilSession().phase).toBe('concluding');
  });

  it('gives way to what the client wants sooner', () => {
    const story = at.weaning().also('client.wantedSooner');
    expect([story.phase, story.step, story.view.session]).toEqual([
      'concluding',
      'finalSession offered, handover none',
      null,
    ]);
  });

  it('is dropped when goals are reopened; what was prepared stays prepared', () => {
    const story = at.weaning({}, { steps: ['1x4w'] }).also('goals.reopened');
    expect([story.phase, story.step, story.view.taper]).toEqual([
      'preparing',
      'taperProposed',
      null,
    ]);
    expect(story.view.session?.final).toBe(false);
  });

  it('repeats its gap after a missed session, kindly', () => {
    const story = at.weaning().also(practised).untilSession().when('session.missed');
    expect([story.step, story.view.taper?.step]).toEqual(['waiting', 1]);
    expect(story.open).toEqual(['gentle-contact']);
  });

  it('takes a session that is recorded before its timer was heard', () => {
    const story = at.weaning().also(practised);
    story.now = story.view.session?.at ?? 0;
    expect(story.also('session.held').view.taper?.step).toBe(2);
  });

  it('asks in the middle of a long gap how it goes, only who wants to be asked', () => {
    const asked = at.weaning({ row: { checkIns: true } }, { steps: ['2x4w'] }).also(practised);
    expect(asked.hold().sent('gap-check-in')).toEqual([expect.stringMatching(/^2035-02-26T/)]);
    const silent = at.weaning({}, { steps: ['2x4w'] }).also(practised);
    expect(silent.hold().sent('gap-check-in')).toEqual([]);
    // The meeting before it falls on Easter Monday, and is a day later.
    const moved = at.weaning({ row: { checkIns: true } }, { steps: ['2x3w', '1x4w'] });
    moved.also(practised).hold().hold().later('14d');
    expect(moved.sent('gap-check-in')).toEqual([expect.stringMatching(/^2035-04-09T/)]);
    const stopped = at.weaning({ row: { checkIns: true } }, { steps: ['2x4w'] });
    expect(stopped.also('checkIn.optedOut').hold().sent('gap-check-in')).toEqual([]);
  });
});

describe('a strain', () => {
  it('is raised gently by the worker, and ends nothing (B10, B24)', () => {
    const story = given('strain.suspected');
    expect([story.phase, story.open]).toEqual(['serving', ['raise-gently']]);
    expect(story.also('rupture.setAside').open).toEqual([]);
  });
});

describe('promised dates are the planned ones (A35)', () => {
  const weekly = { steps: ['2x1w', '2x2w'] };
  const lastPlan = (story: Story) =>
    story.posts.filter(({ post }) => post.intent === 'taper-plan').at(-1)?.post.facts;

  it('also where a holiday is in the way: the letter has the day on which they meet', () => {
    const story = at.weaning({ row: { firstSession: '2035-02-12T14:00' } }, weekly).also(practised);
    const steps = lastPlan(story)?.['steps'];
    expect(steps).toEqual([
      '2035-02-26T14:00',
      '2035-03-05T14:00',
      '2035-03-19T14:00',
      '2035-04-02T14:00',
    ]);
    const easter = at.weaning({}, { steps: ['1x1w', '1x5w', '1x6w'] }).also(practised);
    expect(lastPlan(easter)?.['steps']).toContain('2035-03-27T14:00');
    expect(easter.hold().view.session?.start).toBe('2035-03-27T14:00');
    expect(easter.sent('taper-plan')).toHaveLength(1);
  });

  it.each([
    ['a setback', (s: Story) => s.also('setback.reported'), 'stepBack'],
    ['a missed session', (s: Story) => s.untilSession().also('session.missed'), 'notHeld'],
    ['a repeated step', (s: Story) => s.hold(), 'repeated'],
    [
      'a break',
      (s: Story) => s.also('client.unavailable').later('3w').also('client.resumed'),
      'break',
    ],
  ] as const)('after %s the client has the new dates, and why', (_, happens, why) => {
    const story = at.weaning({}, { steps: ['1x1w', '3x2w'] });
    if (why === 'stepBack') story.also(practised).hold();
    const before = story.sent('taper-plan').length;
    happens(story).later('1d');
    expect(story.sent('taper-plan').length).toBe(before + 1);
    expect(lastPlan(story)?.['moved']).toContain(why);
    expect(lastPlan(story)?.['steps']).toEqual(expect.arrayContaining([story.view.session?.start]));
  });

  it('every meeting of a whole weaning was in the letter before it', () => {
    const story = at.weaning().also(practised);
    for (let n = 0; n < 3; n++) {
      const { session } = story.view;
      expect(lastPlan(story)?.['steps']).toContain(session?.start);
      story.hold();
    }
  });
});
