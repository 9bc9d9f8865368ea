import { describe, expect, it } from '@jest/globals';
import { previewUpgrade } from '../../client/agency/preview.ts';
import { plansOf } from '../../client/agency/plans.ts';
import { endingChart } from '../../workflows/ending/chart.ts';
import type { By } from '../../workflows/chart/rules/index.ts';
import type { Policy } from '../../workflows/policy/index.ts';
import { store } from '../../workflows/chart/index.ts';
import { almanac, type Story } from '../ending/given.ts';
import * as at from '../ending/journeys.ts';
import { version } from './given.ts';

const agency: By = { role: 'system', ref: 'agency' };

/** Every setting that an ending reckons with, said otherwise. */
const other = version(2, (p) => ({
  ...p,
  planEarly: { ...p.planEarly, start: '21d', openEnded: '4mo' },
  contact: { ...p.contact, quietHours: '18:00-10:00' },
  taper: { ...p.taper, holdReview: '2w', presets: { ...p.taper.presets, standard: ['1x8w'] } },
  finalSession: { ...p.finalSession, choose: '3d' },
  hold: { ...p.hold, review: '10d' },
  undo: '2d',
  closing: { ...p.closing, letter: '10wd', summary: '20d' },
  followUp: {
    ...p.followUp,
    tracks: { ...p.followUp.tracks, standard: ['2mo', '5mo', '9mo'] },
    replyWait: '7d',
  },
  records: { ...p.records, retain: '10y' },
}));

function upgrade(story: Story, policy: Policy = other): Story {
  return story.when('policy.upgraded', { policy, almanac }, agency);
}

const dates = (story: Story) =>
  story.context.touches.filter((t) => t.state === 'planned').map((t) => t.date);

describe('a running ending under newer settings (docs/field.md#policy)', () => {
  it('keeps the version it began with until it is told', () => {
    expect(at.serving().later('3mo').view.policyVersion).toBe(1);
    expect(upgrade(at.serving()).view.policyVersion).toBe(2);
  });

  it('refuses what is not newer, not safe, or said by somebody who does not administer', () => {
    const story = at.serving();
    const words = (policy: Policy) => ({ policy });
    expect(story.objection('policy.upgraded', words(version(1)), agency)).toMatchObject({
      code: '6.11.policyNewer',
      why: expect.stringContaining('version 1'),
    });
    const chasing = version(2, (p) => ({ ...p, followUp: { ...p.followUp, chase: 'daily' } }));
    expect(story.objection('policy.upgraded', words(chasing), agency)?.code).toBe(
      '6.11.policySafe',
    );
    expect(
      story.objection('policy.upgraded', words(other), { role: 'worker', ref: 'W-7' })?.code,
    ).toBe('6.11.agencySays');
    const moved = version(2, (p) => ({ ...p, agency: { ...p.agency, zone: 'Asia/Tokyo' } }));
    expect(story.objection('policy.upgraded', words(moved), agency)?.code).toBe(
      '6.11.policyPlacesKnown',
    );
  });

  it('given an agreed taper, then its steps, the session and the tasks stay', () => {
    const story = at.weaning();
    const { taper, sessions, tasks } = story.context;
    upgrade(story);
    expect(story.context).toMatchObject({ taper, sessions, tasks });
  });

  it('given an ending not yet named, then the plan is made again from the beginning of the service', () => {
    const story = at.serving();
    expect(story.deadline('planEarlyMid').slice(0, 10)).toBe('2035-08-05');
    expect(upgrade(story).deadline('planEarlyMid').slice(0, 10)).toBe('2035-06-05');
  });

  it('given a client who ended, then they can take it back for as long as they were told', () => {
    const story = at.parting();
    const ends = story.deadline('undoEnds');
    expect(upgrade(story).deadline('undoEnds')).toBe(ends);
  });

  it('given touches that lie ahead, then they are planned again from the day of closing', () => {
    const story = at.following();
    expect(dates(story)).toEqual(['2035-03-12', '2035-05-12', '2035-08-12', '2036-02-12']);
    upgrade(story);
    expect(dates(story)).toEqual(['2035-04-12', '2035-07-12', '2035-11-12']);
    expect(story.deadline('touchDue').slice(0, 10)).toBe('2035-04-12');
    expect(story.deadline('touchDue') >= '2035-04-12T10:00').toBe(true);
  });

  it('given a touch that was asked, then it is history, and no date that has passed is made up for', () => {
    const story = at.following().later('2035-05-20T12:00');
    upgrade(story);
    expect(story.context.touches.filter((t) => t.state !== 'planned')).toHaveLength(2);
    expect(dates(story)).toEqual(['2035-07-12', '2035-11-12']);
    expect(new Set(story.context.touches.map((t) => t.k)).size).toBe(4);
    story.later('2036-03-12T12:00');
    expect(story.sent('follow-up-touch').map((one) => one.slice(0, 10))).toEqual([
      '2035-03-12',
      '2035-05-12',
      '2035-07-12',
      '2035-11-12',
    ]);
  });

  it('given a client who wants no follow-up, then nothing is planned for them', () => {
    const story = at.settled();
    upgrade(story);
    expect(dates(story)).toEqual([]);
    expect(story.phase).toBe('settled');
  });

  it('given a closure, then a working day is one less', () => {
    const closed = version(2, (p) => ({
      ...p,
      agency: { ...p.agency, closures: ['2035-02-13'] },
    }));
    const usual = at.closing();
    const due = usual.task('write-letter').due;
    const story = upgrade(at.readyToEnd(), closed);
    story.also('ending.confirmed', 'taper.waived', 'finalSession.declined');
    expect(story.timeOf(story.task('write-letter').due).slice(0, 10)).not.toBe(
      usual.timeOf(due).slice(0, 10),
    );
    upgrade(usual, closed);
    expect(usual.task('write-letter').due).toBe(due);
  });
});

