import { describe, expect, it } from '@jest/globals';
import type { Policy } from '../../workflows/policy/index.ts';
import { given, givenWith, type Story } from './given.ts';
import * as at from './journeys.ts';

describe('serving', () => {
  it('names the ending at the start, after two weeks (C5)', () => {
    const story = given();
    expect(story.deadline('planEarlyStart')).toMatch(/^2035-02-19T(09|1[01])/);
    story.later('15d');
    expect(story.open).toContain('name-the-ending');
    expect(story.sent('ending-is-part')).toEqual([expect.stringMatching(/^2035-02-19T/)]);
    expect(story.also('ending.named').open).not.toContain('name-the-ending');
  });

  it('or on the morning of the second session, when that comes first (C5)', () => {
    const story = given().hold();
    expect(story.deadline('planEarlyStart')).toMatch(/^2035-02-12T(09|1[01])/);
  });

  it.each([
    ['a share of a long planned length', { plannedEnd: '2035-12-31' }, '2035-08-21'],
    [
      'eight weeks before the planned end, when that is earlier',
      { plannedEnd: '2035-06-05' },
      '2035-04-10',
    ],
    ['a share of the agreed sessions', { sessionCap: 20, sessionsSoFar: 0 }, '2035-04-30'],
    ['six months, when the work is open', {}, '2035-08-05'],
    ['the next day, when the planned end is near', { plannedEnd: '2035-02-08' }, '2035-02-06'],
  ])('opens the talk about the ending after %s (C5)', (_, row, date) => {
    const story = givenWith({ row });
    expect(story.deadline('planEarlyMid').slice(0, 10)).toBe(date);
  });

  it('asks for the talk when it is due, and knows when it was held (C5)', () => {
    const moving = (p: Policy) => ({
      ...p,
      stagnation: { ...p.stagnation, sessions: 60, months: 24 },
    });
    const story = givenWith({ policy: moving }, 'ending.named').hold(26).later('2035-08-07T12:00');
    expect([story.step, story.open]).toEqual(['reviewDue', ['open-ending-talk']]);
    expect(story.also('endingTalk.held').open).toEqual([]);
  });

  it('follows each session with the next of the series, at its local hour, never on a holiday', () => {
    const starts: string[] = [];
    const story = given();
    for (let n = 0; n < 9; n++) {
      starts.push(story.view.session?.start ?? '');
      story.hold();
    }
    expect(starts.slice(6)).toEqual(['2035-03-19T14:00', '2035-03-27T14:00', '2035-04-02T14:00']);
  });

  it.each([
    ['held', { held: 1 }],
    ['missed', { missed: 1 }],
    ['excused', { excused: 1 }],
    ['cancelled', {}],
  ] as const)(
    'a session that was %s is counted as that, and followed by the next',
    (what, counts) => {
      const story = given().untilSession().when(`session.${what}`);
      const none = { held: 0, missed: 0, excused: 0, returns: 0 };
      expect(story.context.counts).toEqual({ ...none, ...counts });
      expect(story.view.session?.start).toBe('2035-02-12T14:00');
      expect(story.open).toEqual(what === 'missed' ? ['gentle-contact'] : []);
    },
  );

  it('a session is moved, and the series goes on from its regular day', () => {
    const story = given().also(['session.moved', { start: '2035-02-07T16:00' }]);
    expect(story.context.sessions[0]).toMatchObject({ start: '2035-02-07T16:00', sequence: 1 });
    expect(story.hold().view.session?.start).toBe('2035-02-12T14:00');
  });

  it('asks for what became of a session, once, and then the supervisor', () => {
    const story = given().later('2035-02-07T17:30');
    expect(story.open).toEqual(['record-session']);
    expect(story.task('record-session').who).toBe('worker');
    expect(story.later('2035-02-10T12:00').task('record-session').who).toBe('supervisor');
    expect(story.also('session.held').open).toEqual([]);
  });
});

describe('preparing', () => {
  const steps: [string, Parameters<Story['also']>[0], string][] = [
    ['talkDue', 'endingTalk.held', 'open-ending-talk'],
    ['reviewOfChange', at.prepared[1]!, 'review-of-change'],
    ['riskAndPractice', at.prepared[2]!, 'risk-and-practice'],
    ['supportAndNextSteps', at.prepared[3]!, 'support-and-next-steps'],
    ['contingency', at.prepared[4]!, 'contingency'],
  ];

  it('goes step by step, each with its task (C5, C6, A33, C7, A27)', () => {
    const story = at.preparing();
    for (const [step, fact, task] of steps) {
      expect([story.step, story.open]).toEqual([step, [task]]);
      story.also(fact!);
    }
    expect([story.step, story.open]).toEqual(['taperProposed', ['agree-taper']]);
  });

  it('passes over what was told early (A33, C7)', () => {
    const early = at.prepared.slice(1);
    const story = given(...early, at.opened);
    expect(story.step).toBe('talkDue');
    expect(story.also('endingTalk.held').step).toBe('taperProposed');
  });

  it.each([
    ['risk factors', ['riskFactors.declined'], 'supportAndNextSteps'],
    ['next steps', ['riskFactors.declined', 'nextSteps.declined'], 'contingency'],
  ] as const)('the client may prefer not to talk of %s (A33, C7)', (_, facts, step) => {
    const story = at.preparing().also(...at.prepared.slice(0, 2), ...facts);
    expect(story.step).toBe(step);
  });

  it('sessions go on meanwhile', () => {
    expect(at.preparing().hold(3).view.session?.start).toBe('2035-03-12T14:00');
  });

  it('a proposal that is declined gives way to another (C3)', () => {
    const story = at.preparing().also(...at.prepared, ['taper.proposed', { preset: 'extended' }]);
    story.also('taper.declined');
    expect(story.objection('taper.agreed')?.code).toBe('C3.taperProposed');
    story.also(['taper.proposed', { preset: 'brief' }], 'taper.agreed');
    expect(story.view.taper).toMatchObject({ preset: 'brief', of: 2 });
  });

  it('a task that is left is handed to the supervisor', () => {
    const story = at.preparing().later('22d');
    expect(story.task('open-ending-talk')).toMatchObject({ who: 'supervisor', escalated: 1 });
  });
});