describe('the preview of an upgrade', () => {
  it.each(Object.keys(at.stages) as (keyof typeof at.stages)[])(
    'given an ending that is %s, then it says what then happens, and changes nothing',
    (stage) => {
      const story = at.stages[stage]();
      story.later('1d');
      const stored = JSON.stringify(store(endingChart, story.live));
      const terms = { policy: other, almanac };
      const preview = previewUpgrade(JSON.parse(stored), terms, story.now);
      expect(JSON.stringify(store(endingChart, story.live))).toBe(stored);
      expect(preview).toMatchObject({ version: { from: 1, to: 2 }, refused: null });
      upgrade(story);
      const ahead = new Map(plansOf(story.live, 'ledgers').map((plan) => [plan.what, plan.at]));
      const said = preview.changes.filter(
        ({ change, what }) => change !== 'dropped' && !what.startsWith('deadline '),
      );
      const now = said.filter(({ what }) => !what.startsWith('message '));
      expect(now.filter(({ what, to }) => ahead.get(what) !== to)).toEqual([]);
      const timers = new Map(plansOf(story.live, 'timers').map((plan) => [plan.what, plan.at]));
      for (const { change, what, to } of preview.changes) {
        if (!what.startsWith('deadline ') || change === 'dropped' || (to ?? 0) <= story.now)
          continue;
        expect([what, timers.get(what)]).toEqual([what, to]);
      }
    },
  );

  it('given touches ahead, then it names what is moved and what is dropped', () => {
    const story = at.following();
    const { changes } = previewUpgrade(
      store(endingChart, story.live),
      { policy: other, almanac },
      story.now,
    );
    const touches = changes.filter(({ what }) => what.startsWith('touch '));
    expect(touches.map(({ change }) => change)).toEqual(['moved', 'moved', 'moved', 'dropped']);
  });

  it('given a version that is not newer, then it says that the ending would refuse it', () => {
    const story = at.serving();
    const stored = store(endingChart, story.live);
    const terms = { policy: version(1), almanac };
    expect(previewUpgrade(stored, terms, story.now).refused).toContain('version 1');
  });
});
